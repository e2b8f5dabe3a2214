"""Rules about references.csv: one row a paper, and no number from a paper nobody read."""

from collections.abc import Iterator

from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Design, ReadLevel
from bodymap.loading.rows import Row, Tables

FIRST_YEAR, LAST_YEAR = 1800, 2100
NUMBERS_OF_A_FINDING = ("estimate", "ci_low", "ci_high", "p_value")
NUMBERS_OF_AN_EVENT = ("numerator", "denominator", "rate_per_10000", "ci_low", "ci_high")


def papers_stand_once(tables: Tables) -> Iterator[Problem]:
    """Two references never share a DOI or a PubMed number: one paper, one row."""
    for column in ("doi", "pmid"):
        first: dict[str, Row] = {}
        for row in tables["references"]:
            number = row[column].lower()
            if number in first:
                other = first[number]
                yield row.problem(
                    column,
                    f"{row[column]} is also that of '{other.id}' in line {other.place.line}",
                    hint="Keep one row for the paper, and use its id everywhere.",
                )
            elif number:
                first[number] = row


def years_are_possible(tables: Tables) -> Iterator[Problem]:
    """A paper was published in this age: 20191 or 219 are slips of the finger."""
    for row in tables["references"]:
        year = row["year"]
        if year.isdecimal() and not FIRST_YEAR <= int(year) <= LAST_YEAR:
            message = f"{year} is not a year between {FIRST_YEAR} and {LAST_YEAR}"
            yield row.problem("year", message, "Leave it blank where it was not seen.")


def unread_papers_carry_no_numbers(tables: Tables) -> Iterator[Problem]:
    """A reference known by its citation only gives no number to a finding or an event."""
    for table, columns in (
        ("findings", NUMBERS_OF_A_FINDING),
        ("adverse_events", NUMBERS_OF_AN_EVENT),
    ):
        for row in tables[table]:
            if _was_not_read(tables, row["reference_id"]):
                yield from _numbers(row, columns)


def claims_are_of_public_articles(tables: Tables) -> Iterator[Problem]:
    """claims.csv looks at what public articles say, so its articles are filed as such."""
    for row in tables["claims"]:
        article = tables.row("references", row["article_id"])
        if article and article["design"] != Design.PUBLIC_ARTICLE:
            yield row.problem(
                "article_id",
                f"'{article.id}' is filed as '{article['design']}', not as 'public-article'",
                hint="Name the article here; its sources stand in reference_ids.",
            )


def _was_not_read(tables: Tables, reference_id: str) -> bool:
    reference = tables.row("references", reference_id)
    return reference is not None and reference["read_level"] == ReadLevel.CITATION_ONLY


def _numbers(row: Row, columns: tuple[str, ...]) -> Iterator[Problem]:
    for column in columns:
        if row[column]:
            yield row.problem(
                column,
                f"a number from '{row['reference_id']}', which nobody read (citation-only)",
                hint="Take the number out, or read the paper and set its read_level.",
            )
