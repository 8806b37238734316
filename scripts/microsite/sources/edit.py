"""A value changed inside YAML text: everything around it, comments too, stays as it was typed."""

import json
from collections.abc import Mapping

import yaml

from microsite.sources.datafiles import KeyPath


def set_value(text: str, keys: KeyPath, value: str | None) -> str:
    """Return the text with the scalar at `keys` replaced, by nothing where `value` is None.

    Raises KeyError where nothing stands there.
    """
    node = _node_at(text, keys)
    return text[: node.start_mark.index] + _written(value) + text[node.end_mark.index :]


def set_values(text: str, values: Mapping[str, str]) -> str:
    """Return the text with the scalars of these top-level keys replaced. Raises KeyError where one
    of them is not there.
    """
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    held = {name.value: child for name, child in (node.value if node else ())}
    spans = [(held[key], _written(value)) for key, value in values.items()]
    for child, value in sorted(spans, key=lambda span: -span[0].start_mark.index):
        text = text[: child.start_mark.index] + value + text[child.end_mark.index :]
    return text


def add_after(text: str, keys: KeyPath, key: str, written: str) -> str:
    """Return the text with a new key, `written` as YAML, after the scalar at `keys`.

    Raises KeyError where nothing stands there.
    """
    mapping, node = _node_at(text, keys[:-1]), _node_at(text, keys)
    assert isinstance(mapping, yaml.MappingNode)
    column = mapping.start_mark.column
    between = ", " if mapping.flow_style else "\n" + " " * column
    end = node.end_mark.index
    return f"{text[:end]}{between}{key}: {written}{text[end:]}"


def has(text: str, keys: KeyPath) -> bool:
    """Say whether something stands at `keys`."""
    try:
        _node_at(text, keys)
    except KeyError:
        return False
    return True


def _node_at(text: str, keys: KeyPath) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    for key in keys:
        children = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((child for name, child in children if name.value == key), None)
        if node is None:
            raise KeyError(key)
    assert node is not None
    return node


def _written(value: str | None) -> str:
    return json.dumps(value, ensure_ascii=False)
