"""Advice to keep proof stands in an evidence block, which prints the nude-picture exception.

`Keep the messages` is right for a nasty message and a crime with a sexual picture of a child (facts 0.1,
points 7 and 8). Only `/// evidence` says both, always. The phrases are `keeping.py`.
"""

import re
from collections.abc import Iterator

from microsite.checks.wording.english import Text, iter_texts, passages_of, sentences_under_lead
from microsite.checks.wording.keeping import COPY, KEEP, KEEP_IT, THINGS, TOUCHES_KEEPING
from microsite.checks.wording.plain import Sentence, sentences_of
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.prose import PASSAGE_TAGS

_HINT = "put it into an /// evidence block, which prints the exception itself"
_HINT_ELSEWHERE = "leave it out here: only an /// evidence block on a page prints the exception"


def check_evidence(site: Site) -> Iterator[Finding]:
    """Advice to keep, save, copy or not delete stands in an evidence block; such a block holds some.

    evidence/outside: put it into an `evidence` block, which prints the exception itself.
    evidence/empty: use a block that fits, such as `steps`, or write its words outside it.
    """
    for text in iter_texts(site):
        if not text.passage.in_evidence:
            yield from _check_outside(text)
    for page in site.pages.values():
        for block in page.blocks:
            if block.kind == "evidence" and not _touches_keeping(block.html):
                sentence = (
                    "This evidence block says nothing about keeping or not deleting anything."
                )
                hint = "write these words outside it, or use a block that fits, such as steps or advice"
                yield Finding(page.path, block.line, 1, "evidence/empty", sentence, hint)


def _check_outside(text: Text) -> Iterator[Finding]:
    before = sentences_of(text.before)[-1:]
    for sentence in sentences_under_lead(text):
        if match := _advice(sentence, before):
            words = sentence.quote(match)
            said = f"“{words}” is advice to keep proof, without the exception for nude pictures."
            hint = _HINT if text.passage.tag in PASSAGE_TAGS else _HINT_ELSEWHERE
            yield text.find("evidence/outside", words, said, hint)
        before = (sentence,)


def _advice(sentence: Sentence, before: tuple[Sentence, ...]) -> re.Match[str] | None:
    """Return the advice in a sentence. `It` and `them` count after messages, here or in the sentence before."""
    if match := KEEP.find(sentence) or COPY.find(sentence):
        return match
    match = KEEP_IT.find(sentence)
    spoken_of = match and (
        THINGS.intersection(sentence.tokens[: match.start()]) or _speaks_of_things(before)
    )
    return match if spoken_of else None


def _speaks_of_things(before: tuple[Sentence, ...]) -> bool:
    return any(THINGS & sentence.words for sentence in before)


def _touches_keeping(html: str) -> bool:
    sentences = (
        sentence for passage in passages_of(html) for sentence in sentences_of(passage.text)
    )
    return any(sentence.words & TOUCHES_KEEPING for sentence in sentences)
