"""Who answers what: no page offers a service that says it cannot help with that harm.

Strategy 6.3 and 6.5: children know whom to tell and what will happen. A child sent to the wrong
service learns that telling does not help.
"""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from microsite.checks.links.graph import linked_slugs
from microsite.facts.kinds import CHOOSER, KINDS, LISTS_OF_SERVICES
from microsite.findings import Finding
from microsite.site.page import Page
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.datafiles import nearest
from microsite.sources.markdown import MENTION

Offered = tuple[tuple[str, int], ...]
"""Ids of services, each with its line."""


def check_services(site: Site) -> Iterator[Finding]:
    """A service offered for a topic accepts it; a topic a page names is answered; every topic has
    an answer.

    services/unknown-campaign: name a campaign of `data/campaigns.yml`.
    """
    for page in site.pages.values():
        for block in page.blocks:
            if block.kind in LISTS_OF_SERVICES:
                yield from _check_ids(site, page, block)
            if topic := _topic_of(block):
                yield from _check_answers(site, page, block, *topic)
            if block.kind == "event" and block.argument not in site.campaigns:
                hint = nearest(block.argument, list(site.campaigns))
                sentence = f"{block.argument or 'nothing'} is not a campaign."
                yield Finding(page.path, block.line, 1, "services/unknown-campaign", sentence, hint)
        if not page.front.easy_of:  # it has the topics of a page that answers them
            yield from _check_topics(site, page)
    yield from _check_registry(site)


def _topic_of(block: Block) -> tuple[str, Offered] | None:
    """Return the topic that a block answers and whom it offers for it, each with its line; None
    where it answers none. A card or a fold names its topic in an option and offers its buttons.
    """
    if block.kind == "services":
        return block.argument, block.ids
    has_topic = block.kind in KINDS and KINDS[block.kind].has_topic
    named = block.options.get("topic") if has_topic else None
    return (named, block.buttons) if named else None


def _check_ids(site: Site, page: Page, block: Block) -> Iterator[Finding]:
    """A block names services that exist, and at least one.

    services/unknown: name a service of `data/services.yml` by its id.
    services/empty: write the ids of services into the block, one a line.
    """
    for service, line in block.ids:
        if service not in site.registry.services:
            known = list(site.registry.services)
            hint = nearest(service, known, "a service stands in data/services.yml")
            sentence = f"{service} is not a service of data/services.yml."
            yield Finding(page.path, line, 1, "services/unknown", sentence, hint)
    if not block.ids:
        yield Finding(
            page.path,
            block.line,
            1,
            "services/empty",
            f"This {block.kind} block names nobody.",
            "write the ids of services into it, one a line",
        )


def _check_answers(
    site: Site, page: Page, block: Block, topic: str, offered: Offered
) -> Iterator[Finding]:
    """A service is offered only for what it says it helps with.

    services/refused-topic: offer a service that accepts the topic: the finding lists them.
    services/topic-not-accepted: offer a service that accepts the topic: the finding lists them.
    """
    if topic not in site.topics:
        hint = nearest(topic, list(site.topics))
        sentence = f"{topic or 'nothing'} is not a topic of data/topics.yml."
        yield Finding(page.path, block.line, 1, "services/unknown-topic", sentence, hint)
        return
    accepting = ", ".join(
        name for name, service in site.registry.services.items() if topic in service.accepts
    )
    for name, line in offered:
        service = site.registry.services.get(name)
        if service is None:
            continue
        if topic in service.refuses:
            sentence = f"{service.name} does not help with {topic}: {service.refuses[topic]}"
            yield Finding(
                page.path, line, 1, "services/refused-topic", sentence, f"these do: {accepting}"
            )
        elif topic not in service.accepts:
            sentence = f"Nothing says that {service.name} helps with {topic}."
            yield Finding(
                page.path,
                line,
                1,
                "services/topic-not-accepted",
                sentence,
                f"these do: {accepting}",
            )


def _check_topics(site: Site, page: Page) -> Iterator[Finding]:
    """A topic of a page is answered on it, or on a page that its own words link to: by a block of
    services, or by the chooser.

    services/unanswered-topic: add a `services` block for the topic, or a card of that topic with a
    button, or link to a page that has one.
    """
    reached = [page, *(site.pages[slug] for slug in linked_slugs(page) if slug in site.pages)]
    found = (_topic_of(block) for near in reached for block in near.blocks)
    answered = {topic for topic, offered in filter(None, found) if offered}
    if any(near.has(CHOOSER) for near in reached):
        answered |= {ending.topic for ending in site.chooser.endings.values()}
    for index, topic in enumerate(page.front.topics):
        keys = ("topics", index)
        if topic not in site.topics:
            hint = nearest(topic, list(site.topics))
            yield page.document.find(
                keys, "services/unknown-topic", f"{topic} is not a topic of data/topics.yml.", hint
            )
        elif topic not in answered:
            hint = f"add a block /// services | {topic}, or link to a page that has one"
            yield page.document.find(
                keys, "services/unanswered-topic", f"Nothing on this page answers {topic}.", hint
            )


