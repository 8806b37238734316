"""A table of the author's is a card on a phone, like generated ones."""

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Project

TABLE = "| Organisation | **When** | [[helpline.hours]] |\n|---|---|---|\n| A school | today | |"


def test_each_cell_says_the_head_of_its_column(project: Project) -> None:
    project.page("a-page", f"/// advice | Ask {{#ask}}\n{TABLE}\n///\n\n{TABLE}")
    tables = LexborHTMLParser(project.content("a-page")).css("table.stack")
    assert len(tables) == 2
    for table in tables:
        cells = [(cell.attributes["data-label"], cell.text()) for cell in table.css("td")]
        labels = ("Organisation", "When", "Day and night")
        assert cells == list(zip(labels, ("A school", "today", ""), strict=True))
        assert [head.attributes["scope"] for head in table.css("th")] == ["col"] * 3
        assert [cell.text() for cell in table.css("td.nothing")] == [""]
