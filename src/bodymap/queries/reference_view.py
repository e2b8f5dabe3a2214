"""What the page of one paper shows."""

from dataclasses import dataclass

from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Finding, Reference

CITING = ("cautions", "options", "red_flags", "screening", "statements")
"""The tables whose rows name a region and sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """A source, its findings, and the regions whose panels rest on it."""

    reference: Reference
    findings: tuple[Finding, ...]
    regions: tuple[Region, ...]


def reference_view(catalogue: Catalogue, reference_id: str) -> ReferenceView:
    """Gather a paper's page.

    Raises:
        KeyError: there is no such reference.
    """
    reference = catalogue.references[reference_id]
    return ReferenceView(
        reference=reference,
        findings=tuple(
            each for each in catalogue.findings.values() if each.reference_id == reference_id
        ),
        regions=tuple(
            region
            for region in catalogue.regions.values()
            if reference_id in cited_in(catalogue, region.id)
        ),
    )


def cited_in(catalogue: Catalogue, region_id: str) -> set[str]:
    """The sources that a region's own rows and verdicts cite."""
    said = {
        reference_id
        for table in CITING
        for row in catalogue.in_region(table, region_id)
        for reference_id in row.reference_ids
    }
    behind = {
        catalogue.findings[finding_id].reference_id
        for verdict in catalogue.in_region("verdicts", region_id)
        for finding_id in verdict.finding_ids
    }
    return said | behind
