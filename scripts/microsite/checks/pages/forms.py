"""Forms keep what they promise, and every form has its page (docs/decisions/0005)."""

from collections.abc import Iterator

from microsite.checks.links.graph import ids_of
from microsite.facts.forms import Form, iter_fields
from microsite.facts.kinds import FORM
from microsite.findings import Finding
from microsite.site.page import Page
from microsite.site.sections import defaults_of, reading_of
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.datafiles import KeyPath, nearest

_CAPTURE = ("screenshot", "screen shot", "screen record", "photo of it", "save it")
"""What nobody may be told to do with a nude picture, nor told not to in the answer to a frightened
question: the word alone is what is remembered.
"""


def check_forms(site: Site) -> Iterator[Finding]:
    """A form that a page holds stands in `data/forms.yml`, and every form there is held by a page;
    none is on a page for children at primary school (docs/decisions/0005).

    forms/unknown: write the id of a form of `data/forms.yml` after the stroke.
    forms/primary: take the form off the page: a child of that age tells a person, not a box.
    forms/unused: hold it on a page, `/// form | its-id`, or take it out of the data.
    """
    held = [(page, block) for page in site.pages.values() for block in page.blocks]
    held = [(page, block) for page, block in held if block.kind == FORM]
    for page, block in held:
        if block.argument not in site.forms:
            hint = nearest(block.argument, list(site.forms), "name a form of data/forms.yml")
            sentence = f"There is no form {block.argument or 'without a name'}."
            yield _on_page(page, block, "forms/unknown", sentence, hint)
        if "children" in (defaults_of(page.section, site).readers, page.section) or (
            reading_of(page, site) == "primary"
        ):
            sentence = "Children at primary school read this page, and it asks for words."
            hint = "take the form off the page"
            yield _on_page(page, block, "forms/primary", sentence, hint)
    for name, form in site.forms.items():
        pages = [page for page, block in held if block.argument == name]
        yield from _check_message(site, name, form)
        yield from _check_gate(site, name, form)
        yield from _check_document(site, name, form, pages)
        if not pages and not site.unread:
            hint = f"write /// {FORM} | {name} on a page, or take it out"
            yield _find(site, (name,), "forms/unused", f"No page holds the form {name}.", hint)


def _check_message(site: Site, name: str, form: Form) -> Iterator[Finding]:
    """A message is made of fields that are chosen from, each of them once or more, and of all that
    are asked.

    forms/placeholder: name a field with choices of this form in the brackets, and every such field.
    """
    choices = {key for key, field in form.fields.items() if field.choices}
    try:
        named = {*form.placeholders}
    except ValueError as error:
        hint = "close every bracket, and name a field in it"
        sentence = f"The message cannot be read: {error}."
        yield _find(site, (name, "message"), "forms/placeholder", sentence, hint)
        return
    for key in sorted(named - choices):
        sentence = f"{{{key}}} is no field of this form with answers to choose from."
        hint = nearest(key, sorted(choices), "name a field that has choices")
        yield _find(site, (name, "message"), "forms/placeholder", sentence, hint)
    for keys, field in iter_fields({name: form}):
        if field.choices and keys[-1] not in named:
            sentence = f"The answer to {keys[-1]} goes nowhere: the message does not name it."
            hint = f"write {{{keys[-1]}}} into message, or take the field out"
            yield _find(site, keys, "forms/placeholder", sentence, hint)


def _check_gate(site: Site, name: str, form: Form) -> Iterator[Finding]:
    """Whoever says that a nude picture is involved is never told of a screenshot, and meets
    somebody who answers that harm.

    forms/screenshot: say only what to do: leave it, tell an adult in words.
    forms/service: name a service of `data/services.yml` that accepts the topic of the gate.
    """
    if form.gate is None:
        return
    for number, line in enumerate((*form.gate.instead, form.gate.yes, form.gate.hint or "")):
        if any(word in line.lower() for word in _CAPTURE):
            keys = (name, "gate", "instead", number) if number < len(form.gate.instead) else (name,)
            sentence = "Who answers yes is told of a copy of the picture."
            hint = "say only what to do: leave it, tell an adult in words"
            yield _find(site, keys, "forms/screenshot", sentence, hint)
    for number, service in enumerate(form.gate.services):
        row = site.registry.services.get(service)
        if row is None or form.gate.topic not in row.accepts:
            services = site.registry.services.items()
            accepting = [key for key, one in services if form.gate.topic in one.accepts]
            sentence = f"{service} does not help with {form.gate.topic}."
            keys = (name, "gate", "services", number)
            hint = nearest(service, accepting, f"name a service that accepts {form.gate.topic}")
            yield _find(site, keys, "forms/service", sentence, hint)


def _check_document(site: Site, name: str, form: Form, pages: list[Page]) -> Iterator[Finding]:
    """The heading and the words in brackets that a form speaks of stand on every page that holds
    it.

    forms/heading: write into `of` the id of a heading of the page.
    forms/brackets: write the words of `stands_for` in brackets on the page, or change them here.
    """
    for page in pages:
        if form.of and form.of not in ids_of(site, page):
            sentence = f"The page {page.slug} has no heading {form.of}."
            hint = nearest(form.of, sorted(ids_of(site, page)))
            yield _find(site, (name, "of"), "forms/heading", sentence, hint)
        words = " ".join(block.source for block in page.blocks)
        for keys, field in iter_fields({name: form}):
            if field.stands_for and f"({field.stands_for})" not in words:
                sentence = f"({field.stands_for}) does not stand on the page {page.slug}."
                hint = "write it there in brackets, or change it here"
                yield _find(site, (*keys, "stands_for"), "forms/brackets", sentence, hint)


def _on_page(page: Page, block: Block, rule: str, sentence: str, hint: str) -> Finding:
    return Finding(page.path, block.line, 1, rule, sentence, hint)


def _find(site: Site, keys: KeyPath, rule: str, sentence: str, hint: str) -> Finding:
    return site.documents["forms"].find(keys, rule, sentence, hint)
