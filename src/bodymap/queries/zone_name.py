"""What a place of pain is called."""

from bodymap.domain.body import Zone
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import capitalised


def zone_name(zone: Zone, audience: Audience) -> str:
    """As the audience says it, with a capital: "Right temple and side of the head"."""
    return capitalised(zone.plain_name if audience is Audience.PATIENT else zone.clinician_name)
