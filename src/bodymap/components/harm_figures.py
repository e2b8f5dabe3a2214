"""How often harms were counted: a picture for one unit, lists for the others, never one axis."""

from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.disclosure import disclosure
from bodymap.components.drawing import Drawing
from bodymap.components.statement import Citations, byline
from bodymap.domain.language import Original, joined
from bodymap.domain.safety import AdverseEvent
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.domain.wording import Wording
from bodymap.figures.harm_rates import STEPS, sample, scale, strip
from bodymap.queries.harm_figures import CountedHarms, DrawnHarm, HarmFigures


def harm_rates(figures: HarmFigures, cite: Citations, words: Wording) -> html.Div:
    """The rates of dry needling per treatment, each with its sentence."""
    marks = tuple(dict.fromkeys(e.reference_id for each in figures.drawn for e in each.counts))
    names = {step: words(f"harm.step.{step}") for step in STEPS}
    rows = [drawn_harm(each, marks, figures.audience, cite, words) for each in figures.drawn]
    return html.Div(
        [
            html.P(words("harm.drawn"), className="bm-rates__title"),
            html.P(words("harm.axis")),
            legend(figures, marks, words),
            html.Div(Drawing(scale(names)), className="bm-rates__scale bm-rates__columns"),
            html.Ul(rows, className="bm-rates__rows"),
        ],
        className="bm-rates",
    )


def legend(figures: HarmFigures, marks: tuple[str, ...], words: Wording) -> html.Ul:
    """Which shape is which source."""
    sources = {each.id: each for each in figures.references}
    items = [
        html.Li([Drawing(sample(shape)), " ", byline(sources[reference_id], words)])
        for shape, reference_id in enumerate(marks)
    ]
    return html.Ul(items, className="bm-rates__legend")


def drawn_harm(
    harm: DrawnHarm, marks: tuple[str, ...], audience: Audience, cite: Citations, words: Wording
) -> html.Li:
    """One harm: its counts in words, then on the axis."""
    told = name(harm.counts[0], audience, words)
    for each in harm.counts:
        told += [html.Br(), count(each, cite, words)]
    return html.Li(
        [html.P(told), Drawing(strip(harm.counts, marks))], className="bm-rates__columns"
    )


def count(event: AdverseEvent, cite: Citations, words: Wording) -> html.Span:
    """A rate on the scale of the axis, and as it was printed."""
    rate = event.rate_per_10000
    told = (
        words("harm.rate", rate=figure(rate), printed=event.rate_text)
        if rate
        else words("harm.limit", limit=figure(event.ci_high or 0), printed=event.rate_text)
    )
    return html.Span(
        [html.Span(told), " ", cite([event.reference_id])],
        className="bm-statement",
        **data(statement="", adverse_event=event.id),
    )


def figure(value: float) -> str:
    """A number as people read it: 1,918 or 9.8."""
    return f"{value:,g}"


def harm_lists(
    listed: tuple[CountedHarms, ...], audience: Audience, cite: Citations, words: Wording
) -> list[html.Details]:
    """What was counted in another way, each kind and unit under a title of its own."""
    return [
        disclosure(
            words(
                "harm.list",
                kind=words(f"harm.kind.{each.kind}"),
                unit=words(f"harm.unit.{each.unit}"),
                count=len(each.events),
            ),
            [
                html.P(words(f"harm.unit.{each.unit}.lead")),
                html.Ul([listed_harm(event, audience, cite, words) for event in each.events]),
            ],
        )
        for each in listed
    ]


def listed_harm(
    event: AdverseEvent, audience: Audience, cite: Citations, words: Wording
) -> html.Li:
    """One count in words; the kind of needling is said unless it is dry needling."""
    parts = [*name(event, audience, words), " "]
    if event.needling_kind is not NeedlingKind.DRY_NEEDLING:
        kind = words("harm.kind", kind=words(f"harm.kind.{event.needling_kind}"))
        parts += [html.Span(kind, className="bm-harm__kind"), " "]
    parts += [joined(". ", map(without_stop, told(event, audience, words))), ". "]
    return html.Li(
        [*parts, cite([event.reference_id])],
        className="bm-statement",
        **data(statement="", adverse_event=event.id),
    )


def without_stop(text: str) -> str:
    """The text without the stop at its end, in its own language."""
    bare = text.rstrip(".")
    return Original(bare) if isinstance(text, Original) else bare


def name(event: AdverseEvent, audience: Audience, words: Wording) -> list[Any]:
    """What was counted: for patients in plain words, the source's own terms behind them."""
    if audience is Audience.CLINICIAN or not event.plain_event:
        return [html.Strong(event.event)]
    printed = words("harm.printed", event=event.event)
    return [
        html.Strong(event.plain_event),
        " ",
        html.Span(printed, className="bm-harm__printed"),
    ]


def told(event: AdverseEvent, audience: Audience, words: Wording) -> list[str]:
    """The sentences of a count."""
    parts = [event.rate_text, counted(event, words), interval(event, words), event.population]
    if audience is Audience.CLINICIAN:
        parts.append(event.note)
    return [each for each in parts if each]


def counted(event: AdverseEvent, words: Wording) -> str:
    """Events and what they were counted in, where the printed rate does not say both."""
    if event.numerator is None or event.denominator is None:
        return ""
    counts = (f"{event.numerator:,}", f"{event.denominator:,}")
    some, of = map(words.language.numbers, counts)
    if some in event.rate_text and of in event.rate_text:
        return ""
    return words("harm.counted", events=some, of=of)


def interval(event: AdverseEvent, words: Wording) -> str:
    """The 95 % confidence interval, where there is one."""
    if event.ci_low is None or event.ci_high is None:
        return ""
    return words("harm.interval", low=figure(event.ci_low), high=figure(event.ci_high))
