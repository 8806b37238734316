"""YAML in, typed records out, every mistake located.

A mistake is a finding with the file, the line and the column of the key that holds it, and the
nearest known key where one was mistyped. Nothing here knows what the facts mean; the models do.

yaml/syntax: look for a missing quote or colon, or a wrong indent, on this line or the one above.
yaml/duplicate-key: keep one of the two.
yaml/unknown-key: write the key that the finding offers, or take it away.
yaml/missing-key: add the key.
yaml/value: write what the finding says the key must hold.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from microsite.facts.records import is_shown
from microsite.findings import Finding
from microsite.sources.text import read_text

T = TypeVar("T")
KeyPath = tuple[str | int, ...]
Position = tuple[int, int]


class _Loader(yaml.SafeLoader):
    """Plain YAML: `no` and `on` are words and language tags, a date stays text until a model reads
    it.

    References (`*name`) are refused: an editor never needs them, and one can point at itself.
    """

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(
                None, None, "references with * are not allowed", event.start_mark
            )
        return super().compose_node(parent, index)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> Any:
        try:
            return super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            mark = self.get_mark()
            problem = "this backslash stands for no character"
            raise yaml.scanner.ScannerError(None, None, problem, mark) from None


_TIMESTAMP, _BOOL = "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"
_RESOLVERS = {
    first: [
        (tag, form)
        for tag, form in forms
        if tag != _TIMESTAMP and (tag != _BOOL or first in "tTfF")
    ]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.yaml_implicit_resolvers = _RESOLVERS


class _FastLoader(getattr(yaml, "CSafeLoader", _Loader)):  # type: ignore[misc]
    """The same words, read in C where that is there: several times faster, and less exact about
    mistakes.
    """


_FastLoader.yaml_implicit_resolvers = _RESOLVERS


@dataclass
class Document:
    """A parsed YAML document: its value, where each key stands, and what was wrong with it."""

    path: str
    value: Any = None
    positions: dict[KeyPath, Position] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    comments: dict[KeyPath, Position] = field(default_factory=dict)
    """Where a comment stands behind a value, on the same line."""

    def position(self, keys: Sequence[str | int]) -> Position:
        """Return the line and column of the deepest known key on the way to `keys`."""
        for length in range(len(keys), -1, -1):
            if (found := self.positions.get(tuple(keys[:length]))) is not None:
                return found
        return (1, 1)

    def find(self, keys: Sequence[str | int], rule: str, sentence: str, hint: str) -> Finding:
        """Return a finding that points at a key."""
        return Finding(self.path, *self.position(keys), rule, sentence, hint)


def parse_yaml(text: str, path: str, first_line: int = 1) -> Document:
    """Parse YAML text that begins on `first_line` of the file `path`."""
    document = Document(path)
    try:
        loader, node = _compose(text)
        if node is not None:
            lines = _BREAK.split(text)
            document.findings += _walk(node, (), document, lines, first_line - 1)
            if not any(found.rule in _UNREADABLE for found in document.findings):
                document.value = loader.construct_document(node)
    except RecursionError:
        sentence = "More stands inside each other here than can be read."
        hint = "close the brackets, or let fewer lists stand inside each other"
        document.findings.append(Finding(path, first_line, 1, "files/limit", sentence, hint))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        sentence = f"This is not YAML that can be read: {error.problem or error.context}."
        hint = "look for a missing quote or colon, or a wrong indent, on this line or the one above"
        document.findings.append(Finding(path, line, column, "yaml/syntax", sentence, hint))
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = first_line + before.count("\n"), error.position - before.rfind("\n")
        sentence = "This is a character that YAML does not allow."
        document.findings.append(
            Finding(path, line, column, "yaml/syntax", sentence, "take it away")
        )
    return document


def load_yaml(root: Path, name: str) -> Document:
    """Read and parse the data file `name`, a path relative to `root`."""
    text, findings = read_text(root / name, name)
    return Document(name, findings=findings) if findings else parse_yaml(text, name)


def validate(kind: type[T] | Any, document: Document) -> T | None:
    """Return the document as `kind`, or None with its findings added to the document."""
    if document.findings:
        return None
    document.findings += _check_comments(kind, document)
    try:
        reader: TypeAdapter[T] = _reader_of(kind)  # type: ignore[arg-type]
        return reader.validate_python(document.value)
    except ValidationError as error:
        document.findings += _validation_findings(error, kind, document)
        return None


def nearest(word: str, known: Sequence[str], otherwise: str = "") -> str:
    """Return a hint: the nearest known word; where none is near `otherwise`, or all of them."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]}?"
    return otherwise or f"known: {', '.join(sorted(known)) or 'none yet'}"


