"""The type of a field says whether it is public: no list of names is kept anywhere."""

from datetime import date

from pydantic import Field

from microsite.facts.records import (
    PublicKnown,
    PublicSentence,
    Record,
    Sentence,
    Source,
    iter_public,
)
from microsite.facts.services import FACTS, Service


class Inner(Record):
    said: PublicKnown = None
    meant: Sentence = "not said"


class Outer(Record):
    title: PublicSentence
    value: Sentence
    several: tuple[PublicSentence, ...] = ()
    named: dict[str, PublicSentence] = Field({})
    numbers: dict[str, tuple[Sentence, ...]] = Field({})
    inner: Inner | None = None
    inners: dict[str, Inner] = Field({})


def test_public_words_are_found_at_any_depth_and_nothing_else_is() -> None:
    record = Outer(
        title="A title",
        value="0800 496 0000",
        several=("One step.", "Another step."),
        named={"bullying": "They listen."},
        numbers={"a": ("0800 496 0001",)},
        inner=Inner(said="Inside"),
        inners={"b": Inner(said="Deep inside"), "c": Inner(said="unknown")},
    )
    assert list(iter_public(record)) == [
        (("title",), "A title"),
        (("several", "1"), "One step."),
        (("several", "2"), "Another step."),
        (("named", "bullying"), "They listen."),
        (("inner", "said"), "Inside"),
        (("inners", "b", "said"), "Deep inside"),
    ]


def test_of_a_way_the_number_and_the_word_to_send_are_not_translated() -> None:
    service = Service.model_validate(
        {
            "name": "A line",
            "what": "Somebody listens.",
            "anonymous": "yes",
            "ages": {"from": 5},
            "ways": {
                "sms": {"value": "60777", "label": "Text", "keyword": "HELLO", "only_if": "Ask"}
            },
            "source": Source(seen_on=date(2026, 1, 1), where="a page", tag="A"),
        }
    )
    assert dict(iter_public(service)) == {
        ("name",): "A line",
        ("what",): "Somebody listens.",
        ("ways", "sms", "label"): "Text",
        ("ways", "sms", "only_if"): "Ask",
    }


def test_the_facts_under_a_card_are_fields_of_a_service() -> None:
    assert tuple(name for name in Service.model_fields if name in FACTS) == FACTS
    assert {"hours", "cost", "ages"} <= set(FACTS)
    assert {"name", "what", "accepts", "source"}.isdisjoint(FACTS)
