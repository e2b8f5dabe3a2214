"""What the map shows: a switch between its layers, a legend for each, and the same as a list."""

from itertools import groupby

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.components.drawing import Drawing
from bodymap.components.native import Input
from bodymap.domain.evidence import Verdict
from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Certainty
from bodymap.domain.wording import Wording
from bodymap.figures.map_patterns import pattern_sheet, sample
from bodymap.queries.address import Layer, carried_on, with_query
from bodymap.queries.map_layers import RegionMark, hazard, rating, spoken
from bodymap.queries.stage_view import StageView

LUNG = "lung-field"
"""The overlay that belongs to the caution layer itself; the others are shown on request."""


def layer_switch(view: StageView, words: Wording) -> html.Div:
    """A link to each layer; the rest of the address stays."""
    return html.Div(
        [
            html.A(
                words(f"layer.{each}"),
                href=href,
                className="bm-layer-switch__link",
                **data(layer=each.value),
                **(aria(current="true") if each is view.layer else {}),
            )
            for each, href in view.layer_links.items()
        ],
        className="bm-layer-switch",
        role="group",
        **aria(label=words("layer.label")),
    )


def layer_keys(view: StageView, words: Wording) -> html.Div:
    """The legends; the style sheet shows that of the present layer."""
    looks = {each.evidence_look: in_short(each.verdict, words) for each in by_verdict(view)}
    verdicts = [
        key_item(Drawing(sample("data-evidence", look)), text) for look, text in looks.items()
    ]
    hazards = [
        key_item(Drawing(sample("data-hazard", each)), words(f"severity.{each}"))
        for each in Severity
    ]
    over_lung = Drawing(sample("data-hazard", Severity.EMERGENCY, "lung"))
    hazards.append(key_item(over_lung, words("layer.caution.lung")))
    return html.Div(
        [
            Drawing(pattern_sheet(looks)),
            layer_key(Layer.EVIDENCE, [html.Ul(verdicts)], words),
            layer_key(Layer.CAUTION, [html.Ul(hazards), underneath_box(words)], words),
        ],
        className="bm-layer-keys",
    )


def layer_key(layer: Layer, content: list[html.Ul | html.Label], words: Wording) -> html.Div:
    """What the shading of one layer means, in words."""
    return html.Div(
        [html.P(words(f"layer.{layer}.lead"), className="bm-visually-hidden"), *content],
        className="bm-layer-key",
        **data(of_layer=layer.value),
    )


def in_short(verdict: Verdict, words: Wording) -> str:
    """Verdict and certainty as the legend has room for them: "May help, low"."""
    word = words(f"verdict.{verdict.verdict}")
    if verdict.certainty is Certainty.NONE:
        return word
    certainty = words(f"layer.certainty.{verdict.certainty}")
    return words("layer.evidence.short", verdict=word, certainty=certainty)


def key_item(look: Drawing, text: str) -> html.Li:
    """A sample and its meaning."""
    return html.Li([look, text], className="bm-layer-key__item")


def underneath_box(words: Wording) -> html.Label:
    """A native checkbox that the style sheet alone listens to; its state is kept nowhere."""
    box = Input(id="underneath", type="checkbox")
    return html.Label([box, words("underneath.switch")], className="bm-layer-key__underneath")


def layer_lists(view: StageView, words: Wording) -> html.Div:
    """The layers in words, for those who cannot see the map or would rather read."""
    evidence = groups(view, by_verdict(view), Layer.EVIDENCE, words)
    caution = groups(view, by_severity(view), Layer.CAUTION, words)
    return html.Div(
        [
            layer_list(Layer.EVIDENCE, [html.Ul(evidence)], words),
            layer_list(Layer.CAUTION, [html.Ul(caution), *underneath(view, words)], words),
        ],
        className="bm-layer-lists",
    )


def layer_list(layer: Layer, content: list[html.Ul | html.P], words: Wording) -> html.Div:
    """One layer, behind a disclosure."""
    return html.Div(
        disclosure(words("layer.list"), content),
        className="bm-layer-list",
        **data(of_layer=layer.value),
    )


def by_severity(view: StageView) -> list[RegionMark]:
    """Worst first, else head to foot."""
    return sorted(view.marks.values(), key=lambda each: each.caution.severity.rank)


def by_verdict(view: StageView) -> list[RegionMark]:
    """Best and surest first, else head to foot."""
    return sorted(
        view.marks.values(),
        key=lambda each: (each.verdict.verdict.rank, each.verdict.certainty.rank),
    )


def groups(view: StageView, marks: list[RegionMark], layer: Layer, words: Wording) -> list[html.Li]:
    """The regions under what they have in common."""
    return [
        html.Li([html.Strong(title), html.Ul([item(view, each, layer, words) for each in some])])
        for title, some in groupby(marks, key=lambda each: common(each, layer, words))
    ]


def common(mark: RegionMark, layer: Layer, words: Wording) -> str:
    """The severity, or the verdict with its certainty."""
    if layer is Layer.CAUTION:
        return words(f"severity.{mark.caution.severity}")
    return rating(mark.verdict, words)


def item(view: StageView, mark: RegionMark, layer: Layer, words: Wording) -> html.Li:
    """A region as a link, and what the layer says of it; scripts read it for the shapes' names."""
    said = hazard(mark.caution, words) if layer is Layer.CAUTION else mark.condition.plain_name
    link = html.A(
        mark.region.name,
        href=with_query(f"/region/{mark.region.id}", carried_on(view.state)),
        **data(region=mark.region.id, spoken=spoken(mark, layer, words)),
    )
    return html.Li([link, f": {said}"])


def underneath(view: StageView, words: Wording) -> list[html.Ul | html.P]:
    """What the overlays show, in words."""
    return [
        html.P([html.Strong(words("underneath.heading")), " ", words("underneath.lead")]),
        html.Ul([html.Li(lies(each, words)) for each in view.overlays]),
    ]


def lies(overlay: str, words: Wording) -> str:
    """Name and place, after the number on the drawing if it has one."""
    name, where = words(f"overlay.{overlay}"), words(f"overlay.{overlay}.where")
    said = words("underneath.item", name=name, where=where)
    return said if overlay == LUNG else f"{words(f'overlay.{overlay}.mark')} {said}"
