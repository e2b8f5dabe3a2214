"""How much: the size of an effect in points on its whole scale, and harm beside it.

Words say everything that is drawn; the drawings are hidden from screen readers.
"""

from collections.abc import Iterator
from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.drawing import Drawing
from bodymap.components.icon_figure import icon_figure
from bodymap.components.statement import Citations, statement_item
from bodymap.domain.language import joined
from bodymap.domain.safety import AdverseEvent
from bodymap.domain.vocabulary import Audience, Design, Favours, VerdictWord
from bodymap.domain.wording import Wording
from bodymap.figures.effect_line import effect_line
from bodymap.queries.effect import EffectView, Gain, Scale, Size
from bodymap.queries.region_view import Card

Row = tuple[str, Any]


def effect(card: Card, audience: Audience, cite: Citations, words: Wording) -> list[Any]:
    """What the card can say of how much; nothing where nothing was studied."""
    if card.verdict.verdict is VerdictWord.NOT_STUDIED:
        return []
    size, view = card.size, card.size.headline
    apart = [each for each in size.shares if not (view and each.is_harm)]
    shares = [icon_figure(each, audience, cite, words) for each in apart]
    if not view:
        return [*shares, html.P(gap(size, words), className="bm-effect__gap")]
    told = data(statement="")
    parts = [
        html.Div(
            list(benefit(view, audience, cite, words)), className="bm-effect__benefit", **told
        ),
        html.Div(list(harm(size, view, audience, cite, words)), className="bm-effect__harm"),
        html.Dl(list(facts(view, audience, cite, words)), className="bm-effect__facts", **told),
    ]
    if view.others_differ:
        parts.append(html.P(words("effect.differ", count=view.count), className="bm-effect__gap"))
    return [html.Div(parts, className="bm-effect", **data(finding=view.finding.id)), *shares]


def gap(size: Size, words: Wording) -> str:
    """Why no size is shown."""
    return words(f"effect.gap.{size.gap}")


def benefit(view: EffectView, audience: Audience, cite: Citations, words: Wording) -> Iterator[Any]:
    """The difference in a sentence, in print where a clinician reads, and on its scale."""
    yield html.H4(words("effect.heading"))
    told = html.Span(size_sentence(view, words))
    yield html.P([told, " ", source(view, cite)], className="bm-effect__size")
    if audience is Audience.CLINICIAN:
        yield html.P(numbers(view, words), className="bm-effect__numbers")
    if view.scale:
        yield html.Div(picture(view, view.scale, words), className="bm-effect__picture")
    ends = words("effect.range", worst=change(view.worst, words), best=change(view.best, words))
    yield html.P([ends, " ", scale_sentence(view.scale, words)])


def source(view: EffectView, cite: Citations) -> html.Span:
    """The link to the paper whose result it is."""
    return cite([view.finding.reference_id])


def size_sentence(view: EffectView, words: Wording) -> str:
    """What was measured, and by how many points; 'no clear difference' comes before the points."""
    phrase = "effect.size.neither" if view.finding.favours is Favours.NEITHER else "effect.size"
    return words(phrase, measured=view.effect.measured, change=change(view.gain, words))


def change(gain: Gain, words: Wording) -> str:
    """So many points better or worse with needles."""
    if not gain.amount:
        return words("effect.change.same")
    better_or_worse = "better" if gain.amount > 0 else "worse"
    return words(f"effect.change.{better_or_worse}", points=gain.digits)


def numbers(view: EffectView, words: Wording) -> str:
    """The same as the paper prints it, sign and all."""
    row = view.finding
    told = words(
        "effect.numbers", scale=row.scale, estimate=row.estimate, low=row.ci_low, high=row.ci_high
    )
    p_value = [words("reference.p", value=row.p_value)] if row.p_value else []
    return joined(" · ", [told, *p_value, words(f"effect.sign.{row.better_when}")])


def picture(view: EffectView, scale: Scale, words: Wording) -> list[Any]:
    """The line, and what its ends and its middle mean."""
    better, same, worse = (
        html.Span(words(f"effect.line.{each}", span=scale.span))
        for each in ("better", "same", "worse")
    )
    ends: list[Any] = [better, " ", same, " ", worse]
    return [Drawing(effect_line(view, scale)), html.P(ends, className="bm-effect__ends")]


def scale_sentence(scale: Scale | None, words: Wording) -> str:
    """From where to where the points run, as far as that was printed."""
    if not scale:
        return words("effect.scale.unknown")
    phrase = "effect.scale.assumed" if scale.is_assumed else "effect.scale"
    return words(phrase, low=scale.lowest, high=scale.highest)


def facts(
    view: EffectView, audience: Audience, cite: Citations, words: Wording
) -> Iterator[html.Dt | html.Dd]:
    """Against what, when, in how many, and beside which smallest change."""
    is_clinician = audience is Audience.CLINICIAN
    compared = view.finding.comparison if is_clinician else view.effect.compared_with
    rows: list[Row] = [
        ("compared", [html.Span(compared), " ", source(view, cite)]),
        ("when", view.finding.follow_up_detail),
        ("people", people_sentence(view, words)),
        ("noticeable", noticeable(view, cite, words)),
        ("also", also(view, words)),
        ("note", view.finding.note if is_clinician else ""),
    ]
    for name, value in rows:
        if value:
            yield html.Dt(words(f"effect.{name}"))
            yield html.Dd(value)


def people_sentence(view: EffectView, words: Wording) -> str:
    """How many people; else what a trial counts instead, or how many studies a review holds."""
    if view.people:
        phrase = "forest.people-whole" if view.people.is_whole_study else "forest.people-count"
        return words(phrase, count=view.people.count)
    if view.reference.design is Design.RANDOMISED_TRIAL and view.reference.size:
        return view.reference.size
    if view.reference.n_studies:
        return words("effect.people.review", count=view.reference.n_studies)
    return words("forest.people-unknown")


def noticeable(view: EffectView, cite: Citations, words: Wording) -> Any:
    """The smallest change that people notice, or that no source gives it."""
    told = view.effect
    if not told.noticeable_change:
        return words("effect.noticeable.unknown")
    return [html.Span(told.noticeable_change), " ", cite(told.reference_ids)]


def also(view: EffectView, words: Wording) -> str:
    """Other outcomes of the same groups, in words."""
    told = (
        words(
            "effect.also.item",
            outcome=words(f"outcome.{each.outcome}"),
            favours=words(f"favours.{each.result}").lower(),
        )
        for each in view.also
    )
    return joined("; ", dict.fromkeys(told))


def harm(
    size: Size, view: EffectView, audience: Audience, cite: Citations, words: Wording
) -> Iterator[Any]:
    """Harm that the same study counted, drawn or in words; else where harm is told in general."""
    yield html.H4(words("effect.harm"))
    drawn = [icon_figure(each, audience, cite, words) for each in size.shares if each.is_harm]
    if drawn:
        yield from drawn
    elif view.harms:
        yield html.Ul([harm_item(each, cite, words) for each in view.harms])
    else:
        yield html.P(words("effect.harm.none"))
        yield html.P(html.A(words("effect.harm.general"), href="#everywhere"))


def harm_item(event: AdverseEvent, cite: Citations, words: Wording) -> html.Li:
    """One count of a harm, as printed."""
    told = words("effect.harm.counted", event=event.event, rate=event.rate_text)
    return statement_item(told, [event.reference_id], cite)
