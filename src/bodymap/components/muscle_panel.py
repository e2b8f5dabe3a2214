"""One muscle: where its pain is felt, what it does, what a needle could reach, what is sure."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.components.drawing import Drawing
from bodymap.domain.body import Zone
from bodymap.domain.vocabulary import Audience, Intensity
from bodymap.domain.wording import Wording, lowered
from bodymap.figures.inset_picture import inset_picture
from bodymap.figures.referral_sample import referral_sample
from bodymap.queries.muscle_view import Felt, MuscleView, PointView
from bodymap.queries.zone_name import zone_name


def muscle_panel(view: MuscleView, words: Wording) -> html.Section:
    """Show one muscle of one side."""
    return html.Section(
        [
            html.H2(view.muscle.name, id="muscle-heading", tabIndex="-1"),
            html.P(view.muscle.plain_name, className="bm-muscle-panel__plain"),
            sides(view, words),
            felt(view.felt, view.audience, words),
            points(view, words),
            facts(view, words),
            hazard(view, words),
            checked(view, words),
            way_back(view, words),
        ],
        className="bm-muscle-panel",
        **data(muscle_panel=view.muscle.id),
        **aria(labelledby="muscle-heading"),
    )


def way_back(view: MuscleView, words: Wording) -> html.P:
    """To all muscles of the region."""
    text = words("muscle.back", region=view.region.name)
    return html.P(html.A(text, href=view.back, **data(atlas_link="region")))


def sides(view: MuscleView, words: Wording) -> html.P:
    """The side that is shown, and the way to the other."""
    link = html.A(
        words(f"muscle.other-side.{view.side}"), href=view.other_side, **data(atlas_link="side")
    )
    return html.P([words(f"muscle.side.{view.side}"), " ", link], className="bm-muscle-panel__side")


def felt(found: Felt, audience: Audience, words: Wording) -> html.Div:
    """The legend of the picture, and the picture in words."""
    parts = [(Intensity.ESSENTIAL, found.main), (Intensity.SPILLOVER, found.wider)]
    return html.Div(
        [
            html.Div(
                [
                    html.H3([Drawing(referral_sample(how)), words(f"intensity.{how}")]),
                    html.Ul([html.Li(zone_name(each, audience)) for each in zones]),
                ],
                className=f"bm-felt__part bm-felt__part--{how}",
            )
            for how, zones in parts
            if zones
        ],
        className="bm-felt",
    )


def points(view: MuscleView, words: Wording) -> html.Section:
    """Its points, each with its own pattern one tap away."""
    return html.Section(
        [
            html.H3(words("muscle.points", count=len(view.points)), id="points-heading"),
            html.P(words("muscle.points.lead"), className="bm-muscle-panel__warning"),
            html.Ul([point(each, view, words) for each in view.points], className="bm-points-list"),
            *insets(view, words),
        ],
        **aria(labelledby="points-heading"),
    )


def point(each: PointView, view: MuscleView, words: Wording) -> html.Li:
    """One point: its place in words and where its pain is felt."""
    chosen = each.point.id == view.point_id
    link = html.A(
        each.point.label,
        href=each.href,
        **data(point=each.point.id),
        **(aria(current="true") if chosen else {}),
    )
    reaching = ", ".join(listed((*each.felt.main, *each.felt.wider), view.audience))
    felt_here = html.Span(words("muscle.point.felt", places=reaching), **data(felt=""))
    return html.Li([link, " ", each.point.location, " ", felt_here])


def insets(view: MuscleView, words: Wording) -> list[Drawing]:
    """Pictures of the points that lie hidden in the body."""
    points = [each.point for each in view.points]
    return [
        Drawing(
            inset_picture(
                each, view.muscle, [point for point in points if point.inset is each.inset], words
            )
        )
        for each in view.insets
    ]


def listed(zones: Iterable[Zone], audience: Audience) -> list[str]:
    """Their names as they stand in a sentence."""
    return [lowered(zone_name(each, audience)) for each in zones]


def facts(view: MuscleView, words: Wording) -> html.Dl:
    """What it does, how it shows, when it is looked at, which nerve."""
    muscle = view.muscle
    rows = {
        "action": muscle.action,
        "complaints": muscle.plain_complaints,
        "conditions": muscle.related_conditions.replace("; ", ", "),
        "nerve": muscle.innervation,
    }
    return html.Dl(
        [
            part
            for name, text in rows.items()
            for part in (html.Dt(words(f"muscle.{name}")), html.Dd(text), *remark(name, words))
        ],
        className="bm-muscle-panel__facts",
    )


def remark(name: str, words: Wording) -> list[html.Dd]:
    """That conditions in which a muscle is looked at are not said to come from it."""
    if name != "conditions":
        return []
    return [html.Dd(words("muscle.conditions.lead"), className="bm-muscle-panel__quiet")]


def hazard(view: MuscleView, words: Wording) -> html.Div:
    """What a needle could reach, marked as a grading of the project's own."""
    muscle = view.muscle
    return html.Div(
        [
            html.H3(words("muscle.hazard")),
            html.P(words(f"hazard-grade.{muscle.hazard_grade}")),
            *clinical(view, muscle.needling_hazards),
            html.P(words("muscle.hazard.editorial"), className="bm-muscle-panel__quiet"),
        ],
        className=f"bm-muscle-panel__hazard bm-muscle-panel__hazard--{muscle.hazard_grade}",
        **data(hazard_grade=muscle.hazard_grade.value),
    )


def clinical(view: MuscleView, text: str) -> list[html.P]:
    """A text in clinical words, for those who read them."""
    return [html.P(text)] if text and view.audience is Audience.CLINICIAN else []


def checked(view: MuscleView, words: Wording) -> html.Details:
    """How far the row was checked, and the pages it was checked against."""
    muscle = view.muscle
    recalled = words("muscle.from-recall", parts=spelt_out(muscle.from_recall))
    pages = [
        html.Li(html.A(host(each), href=each, rel="noreferrer")) for each in muscle.source_urls
    ]
    content: list[Any] = [
        html.P(words(f"check-level.{muscle.check_level}")),
        html.P(recalled) if muscle.from_recall else None,
        html.Ul(pages),
    ]
    return disclosure(words("muscle.checked", count=len(pages)), content)


def host(address: str) -> str:
    """Whose page it is."""
    return urlsplit(address).netloc.removeprefix("www.")


def spelt_out(parts: str) -> str:
    """A cell's list of parts as words: "needling hazards, roots"."""
    return parts.replace("; ", ", ").replace("_", " ")
