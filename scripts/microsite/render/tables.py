"""A table of the author's as its page prints it: on a phone each row is a card, as in generated
tables.
"""

from selectolax.lexbor import LexborHTMLParser


def as_cards(html: str) -> str:
    """Return the HTML of a block with its tables ready to be cards: each cell says the head of its
    column, which a card prints before it.
    """
    if "<table>" not in html:
        return html
    tree = LexborHTMLParser(html)
    for table in tree.css("table"):
        table.attrs["class"] = "stack"
        heads = table.css("thead th")
        for head in heads:
            head.attrs["scope"] = "col"
        labels = [" ".join(head.text(deep=True).split()) for head in heads]
        for row in table.css("tbody tr"):
            for cell, label in zip(row.css("td"), labels, strict=False):
                cell.attrs["data-label"] = label
                if not cell.text(deep=True).strip():
                    cell.attrs["class"] = "nothing"
    return (tree.body.inner_html if tree.body else None) or ""
