"""The muscles of a region: the way to their trigger points; what a needle can reach in each."""

from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.components.muscle_panel import host
from bodymap.domain.atlas import Muscle
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording


def muscles_here(
    region_id: str, muscles: tuple[Muscle, ...], audience: Audience, words: Wording
) -> html.Section | None:
    """Nothing where the atlas describes no muscle; hazards are for clinicians alone."""
    if not muscles:
        return None
    asked = "&audience=clinician" if audience is Audience.CLINICIAN else ""
    shown = f"/region/{region_id}?layer=trigger-points{asked}"
    return html.Section(
        [
            html.H2(words("muscles.heading"), id="muscles-here-heading"),
            html.P(words("muscles.lead", count=len(muscles))),
            html.P(html.A(words("muscles.show"), href=shown)),
            *(muscle_hazards(muscles, words) if asked else []),
        ],
        id="muscles-here",
        className="bm-muscle-hazards",
        **aria(labelledby="muscles-here-heading"),
    )


def muscle_hazards(muscles: tuple[Muscle, ...], words: Wording) -> list[html.Details]:
    """What a slip can reach, muscle by muscle, the gravest first; the grading is our own."""
    return [
        disclosure(
            words("muscles.hazards", count=len(muscles)),
            [
                html.P(words("muscles.editorial")),
                html.Ul([muscle_hazard(each, words) for each in muscles]),
            ],
        )
    ]


def muscle_hazard(muscle: Muscle, words: Wording) -> html.Li:
    """One muscle: its grade in words, what lies there, and where that was read, if anywhere."""
    grade = html.Span(
        words(f"muscles.grade.{muscle.hazard_grade}"), className="bm-muscle-hazards__grade"
    )
    reached = html.Span(muscle.needling_hazards)
    parts: list[Any] = [html.Strong(muscle.name), " ", grade, " ", reached]
    if "needling_hazards" in muscle.from_recall:
        parts += [" ", html.Em(words("muscles.recalled"))]
    return html.Li(
        [*parts, " ", pages(muscle, words)],
        **data(muscle_hazard=muscle.id, hazard_grade=muscle.hazard_grade.value),
    )


def pages(muscle: Muscle, words: Wording) -> html.Span:
    """The pages that the row was checked against, as small numbers that say whose they are."""
    links = [
        html.A(
            str(number),
            href=address,
            rel="noreferrer",
            className="bm-statement__source",
            **aria(label=words("muscles.page", number=number, host=host(address))),
        )
        for number, address in enumerate(muscle.source_urls, 1)
    ]
    numbers = html.Span(links, className="bm-statement__sources")
    return html.Span([words("muscles.pages"), " ", numbers], className="bm-muscle-hazards__pages")
