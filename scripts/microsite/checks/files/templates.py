"""Templates can be read, and ask only for templates and strings that are there.

They are read by Jinja itself, and nothing of them is run.
"""

from collections.abc import Iterator, Mapping
from posixpath import normpath

from jinja2 import Environment, TemplateSyntaxError, nodes

from microsite.checks.files.theme import NUMBER, mistakes_in_html
from microsite.findings import Finding
from microsite.site.files import written_in
from microsite.site.overrides import OVERRIDES
from microsite.site.site import Site
from microsite.sources.datafiles import nearest

_JINJA = Environment(autoescape=True)
_SAYS = "t"
"""What a template calls a string by: `t("exit.label")`, `t.plain("exit.label")`."""
_BRINGS = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)
_FILTERS = frozenset(["forceescape", "join", "length", "lower", "safe", "striptags", "trim"])
"""What a template may do to what it prints: nothing that grows, and nothing that changes words."""
_MAKES = frozenset(["range", "lipsum", "dict", "cycler", "joiner", "namespace"])
"""What Jinja itself gives to every template."""
_FROM = 100
"""From here on a figure in the code of a template is a number that somebody could dial."""
Brought = Mapping[str, int]
"""The templates that one brings in, each with its line."""


def check_templates(site: Site) -> Iterator[Finding]:
    """A template can be read, brings in templates that are there, asks for strings that are there
    with the places they have, reaches into nothing behind what it is given, and computes nothing.

    theme/template: close the block, or name a template that is there and does not bring in this
    one.
    theme/string: write the key of a string of `data/strings/en.yml`, with the places that it has.
    theme/reaches: take it out: a template prints what `view` gives it.
    theme/computes: let the code of `scripts/microsite/render/` give what the template prints.
    """
    brought: dict[str, Brought] = {}
    for path, text in written_in(site):
        if path.startswith(f"{OVERRIDES}/") and path.endswith(".html"):
            try:
                tree = _JINJA.parse(text)
                brought[path] = _brought_by(tree)
                if not path.startswith(f"{OVERRIDES}/gallery/"):
                    yield from list(_check_tree(site, path, text, tree))
            except TemplateSyntaxError as error:
                sentence = f"{(error.message or 'This template cannot be read').rstrip('.')}."
                hint = "close the block or the brackets, or take the line away"
                yield Finding(path, error.lineno, 1, "theme/template", sentence, hint)
            except (RecursionError, ValueError):
                sentence = "This template is too deep or its figures are too long to be read."
                hint = "take out what was put in last"
                yield Finding(path, 1, 1, "theme/template", sentence, hint)
    yield from _check_circles(brought)


def _brought_by(tree: nodes.Template) -> Brought:
    return {
        f"{OVERRIDES}/{normpath(name.value)}": node.lineno
        for node in tree.find_all(_BRINGS)
        for name in node.find_all(nodes.Const)
        if isinstance(name.value, str)
    }


def _check_circles(brought: Mapping[str, Brought]) -> Iterator[Finding]:
    """Tell each line by which a template comes to bring in itself."""
    for path, names in brought.items():
        for name, line in names.items():
            if path in _reached(name, brought):
                sentence = f"{name} brings in this template again, without end."
                yield Finding(path, line, 1, "theme/template", sentence, "take this line away")


def _reached(first: str, brought: Mapping[str, Brought]) -> set[str]:
    """Return a template and all that it brings in, however far."""
    reached, waiting = set[str](), [first]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += brought.get(name, ())
    return reached


def _check_tree(site: Site, path: str, text: str, tree: nodes.Template) -> Iterator[Finding]:
    lines = text.split("\n")
    for node in tree.find_all(nodes.Node):
        for what, rule, sentence, hint in (*_mistakes_in(site, node), *_computed_in(node)):
            column = lines[node.lineno - 1].find(what) + 1
            yield Finding(path, node.lineno, max(column, 1), rule, sentence, hint)


Mistake = tuple[str, str, str, str]
"""What stands in the line, the rule, what is wrong, what to do."""


