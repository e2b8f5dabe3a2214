"""What holds for any part of the body, shown once below every panel."""

from dataclasses import dataclass

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference, Statement
from bodymap.domain.safety import Caution, ScreeningItem, SessionStep
from bodymap.domain.vocabulary import Audience, Section
from bodymap.queries.harm_figures import HarmFigures, harm_figures
from bodymap.queries.region_view import by_severity, by_strictness, general, sources_of


@dataclass(frozen=True, slots=True, kw_only=True)
class EverywhereView:
    """Harms with figures, cautions, screening and the session: the same for every region."""

    audience: Audience
    harms: tuple[Statement, ...]
    figures: HarmFigures
    cautions: tuple[Caution, ...]
    screening: tuple[ScreeningItem, ...]
    steps: tuple[SessionStep, ...]
    sources: tuple[Reference, ...]


def everywhere_view(catalogue: Catalogue, audience: Audience) -> EverywhereView:
    """Gather what holds anywhere."""
    harms = general(catalogue, Section.HARMS, audience)
    figures = harm_figures(catalogue, audience)
    cautions = by_severity(catalogue.everywhere("cautions"))
    screening = by_strictness(catalogue.everywhere("screening"))
    steps = tuple(catalogue.what_to_expect.values())
    return EverywhereView(
        audience=audience,
        harms=harms,
        figures=figures,
        cautions=cautions,
        screening=screening,
        steps=steps,
        sources=sources_of(catalogue, [harms, figures.events, cautions, screening, steps]),
    )
