"""The trigger point atlas: muscles, the points described in them, and where pain is felt.

Expert tradition, not measured averages; no point is a place to put a needle.
"""

from dataclasses import dataclass

from bodymap.domain.columns import KEBAB, UNIT, WEB_ADDRESS, column
from bodymap.domain.vocabulary import CheckLevel, HazardGrade, Inset, Intensity, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscle:
    """A muscle, or a part of one that has its own pattern."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    region_id: str = column("Where it lies.", refers_to="regions")
    name: str = column("Anatomical name.")
    plain_name: str = column("In plain words.", is_text=True)
    views: tuple[View, ...] = column("The views that show it.")
    action: str = column("What it does.", is_text=True)
    innervation: str = column("Its nerve and roots.", is_text=True)
    plain_complaints: str = column("Usual complaints, in plain words.", is_text=True)
    needling_hazards: str = column("What a needle can reach, for clinicians.", is_text=True)
    hazard_grade: HazardGrade = column("Editorial grading of that.")
    related_conditions: str = column("Complaints in which it is commonly examined.", is_text=True)
    check_level: CheckLevel = column("How far the row was checked.")
    source_urls: tuple[str, ...] = column(
        "Pages it was checked against.", pattern=WEB_ADDRESS, optional=True
    )
    from_recall: str = column(
        "Parts that rest on textbook memory only.", optional=True, is_text=True
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerPoint:
    """A commonly described point, given for the body's right side."""

    id: str = column("Muscle and label.", pattern=KEBAB)
    muscle_id: str = column("The muscle.", refers_to="muscles")
    label: str = column("Short label of the project's own.")
    view: View = column("The view that shows it.")
    x: float = column("From the left edge of the view, or of its inset.", unit=UNIT)
    y: float = column("From the top edge.", unit=UNIT)
    inset: Inset | None = column("Set where the view itself cannot show it.")
    location: str = column("The place in words.", is_text=True)
    check_level: CheckLevel = column("How far the row was checked.")
    source_urls: tuple[str, ...] = column(
        "Pages it was checked against.", pattern=WEB_ADDRESS, optional=True
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A zone in which pain from a trigger point is described."""

    id: str = column("Trigger point and zone.", pattern=KEBAB)
    trigger_point_id: str = column("The point.", refers_to="trigger_points")
    zone_id: str = column("Where pain is felt.", refers_to="zones")
    intensity: Intensity = column("How regularly; an editorial grading.")
    check_level: CheckLevel = column("How far the row was checked.")
