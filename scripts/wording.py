"""Say how well the rules on wording do with sentences they were not made from: what they find, what
they miss, and which good sentences they flag.

python scripts/wording.py [FILE]
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from console import ROOT, main, stop_on_errors
from microsite.checks.wording.wording import find_wording
from microsite.clock import today
from microsite.facts.wording import Sample
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.read import load_site
from microsite.site.site import Site
from microsite.site.texts import Text
from microsite.sources.datafiles import load_yaml, validate

UNSEEN = "tests/cases/wording/unseen.yml"


@dataclass(frozen=True)
class Measured:
    """What the rules said of a sample: how many sentences of each rule there are and were found,
    and the sentences that they missed or flagged wrongly, each with its rules.
    """

    wanted: Counter[str]
    found: Counter[str]
    missed: tuple[tuple[str, str], ...]
    flagged: tuple[tuple[str, str], ...]
    good: int

    @property
    def recall(self) -> float:
        """The share of the bad sentences that their rule found."""
        return self.found.total() / max(1, self.wanted.total())

    @property
    def alarms(self) -> float:
        """The share of the good sentences that any rule flagged."""
        return len(self.flagged) / max(1, self.good)

    def __str__(self) -> str:
        return "\n".join(
            [
                *(f"{rule}: {self.found[rule]} of {self.wanted[rule]}" for rule in self.wanted),
                *(f"missed, {rule}: {text}" for rule, text in self.missed),
                *(f"flagged, {rules}: {text}" for rules, text in self.flagged),
                f"{self.found.total()} of {self.wanted.total()} bad sentences found"
                f" ({self.recall:.0%}), {len(self.flagged)} of {self.good} good ones flagged"
                f" ({self.alarms:.0%})",
            ]
        )


def measure(site: Site, sample: Sample) -> Measured:
    """Return what the rules on wording of a site say of a sample."""
    bad = [(one.rule, one.text, one.rule in _rules(site, one.text)) for one in sample.bad]
    flagged = [(", ".join(sorted(rules)), text) for text, rules in _iter_flagged(site, sample)]
    return Measured(
        Counter(rule for rule, _, _ in bad),
        Counter(rule for rule, _, is_found in bad if is_found),
        tuple((rule, text) for rule, text, is_found in bad if not is_found),
        tuple(flagged),
        len(sample.good),
    )


def _iter_flagged(site: Site, sample: Sample) -> Iterator[tuple[str, set[str]]]:
    for text in sample.good:
        if rules := _rules(site, text):
            yield text, rules


def _rules(site: Site, words: str) -> set[str]:
    text = Text("", SOURCE_LANGUAGE, words, words, 1)
    return {found.rule.removeprefix("wording/") for found in find_wording(site, [text], set())}


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", default=UNSEEN, help="the sample, below the project")
    site, findings = load_site(ROOT, today())
    document = load_yaml(ROOT, parser.parse_args().file)
    sample = validate(Sample, document)
    stop_on_errors([*findings, *document.findings])
    assert site is not None
    assert sample is not None
    print(measure(site, sample))


if __name__ == "__main__":
    main(verb)
