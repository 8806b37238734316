"""The terms of safeguarding as the head of a translator's sheet prints them."""

from collections.abc import Iterator, Mapping

from microsite.facts.terms import Term


def lines_of(terms: Mapping[str, Term], tag: str) -> Iterator[str]:
    """Yield a line for each term that the language has a form for."""
    for english, term in terms.items():
        if (form := term.said.get(tag)) is not None:
            never = f" (never: {', '.join(form.never)})" if form.never else ""
            because = f" – {form.because}" if form.because else ""
            yield f"{english}: {form.use}{never}{because}"
