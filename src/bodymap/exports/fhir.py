"""Regions as a FHIR code system: body sites with their sides, in the codes of other systems.

FHIR's own resource for a place on the body, BodyStructure, is a record about one patient and cannot
stand without one. A CodeSystem can: each region, and each side of a paired one, is a concept, and
its properties are the Codings to put into `bodySite` and `laterality`. The form is the same in FHIR
R4, R4B and R5. A region without a code has none here either, only its name.
"""

import json
from collections.abc import Iterator
from typing import Any

from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.codes import BodySiteCode, Extent
from bodymap.domain.vocabulary import Side
from bodymap.domain.wording import Wording

PROPERTIES = {
    Extent.SAME: "body-site",
    Extent.WIDER: "body-site-wider",
    Extent.NARROWER: "body-site-narrower",
}
LATERALITY = "laterality"

Json = dict[str, Any]


def fhir(catalogue: Catalogue, words: Wording, region_id: str = "", base_url: str = "") -> str:
    """The code system of every region, or the part of it that is one region.

    Raises:
        KeyError: there is no such region.
    """
    regions = [catalogue.regions[region_id]] if region_id else [*catalogue.regions.values()]
    resource = {
        "resourceType": "CodeSystem",
        "id": f"bodymap-{region_id}" if region_id else "bodymap-regions",
        **({"url": f"{base_url}/region"} if base_url else {}),
        "version": catalogue.version,
        "name": "BodymapRegions",
        "title": words("fhir.title"),
        "status": "draft",
        "experimental": False,
        "description": words("fhir.description"),
        "copyright": words("fhir.copyright"),
        "caseSensitive": True,
        "hierarchyMeaning": "is-a",
        "content": "fragment" if region_id else "complete",
        "count": sum(3 if each.is_paired else 1 for each in catalogue.regions.values()),
        "property": [
            {"code": code, "description": words(f"fhir.property.{code}"), "type": "Coding"}
            for code in (*PROPERTIES.values(), LATERALITY)
        ],
        "concept": [concept(catalogue, each, words) for each in regions],
    }
    return json.dumps(resource, ensure_ascii=False, indent=1) + "\n"


def concept(catalogue: Catalogue, region: Region, words: Wording) -> Json:
    """A region, with its two sides below it where it has sides."""
    sites = [
        {"code": PROPERTIES[each.extent], "valueCoding": coding(each)}
        for each in catalogue.in_region("body_site_codes", region.id)
    ]
    whole = {"code": region.id, "display": region.name, "property": sites}
    if not region.is_paired:
        return without_blanks(whole)
    return without_blanks(whole | {"concept": [*sides(catalogue, region, sites, words)]})


def sides(
    catalogue: Catalogue, region: Region, sites: list[Json], words: Wording
) -> Iterator[Json]:
    """The left and the right one, each with the codes of the region and that of its side."""
    for side in Side:
        laterality = [
            {"code": LATERALITY, "valueCoding": coding(each)}
            for each in catalogue.body_site_codes.values()
            if each.side is side
        ]
        name = region.name[:1].lower() + region.name[1:]
        display = words(f"side.{side}.shape", region=name)
        found = {"code": f"{region.id}-{side}", "display": display, "property": sites + laterality}
        yield without_blanks(found)


def coding(code: BodySiteCode) -> Json:
    """A code as FHIR writes it."""
    return {"system": code.system.uri, "code": code.code, "display": code.display}


def without_blanks(found: Json) -> Json:
    """FHIR forbids empty lists: what is not there is left out."""
    return {name: value for name, value in found.items() if value}
