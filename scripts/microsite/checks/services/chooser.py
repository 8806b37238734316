"""Every way through the chooser comes to somebody who answers that harm, at that age.

Strategy 6.3 and 6.5: children know whom to tell. Whoever is asked questions first and then led to
somebody who cannot help learns that telling does not help.
"""

import re
from collections.abc import Iterable, Iterator

from microsite.facts.ages import Ages
from microsite.facts.chooser import Chooser, Ending
from microsite.facts.landmarks import EMERGENCY
from microsite.findings import Finding
from microsite.site.routes import Route, find_circle, has_pictures, iter_routes
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath, nearest

DANGER = "danger"
"""The topic that always comes to 999."""
BULLYING, NOT_FOR_BULLYING = "bullying", "ceop"
"""CEOP does not deal with bullying, and says so on every page of its own."""
_PICTURE = re.compile(r"\b(picture|photo|film|video|nude)s?\b", re.IGNORECASE)


def check_chooser(site: Site) -> Iterator[Finding]:
    """The questions of the chooser lead on, every one and every ending is reached, and all that an
    ending names exists.
    """
    yield from _check_goals(site)
    yield from _check_circles(site)
    yield from _check_names(site)
    routes = tuple(iter_routes(site.chooser))
    yield from _check_reached(site, routes)
    for route in routes:
        ending = site.chooser.endings[route.goal]
        yield from _check_answered(site, route, ending)
        yield from _check_ages(site, route, ending)
        yield from _check_danger(site, route, ending)
        yield from _check_bullying(site, route, ending)
        yield from _check_exception(site, route, ending)


def _check_goals(site: Site) -> Iterator[Finding]:
    """An answer leads to a question or to an ending.

    chooser/unknown-goal: name a question or an ending of `data/chooser.yml` by its id.
    """
    chooser = site.chooser
    known = [*chooser.questions, *chooser.endings]
    for name, question in chooser.questions.items():
        for goal in question.answers.keys() - known:
            sentence = f"{goal} is not a question or an ending of the chooser."
            keys = ("questions", name, "answers", goal)
            yield _find(site, keys, "chooser/unknown-goal", sentence, nearest(goal, known))


def _check_circles(site: Site) -> Iterator[Finding]:
    """No question leads back to itself: nobody would ever be answered.

    chooser/circle: lead one of its answers to an ending, or to a question that comes later.
    """
    if circle := find_circle(site.chooser):
        sentence = f"The questions {' and '.join(circle)} lead back to each other."
        hint = "lead one of the answers to an ending, or to a question that comes later"
        yield _find(site, ("questions", circle[0]), "chooser/circle", sentence, hint)


def _check_names(site: Site) -> Iterator[Finding]:
    """An ending names a topic and services that exist, and an answer topics that exist."""
    for keys, topic in _iter_topics(site.chooser):
        if topic not in site.topics:
            sentence = f"{topic} is not a topic of data/topics.yml."
            hint = nearest(topic, list(site.topics))
            yield _find(site, keys, "services/unknown-topic", sentence, hint)
    for name, ending in site.chooser.endings.items():
        for number, service in enumerate(ending.services):
            if service not in site.registry.services:
                sentence = f"{service} is not a service of data/services.yml."
                hint = nearest(
                    service, list(site.registry.services), "a service stands in data/services.yml"
                )
                keys = ("endings", name, "services", number)
                yield _find(site, keys, "services/unknown", sentence, hint)


def _iter_topics(chooser: Chooser) -> Iterator[tuple[KeyPath, str]]:
    for name, question in chooser.questions.items():
        for goal, answer in question.answers.items():
            for number, topic in enumerate(answer.about):
                yield ("questions", name, "answers", goal, "about", number), topic
    for name, ending in chooser.endings.items():
        yield ("endings", name, "topic"), ending.topic


def _check_reached(site: Site, routes: Iterable[Route]) -> Iterator[Finding]:
    """Every question and every ending is reached from the first question.

    chooser/unreachable: lead an answer to it, or take it away.
    """
    reached = {site.chooser.first}
    for route in routes:
        reached |= {route.goal, *(step.question for step in route.steps)}
    for kind in ("questions", "endings"):
        for name in getattr(site.chooser, kind).keys() - reached:
            sentence = f"No way through the chooser comes to {name}."
            hint = "lead an answer to it, or take it away"
            yield _find(site, (kind, name), "chooser/unreachable", sentence, hint)


