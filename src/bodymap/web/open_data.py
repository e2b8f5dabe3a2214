"""Addresses that answer with the data: tables, sources, and regions in clinical codes."""

import hashlib
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from flask import Flask, Response, abort, request

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.domain.wording import Wording
from bodymap.exports.csv_table import csv_table
from bodymap.exports.fhir import fhir
from bodymap.exports.reference_formats import REFERENCE_FORMATS, ReferenceFormat
from bodymap.queries.region_rows import region_rows
from bodymap.web.downloads import host

MOST_KEPT = 64
"""Files that are kept in memory once they were asked for."""


def add_open_data(server: Flask, catalogue: Catalogue, words: Wording, base_url: str) -> None:
    """Register the addresses. They win over those of pages, being more exact."""

    def add(rule: str, answer: Callable[..., Any]) -> None:
        server.add_url_rule(rule, endpoint=f"data {rule}", view_func=answer)

    keep = lru_cache(MOST_KEPT)
    table = keep(partial(csv_table, catalogue))
    add("/data/<name>.csv", lambda name: table_file(catalogue, table, name))
    for each in REFERENCE_FORMATS:
        write = keep(partial(sources, catalogue, each))
        add(f"/data/references.{each.ending}", partial(sources_file, catalogue, each, write))
        add(f"/reference/<reference_id>.{each.ending}", partial(source_file, catalogue, each))
    add("/region/<region_id>.fhir.json", partial(region_file, catalogue, words, base_url))


def asked_region(catalogue: Catalogue) -> str:
    """The region that the query asks for; what makes no sense is passed over."""
    region_id = request.args.get("region", "")
    return region_id if region_id in catalogue.regions else ""


def table_file(catalogue: Catalogue, write: Callable[[str, str], str], name: str) -> Response:
    """A table as CSV, whole or for a region."""
    if name not in TABLES:
        abort(404)
    region_id = asked_region(catalogue)
    return attachment(write(name, region_id), "text/csv", file_name(name, region_id, "csv"))


def sources(catalogue: Catalogue, kind: ReferenceFormat, region_id: str) -> str:
    """Every source, or those of a region, in one format."""
    return kind.write(region_rows(catalogue, "references", region_id))


def sources_file(
    catalogue: Catalogue, kind: ReferenceFormat, write: Callable[[str], str]
) -> Response:
    """The sources, all or of a region."""
    region_id = asked_region(catalogue)
    name = file_name("references", region_id, kind.ending)
    return attachment(write(region_id), kind.mimetype, name)


def source_file(catalogue: Catalogue, kind: ReferenceFormat, reference_id: str) -> Response:
    """One source."""
    reference = catalogue.references.get(reference_id)
    if not reference:
        abort(404)
    return attachment(kind.write([reference]), kind.mimetype, f"{reference_id}.{kind.ending}")


def region_file(catalogue: Catalogue, words: Wording, base_url: str, region_id: str) -> Response:
    """A region as a FHIR resource."""
    if region_id not in catalogue.regions:
        abort(404)
    text = fhir(catalogue, words, region_id, base_url or host())
    return attachment(text, "application/fhir+json", f"{region_id}.fhir.json")


def file_name(name: str, region_id: str, ending: str) -> str:
    """`references-heel.ris`."""
    return ".".join(["-".join(part for part in (name, region_id) if part), ending])


def attachment(text: str, mimetype: str, name: str) -> Response:
    """A file to keep. A browser that has it asks whether it has changed."""
    response = Response(text, content_type=f"{mimetype}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(hashlib.sha256(text.encode()).hexdigest()[:16])
    response.make_conditional(request)
    return response