@cache
def _reader_of(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _compose(text: str) -> tuple[Any, yaml.Node | None]:
    """Return a loader and the root node of its text. What the fast loader does not like, the exact
    one explains.
    """
    try:
        loader = _FastLoader(text)
        node = loader.get_single_node()
        if node is None or not _has_references(node, set()):
            return loader, node
    except yaml.YAMLError:
        pass
    exact = _Loader(text)
    return exact, exact.get_single_node()


def _has_references(node: yaml.Node, seen: set[int]) -> bool:
    """Say whether a node stands in more than one place."""
    if id(node) in seen:
        return True
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return any(_has_references(part, seen) for pair in node.value for part in pair)
    return isinstance(node, yaml.SequenceNode) and any(
        _has_references(child, seen) for child in node.value
    )


def _walk(
    node: yaml.Node, keys: KeyPath, document: Document, lines: Sequence[str], offset: int
) -> Iterator[Finding]:
    place = (node.start_mark.line + 1 + offset, node.start_mark.column + 1)
    document.positions.setdefault(keys, place)
    yield from _check_marks(node, place, document, lines)
    if isinstance(node, yaml.ScalarNode):
        line, column = node.end_mark.line, node.end_mark.column
        behind = lines[line][column:].lstrip(" \t") if line < len(lines) else ""
        if behind.startswith("#") and node.style not in ("|", ">"):
            at = len(lines[line]) - len(behind) + 1
            document.comments[keys] = (line + 1 + offset, at)
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            yield from _walk(child, (*keys, index), document, lines, offset)
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, child in node.value:
            key = str(key_node.value)
            position = (key_node.start_mark.line + 1 + offset, key_node.start_mark.column + 1)
            yield from _check_marks(key_node, position, document, lines)
            if key in seen:
                yield Finding(
                    document.path,
                    *position,
                    "yaml/duplicate-key",
                    f"The key {key} stands here twice.",
                    "keep one of them",
                )
            seen.add(key)
            document.positions[(*keys, key)] = position
            yield from _walk(child, (*keys, key), document, lines, offset)


def _check_marks(
    node: yaml.Node, place: Position, document: Document, lines: Sequence[str]
) -> Iterator[Finding]:
    """Words begin with no mark that YAML takes away, quotes are the straight ones, and a number is
    one.

    yaml/mark: put the words in straight quotes, the mark inside them.
    yaml/quotes: take the curly quotes away, or put straight ones around them.
    yaml/number: write a plain number, or put it in quotes where it is none.
    """
    begins = lines[node.start_mark.line][node.start_mark.column :][:1]
    if begins and begins in "&!":
        sentence = f"YAML takes away the word that begins with {begins}."
        hint = f"put the words in straight quotes, with the {begins} inside them"
        yield Finding(document.path, *place, "yaml/mark", sentence, hint)
    elif not isinstance(node, yaml.ScalarNode):
        return
    elif not _is_readable(node):
        sentence = "YAML takes this for a number, and it is none that can be read."
        hint = "write a plain number, or put it in quotes where it is none"
        yield Finding(document.path, *place, "yaml/number", sentence, hint)
    elif node.style == '"' and (escape := _ESCAPE.search(_raw(node, lines))):
        sentence = f"In double quotes, {escape[0]} stands for a character that nobody sees."
        hint = "put the words in single quotes, or leave the backslash out"
        yield Finding(document.path, *place, "yaml/mark", sentence, hint)
    elif not node.style and _is_in_curly_quotes(node.value):
        sentence = "Curly quotes are part of the words here, and do not hold them together."
        hint = "take them away, or put straight quotes around them"
        yield Finding(document.path, *place, "yaml/quotes", sentence, hint)


def _check_comments(kind: Any, document: Document) -> Iterator[Finding]:
    """No comment stands behind words that the public reads: YAML cuts a sentence at ` #`.

    yaml/cut: put the words in quotes where the `#` belongs to them, and a comment on a line of its
    own.
    """
    for keys, place in document.comments.items():
        if is_shown(kind, keys):
            sentence = "What stands behind # is no part of these words, and nobody reads it."
            hint = (
                "put the words in quotes if the # belongs to them,"
                " or the comment on a line of its own"
            )
            yield Finding(document.path, *place, "yaml/cut", sentence, hint)


def _is_readable(node: yaml.ScalarNode) -> bool:
    """Say whether a scalar is no number, or one of a sane size."""
    read = _NUMBERS.get(node.tag)
    try:
        return read is None or abs(read(node)) <= _LARGEST or node.tag == _FLOAT
    except (ValueError, OverflowError):
        return False


def _is_in_curly_quotes(words: str) -> bool:
    return words[:1] in _CURLY and words[-1:] in _CURLY and bool(words[1:])


def _raw(node: yaml.ScalarNode, lines: Sequence[str]) -> str:
    """Return a scalar as it was typed."""
    start, end = node.start_mark, node.end_mark
    if start.line == end.line:
        return lines[start.line][start.column : end.column]
    between = lines[start.line + 1 : end.line]
    return "\n".join([lines[start.line][start.column :], *between, lines[end.line][: end.column]])


_UNREADABLE = ("yaml/mark", "yaml/number")
"""What is told of a value that cannot be made."""
_FLOAT = "tag:yaml.org,2002:float"
_NUMBERS = {
    "tag:yaml.org,2002:int": yaml.constructor.SafeConstructor().construct_yaml_int,
    _FLOAT: yaml.constructor.SafeConstructor().construct_yaml_float,
}
_LARGEST = 2**63 - 1
"""No number of the data is larger."""

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line for YAML 1.1: the marks of its nodes count by these."""
_ESCAPE = re.compile(
    r"(?<!\\)(?:\\\\)*\\(?:[abefnrtv0_LNP]|[xuU](?!200[c-fC-F]|00[aA][dD0])[0-9a-fA-F]+)"
)
"""What stands for another character; those that a script needs may be written so."""
_CURLY = tuple("“”‘’")
_PLAIN = {
    "tuple_type": "this must be a list",
    "dict_type": "this must hold keys and values",
    "model_type": "this must hold keys and values",
    "date_from_datetime_parsing": "this is no day",
    "date_parsing": "this is no day",
    "date_type": "this is no day",
}
_HINTS = {
    "date": "write the year, the month and the day, such as 2026-11-28",
    "string_type": "write it in quotes",
    "string_too_short": "write more",
    "string_too_long": "write it shorter",
    "string_pattern_mismatch": "write it in the form that the rows beside it have",
    "literal": "write one of the words that the sentence names",
    "tuple": "begin each line below the key with a hyphen and a space",
    "dict": "below the key, write lines of a key, a colon and a value, two spaces to the right",
    "model": "below the key, write lines of a key, a colon and a value, two spaces to the right",
    "bool": "write true or false",
    "period": "write the first day in starts and the last in ends",
    "int": "write a whole number",
}
"""What to write, by the kind of mistake or its first word."""
_OTHERWISE = "write what the sentence asks for"


def _validation_findings(
    error: ValidationError, kind: Any, document: Document
) -> Iterator[Finding]:
    for detail in error.errors(include_url=False, include_context=True):
        keys = tuple(part for part in detail["loc"] if part != "[key]")
        where = ".".join(map(str, keys)) or "the file"
        if detail["type"] == "extra_forbidden":
            key = str(keys[-1])
            hint = nearest(key, _siblings(kind, keys[:-1]))
            yield document.find(
                keys, "yaml/unknown-key", f"{key} is not a key that this file knows.", hint
            )
        elif detail["type"] == "missing":
            hint = f"add a line {keys[-1]}: with its value"
            yield document.find(keys[:-1], "yaml/missing-key", f"The key {where} is missing.", hint)
        else:
            message = _PLAIN.get(detail["type"], detail["msg"].removeprefix("Value error, "))
            kind_of = detail["type"]
            hint = _HINTS.get(kind_of) or _HINTS.get(kind_of.partition("_")[0], _OTHERWISE)
            yield document.find(
                keys, "yaml/value", f"{where}: {message[:1].lower()}{message[1:]}.", hint
            )


def _siblings(kind: Any, keys: KeyPath) -> list[str]:
    """Return the field names a model allows at `keys`, read from its JSON schema."""
    schema: Mapping[str, Any] = _reader_of(kind).json_schema()
    definitions = schema.get("$defs", {})
    here: Mapping[str, Any] = _resolve(schema, definitions)
    for key in keys:
        properties = here.get("properties", {})
        named = properties.get(key) or next(iter(here.get("patternProperties", {}).values()), None)
        step = named or here.get("additionalProperties") or here.get("items") or {}
        here = _resolve(step, definitions) if isinstance(step, Mapping) else {}
    return list(here.get("properties", {}))


def _resolve(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    for option in [schema, *schema.get("anyOf", []), *schema.get("allOf", [])]:
        if "$ref" in option:
            found: Mapping[str, Any] = definitions[option["$ref"].rsplit("/", 1)[-1]]
            return found
    return schema