def _check_registry(site: Site) -> Iterator[Finding]:
    """Every topic has a service that accepts it, and services speak of known topics.

    services/unknown-topic: name a topic of `data/topics.yml` by its id.
    services/unserved-topic: find a service that accepts the topic, or take the topic away.
    """
    document = site.documents["services"]
    accepted: set[str] = set()
    for name, service in site.registry.services.items():
        accepted |= service.accepts.keys()
        for field in ("accepts", "refuses"):
            for topic in getattr(service, field).keys() - site.topics.keys():
                keys = ("services", name, field, topic)
                hint = nearest(topic, list(site.topics), "a topic stands in data/topics.yml")
                yield document.find(
                    keys,
                    "services/unknown-topic",
                    f"{topic} is not a topic of data/topics.yml.",
                    hint,
                )
    for topic in site.topics.keys() - accepted:
        sentence = f"No service accepts {topic}: nobody would answer."
        hint = "add it to what a service accepts, or take the topic away"
        yield site.documents["topics"].find((topic,), "services/unserved-topic", sentence, hint)
    yield from _check_needs(site)
    yield from _check_launch(site)


def _check_needs(site: Site) -> Iterator[Finding]:
    """Every service stands under a need in the list of all services, and no need stands empty.

    services/unknown-need: name a need of `needs`, at the top of `data/services.yml`.
    services/empty-need: take the need away, or name it in a service.
    """
    document, needs = site.documents["services"], site.registry.needs
    for name, service in site.registry.services.items():
        if needs and service.need is None:
            sentence = f"{service.name} stands under no need in the list of all services."
            hint = f"add a line need: with one of {', '.join(needs)}"
            yield document.find(("services", name), "services/unknown-need", sentence, hint)
        elif service.need is not None and service.need not in needs:
            sentence = f"{service.need} is not a need of the list of all services."
            hint = nearest(service.need, list(needs), "the needs stand at the top of this file")
            yield document.find(("services", name, "need"), "services/unknown-need", sentence, hint)
    for need in needs.keys() - {service.need for service in site.registry.services.values()}:
        sentence = f"No service stands under {need}."
        hint = "take it away, or name it as the need of a service"
        yield document.find(("needs", need), "services/empty-need", sentence, hint)


def check_circles(site: Site) -> Iterator[Finding]:
    """A sentence that is printed with a way never leads back to the same way: it would never
    end.

    services/circular: say it without a mention.
    """
    graph = {
        f"{name}.{kind}": {
            _target(site, match["id"], match["field"])
            for match in MENTION.finditer(sentences)
            if match["field"]
        }
        for name, service in site.registry.services.items()
        for kind, way in service.ways.items()
        if (sentences := f"{way.only_if or ''} {way.fallback or ''}").strip()
    }
    while circle := _find_circle(graph):
        service, _, kind = circle[0].partition(".")
        sentence = f"The sentences of {' and '.join(circle)} name each other for ever."
        keys = ("services", service, "ways", kind)
        yield site.documents["services"].find(
            keys, "services/circular", sentence, "say it without a mention"
        )
        graph = {way: named for way, named in graph.items() if way not in circle}


def _find_circle(graph: Mapping[str, set[str]]) -> list[str]:
    """Return the ways of one circle, or none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(dict.fromkeys(error.args[1]))
    return []


def _target(site: Site, service: str, field: str) -> str:
    """Return which way a mention prints: `keyword` stands for the way that has one."""
    record = site.registry.services.get(service)
    if record and field == "keyword":
        field = next((kind for kind, way in record.ways.items() if way.keyword), field)
    return f"{service}.{field}"


def _check_launch(site: Site) -> Iterator[Finding]:
    """A launched site has had every critical number checked by a person.

    launch/unchecked: dial or open it, then write the day and your role into `checked`, or set
    `launched: false`.
    """
    if not site.partnership.launched:
        return
    for name, service in site.registry.services.items():
        for kind, way in service.ways.items():
            if way.critical and not service.way_checked(kind).is_done:
                sentence = (
                    f"{service.name}: nobody has checked {way.value},"
                    " and a launched site cannot do without it."
                )
                hint = (
                    "dial or open it, then write the day and your role into checked:,"
                    " or set launched: false"
                )
                keys = ("services", name, "ways", kind)
                yield site.documents["services"].find(keys, "launch/unchecked", sentence, hint)
