"""English words that lives hang on, a second time (`data/records/pinned_words.yml`)."""

from microsite.facts.records import Sentence

PinnedWords = dict[str, Sentence]
"""The words of every pinned service and of the furniture around its ways, by their dotted key, as
`data/strings/` has it. `make number` writes them, never a hand.
"""