def _mistakes_in(site: Site, node: nodes.Node) -> Iterator[Mistake]:
    match node:
        case nodes.Include() | nodes.Extends() | nodes.Import() | nodes.FromImport():
            yield from _check_brought(site, node.template)
        case nodes.Call():
            yield from _check_said(site, node)
        case nodes.Getattr(attr=str(name)) | nodes.Getitem(arg=nodes.Const(value=str(name))):
            if name.startswith("_"):
                sentence = f"{name} is something behind what a template is given."
                yield name, "theme/reaches", sentence, "print what view gives"
        case nodes.Const() | nodes.Concat():
            yield from _check_words(node)


def _computed_in(node: nodes.Node) -> Iterator[Mistake]:
    """Tell what a template computes; Jinja would work it out while it reads the template, however
    long that takes.
    """
    match node:
        case nodes.And() | nodes.Or() | nodes.Not():
            return
        case nodes.BinExpr() | nodes.UnaryExpr():
            what, is_ours = f" {node.operator} ", False
        case nodes.Filter(name=name):
            what, is_ours = name, name in _FILTERS
        case nodes.Name(name=name, ctx="load"):
            what, is_ours = name, name not in _MAKES
        case nodes.EvalContextModifier():
            what, is_ours = "autoescape", False
        case _:
            return
    if not is_ours:
        sentence = f"{what.strip()} has no place in a template, which only prints."
        hint = "let the code that calls the template give what it prints"
        yield what, "theme/computes", sentence, hint


def _check_brought(site: Site, template: nodes.Expr) -> Iterator[Mistake]:
    """Tell a template that is not there; one that a name chooses is told when a page is made."""
    name = getattr(template, "value", None)
    if isinstance(name, str) and not (site.root / OVERRIDES / name).is_file():
        folder = (site.root / OVERRIDES / name).parent
        known = [one.relative_to(site.root / OVERRIDES).as_posix() for one in folder.glob("*.html")]
        sentence = f"There is no template {name}."
        yield name, "theme/template", sentence, nearest(name, known, "put it back")


def _check_said(site: Site, call: nodes.Call) -> Iterator[Mistake]:
    """Tell a string that is not there, and places that it does not have."""
    said = call.node.node if isinstance(call.node, nodes.Getattr) else call.node
    if not (isinstance(said, nodes.Name) and said.name == _SAYS and call.args):
        return
    first = call.args[0]
    for key in (first.expr1, first.expr2) if isinstance(first, nodes.CondExpr) else (first,):
        name = getattr(key, "value", None)
        if not isinstance(name, str):
            continue
        if name not in site.english:
            hint = nearest(name, list(site.english), "write it into data/strings/en.yml")
            yield name, "theme/string", f"{name} is not a string of this site.", hint
        elif not call.dyn_kwargs and name in site.furniture:
            filled, places = {one.key for one in call.kwargs}, {*site.furniture[name]}
            for place in sorted(filled ^ places):
                sentence = f"{name} has no place {{{place}}}."
                if place in places:
                    sentence = f"{name} has a place {{{place}}}, and nothing fills it here."
                hint = f"its places: {', '.join(sorted(places)) or 'none'}"
                yield name, "theme/string", sentence, hint


def _check_words(node: nodes.Const | nodes.Concat) -> Iterator[Mistake]:
    """Tell a number, an element or an address that is put together in the code of a template; an
    element is read as if it stood in the template.
    """
    words = _words_of(node)
    is_figure = isinstance(node, nodes.Const) and type(node.value) is int and node.value >= _FROM
    number = NUMBER.search(words)
    if typed := words if is_figure else number and number[0]:
        sentence = f"{typed[:40]} is a number typed by hand."
        hint = "let the template print a way of data/services.yml"
        yield typed, "theme/number", sentence, hint
    for found in mistakes_in_html(words) if "<" in words else ():
        yield words, found.rule, found.sentence, found.hint
    if isinstance(node, nodes.Concat) and "//" in words:
        sentence = f"{words[:40]} leads or asks elsewhere."
        yield words, "theme/host", sentence, "take it out; an address is a row of data/services.yml"


def _words_of(node: nodes.Node) -> str:
    """Return the words that an expression writes out itself; a space where it is given more."""
    match node:
        case nodes.Const(value=str() | int() as value):
            return str(value)
        case nodes.Concat(nodes=parts):
            return "".join(map(_words_of, parts))
    return " "
