"""Sources open without loss in the programs that read RIS, BibTeX and CSL-JSON."""

import json

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference
from bodymap.exports.bibtex import bibtex
from bodymap.exports.csl_json import csl_json
from bodymap.exports.ris import ris
from bodymap.queries.citation import citation
from bodymap.queries.csl_item import csl_item
from tests.builders import reference


def ris_names(each: Reference) -> list[str]:
    parts = ("literal", "family", "given", "suffix")
    names = csl_item(each).get("author", [])
    return [", ".join(name[part] for part in parts if part in name) for name in names]


def test_rispy_reads_every_source_without_loss(catalogue: Catalogue) -> None:
    entries = rispy.loads(ris(catalogue.references.values()))
    assert [entry["id"] for entry in entries] == list(catalogue.references)
    for entry, each in zip(entries, catalogue.references.values(), strict=True):
        pages = [entry.get("start_page"), entry.get("end_page")]
        assert entry["title"] == each.title
        assert entry.get("authors", []) == ris_names(each)
        assert entry.get("year", "") == str(each.year or "")
        assert entry.get("secondary_title", entry.get("publisher", "")) == each.journal
        assert entry.get("volume", "") == each.volume
        assert entry.get("number", "") == each.issue
        assert "-".join(page for page in pages if page) == each.pages
        assert entry.get("doi", "") == each.doi
        assert entry.get("accession_number", "") == each.pmid
        assert entry.get("notes", []) == ([each.note] if each.note else [])
        assert entry["keywords"] == [each.design, f"read: {each.read_level}"]
        assert "".join(entry.get("urls", [])) == csl_item(each).get("URL", "")


def test_bibtexparser_reads_every_source_without_loss(catalogue: Catalogue) -> None:
    read = bibtexparser.parse_string(
        bibtex(catalogue.references.values()), append_middleware=[LatexDecodingMiddleware()]
    )
    assert not read.failed_blocks
    assert [entry.key for entry in read.entries] == list(catalogue.references)
    for entry, each in zip(read.entries, catalogue.references.values(), strict=True):
        cells = {name: field.value for name, field in entry.fields_dict.items()}
        places = [cells.get(name) for name in ("journal", "institution", "howpublished")]
        assert cells["title"] == each.title
        assert cells.get("year", "") == str(each.year or "")
        assert "".join(place for place in places if place) == each.journal
        assert cells.get("volume", "") == each.volume
        assert cells.get("number", "") == each.issue
        assert cells.get("pages", "").replace("\u2013", "-") == each.pages
        assert cells.get("doi", "") == each.doi
        assert cells.get("pmid", "") == each.pmid
        assert cells.get("annote", "") == each.note
        count = len(csl_item(each).get("author", []))
        assert len(cells["author"].split(" and ")) >= count if count else "author" not in cells


def test_citeproc_reads_every_source_and_cites_it_in_a_style_of_its_own(
    catalogue: Catalogue,
) -> None:
    items = json.loads(csl_json(catalogue.references.values()))
    assert [item["id"] for item in items] == list(catalogue.references)
    source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    lines = "\n".join(str(each) for each in bibliography.bibliography())
    for each in catalogue.references.values():
        assert each.title.rstrip(".?")[:40] in lines


def test_csl_json_holds_what_the_citation_is_made_of(catalogue: Catalogue) -> None:
    for item, each in zip(
        json.loads(csl_json(catalogue.references.values())),
        catalogue.references.values(),
        strict=True,
    ):
        assert item == csl_item(each)


HARD = r"100% of {sets} & $5_a #1 \ ~ ^ <b> “é” ß"


@pytest.mark.parametrize("field", ["title", "authors", "journal", "note"])
def test_signs_that_latex_would_run_are_only_text(field: str) -> None:
    text = bibtex([reference(**{field: HARD})])
    read = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert len(read.entries) == 1
    values = [value.value for value in read.entries[0].fields]
    assert any("100% of" in value and "& $5_a #1" in value for value in values)


def test_a_text_of_several_lines_stays_in_its_field() -> None:
    torn = reference(note="One.\nER  - \nTY  - JOUR", title="A\ntitle")
    (entry,) = rispy.loads(ris([torn]))
    assert entry["title"] == "A title"
    assert len(bibtexparser.parse_string(bibtex([torn])).entries) == 1


def test_a_shortened_list_of_authors_says_so_in_each_format() -> None:
    short = reference(authors="Lew J, et al")
    assert "Lew, J. and others" in bibtex([short])
    assert "AU  - et al" in ris([short])
    assert '"literal": "et al"' in csl_json([short])
    assert "et al" in citation(short)


def test_a_body_is_not_turned_round() -> None:
    body = reference(authors="World Health Organization")
    assert "{{World Health Organization}}" in bibtex([body])
    assert "AU  - World Health Organization" in ris([body])