def _check_answered(site: Site, route: Route, ending: Ending) -> Iterator[Finding]:
    """Whoever an ending offers accepts its topic, and refuses none that the answers have named."""
    for number, name in enumerate(ending.services):
        service = site.registry.services.get(name)
        if service is None:
            continue
        keys = ("endings", route.goal, "services", number)
        if ending.topic in site.topics and ending.topic not in service.accepts:
            sentence = f"Nothing says that {service.name} helps with {ending.topic}."
            accepting = (
                other
                for other, row in site.registry.services.items()
                if ending.topic in row.accepts
            )
            hint = f"these do: {', '.join(accepting)}"
            yield _find(site, keys, "services/topic-not-accepted", sentence, hint)
        for topic in sorted(route.about & service.refuses.keys()):
            sentence = f"{service.name} does not help with {topic}, and {_said(route)} is about it."
            hint = "offer somebody who does, or lead that answer to an ending of its own"
            yield _find(site, keys, "services/refused-topic", sentence, hint)


def _check_ages(site: Site, route: Route, ending: Ending) -> Iterator[Finding]:
    """Whoever an ending offers is there for everybody who may read it, from the youngest to the
    oldest.

    chooser/wrong-age: offer somebody for all of these ages, or ask before who is reading.
    """
    for number, name in enumerate(ending.services):
        service = site.registry.services.get(name)
        ages = service.ages if service else None
        if service and ages and not ages.covers(route.readers):
            sentence = (
                f"{service.name} is for {_in_words(ages)}, and {_said(route)} is read at"
                f" {_in_words(route.readers)}."
            )
            hint = "offer somebody for all of these ages, or ask before who is reading"
            keys = ("endings", route.goal, "services", number)
            yield _find(site, keys, "chooser/wrong-age", sentence, hint)


def _check_danger(site: Site, route: Route, ending: Ending) -> Iterator[Finding]:
    """Danger always comes to the emergency number, before anybody else.

    chooser/danger: make `emergency` the first service of the ending.
    """
    if DANGER in route.about | {ending.topic} and ending.services[0] != EMERGENCY:
        sentence = f"{_said(route)} is about danger, and {ending.services[0]} comes first."
        hint = f"make {EMERGENCY} the first service"
        keys = ("endings", route.goal, "services", 0)
        yield _find(site, keys, "chooser/danger", sentence, hint)


def _check_bullying(site: Site, route: Route, ending: Ending) -> Iterator[Finding]:
    """Bullying never comes to CEOP.

    chooser/bullying: take `ceop` out of the ending, or lead the answer to another.
    """
    if BULLYING in route.about | {ending.topic} and NOT_FOR_BULLYING in ending.services:
        sentence = f"{_said(route)} is about bullying, and CEOP does not deal with it."
        hint = "tell the school, an adult or Childline"
        keys = ("endings", route.goal, "services", ending.services.index(NOT_FOR_BULLYING))
        yield _find(site, keys, "chooser/bullying", sentence, hint)


def _check_exception(site: Site, route: Route, ending: Ending) -> Iterator[Finding]:
    """Whoever says that it is about a picture meets the exception: never copy or send a nude one.

    The chooser prints it on every way that is about a topic with `pictures: true`. What the first
    question says is left out: its windows hold several worries.

    chooser/picture: write into `about` of the answer which topic with `pictures: true` it is about.
    """
    later = route.steps[1:]
    words = [text for step in later for text in (step.answer.say, step.answer.small)]
    said = next((text for text in words if text and _PICTURE.search(text)), None)
    if said and not has_pictures(route.about | {ending.topic}, site.topics):
        topics = ", ".join(name for name, topic in site.topics.items() if topic.pictures)
        sentence = f"“{said}” speaks of a picture, and no exception is printed."
        hint = f"write into about what it is about: {topics}"
        yield _find(site, later[-1].keys, "chooser/picture", sentence, hint)


def _said(route: Route) -> str:
    return "“" + ", ".join(step.answer.say for step in route.steps) + "”"


def _in_words(ages: Ages) -> str:
    if not ages.youngest:
        return f"ages up to {ages.oldest}" if ages.oldest is not None else "any age"
    up_to = f" to {ages.oldest}" if ages.oldest is not None else ""
    return f"ages from {ages.youngest}{up_to}"


def _find(site: Site, keys: KeyPath, rule: str, sentence: str, hint: str) -> Finding:
    return site.documents["chooser"].find(keys, rule, sentence, hint)
