"""Places as a FHIR code system: regions, their sides and zones, in the codes of other systems.

FHIR's own resource for a place on the body, BodyStructure, is a record about one patient and cannot
stand without one. A CodeSystem can: each region, each side of a paired one, and each zone in them
is a concept, and its properties are the Codings to put into `bodySite` and `laterality`. The form
is the same in FHIR R4, R4B and R5. A place without a code of its own has none here either; a zone
then has those of its region, as wider ones.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from bodymap.domain.body import Region, Zone
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.codes import BodySiteCode, Extent
from bodymap.domain.vocabulary import Side, ZoneSide
from bodymap.domain.wording import Wording, capitalised
from bodymap.queries.referral_pattern import mirrored
from bodymap.queries.sided_name import sided_name

PROPERTIES = {
    Extent.SAME: "body-site",
    Extent.WIDER: "body-site-wider",
    Extent.NARROWER: "body-site-narrower",
    Extent.OVERLAPPING: "body-site-overlapping",
}
LATERALITY = "laterality"
SEGMENT = "pain-map-segment"
FEMALE_SEGMENT = "pain-map-segment-female"

TYPES = {
    **dict.fromkeys((*PROPERTIES.values(), LATERALITY), "Coding"),
    **dict.fromkeys((SEGMENT, FEMALE_SEGMENT), "integer"),
}
"""What a property holds."""

Json = dict[str, Any]


def fhir(catalogue: Catalogue, words: Wording, region_id: str = "", base_url: str = "") -> str:
    """The code system of every region, or the part of it that is one region.

    Raises:
        KeyError: there is no such region.
    """
    regions = [catalogue.regions[region_id]] if region_id else [*catalogue.regions.values()]
    paired = sum(each.is_paired for each in catalogue.regions.values())
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
        "hierarchyMeaning": "part-of",
        "content": "fragment" if region_id else "complete",
        "count": len(catalogue.regions) + len(Side) * paired + len(catalogue.zones),
        "property": [
            {"code": code, "description": words(f"fhir.property.{code}"), "type": kind}
            for code, kind in TYPES.items()
        ],
        "concept": [concept(catalogue, each, words) for each in regions],
    }
    return json.dumps(resource, ensure_ascii=False, indent=1) + "\n"


def concept(catalogue: Catalogue, region: Region, words: Wording) -> Json:
    """A region, with its zones below it, and between them its two sides where it has sides."""
    parts = sides(catalogue, region, words) if region.is_paired else zones(catalogue, region)
    found = {
        "code": region.id,
        "display": region.name,
        "property": sites(catalogue.in_region("body_site_codes", region.id)),
        "concept": [*parts],
    }
    return without_blanks(found)


def sides(catalogue: Catalogue, region: Region, words: Wording) -> Iterator[Json]:
    """The left and the right one, each with the codes of the region and that of its side."""
    codes = catalogue.in_region("body_site_codes", region.id)
    for side in Side:
        found = {
            "code": f"{region.id}-{side}",
            "display": sided_name(region.name, side, words),
            "property": sites(codes) + laterality(catalogue, side),
            "concept": [*zones(catalogue, region, side)],
        }
        yield without_blanks(found)


def zones(catalogue: Catalogue, region: Region, side: str = "") -> Iterator[Json]:
    """The zones of a region, or of one of its sides, each with its codes and that of its side."""
    for zone in catalogue.in_region("zones", region.id):
        if side in ("", zone.side):
            found = {
                "code": zone.id,
                "display": capitalised(zone.clinician_name),
                "property": sites(zone_codes(catalogue, zone))
                + laterality(catalogue, zone.side)
                + segments(catalogue, zone),
            }
            yield without_blanks(found)


def zone_codes(catalogue: Catalogue, zone: Zone) -> list[BodySiteCode]:
    """The codes of a zone, and those of its region that take the zone in with it."""
    at_right = mirrored(zone.id) if zone.side is ZoneSide.LEFT else zone.id
    own = [each for each in catalogue.body_site_codes.values() if each.zone_id == at_right]
    known = {each.code for each in own}
    return own + [
        replace(each, extent=Extent.WIDER)
        for each in catalogue.in_region("body_site_codes", zone.region_id)
        if each.extent in (Extent.SAME, Extent.WIDER) and each.code not in known
    ]


def sites(codes: Iterable[BodySiteCode]) -> list[Json]:
    """Codes of a place as properties of its concept."""
    return [{"code": PROPERTIES[each.extent], "valueCoding": coding(each)} for each in codes]


def laterality(catalogue: Catalogue, side: str) -> list[Json]:
    """The code of a side as a property; none for the midline."""
    return [
        {"code": LATERALITY, "valueCoding": coding(each)}
        for each in catalogue.body_site_codes.values()
        if each.side and each.side.value == side
    ]


def segments(catalogue: Catalogue, zone: Zone) -> list[Json]:
    """The areas of the pain map that a zone lies in, by their numbers on both figures."""
    return [
        {"code": code, "valueInteger": number}
        for each in catalogue.pain_map_segments.values()
        if each.zone_id == zone.id
        for code, number in ((SEGMENT, each.segment), (FEMALE_SEGMENT, each.female_segment))
    ]


def coding(code: BodySiteCode) -> Json:
    """A code as FHIR writes it."""
    return {"system": code.system.uri, "code": code.code, "display": code.display}


def without_blanks(found: Json) -> Json:
    """FHIR forbids empty lists: what is not there is left out."""
    return {name: value for name, value in found.items() if value}
