"""What to tell the clinician before needling, strictest first."""

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.statement import Citations
from bodymap.domain.safety import ScreeningItem
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording


def screening_list(
    here: tuple[ScreeningItem, ...],
    audience: Audience,
    cite: Citations,
    words: Wording,
) -> html.Section:
    """The items of this place, and the way to those of any place."""
    return html.Section(
        [
            html.H2(words("screening.heading"), id="tell-first-heading"),
            html.P(words("screening.lead")),
            screening_items(here, audience, cite, words),
            html.P(html.A(words("screening.more"), href="#everywhere")),
            html.P(html.A(words("screening.check"), href="/check")),
        ],
        id="tell-first",
        className="bm-screening",
        **aria(labelledby="tell-first-heading"),
    )


def screening_items(
    rows: tuple[ScreeningItem, ...], audience: Audience, cite: Citations, words: Wording
) -> html.Ul:
    """A plain list; nothing is asked, stored or sent here."""
    return html.Ul(
        [item(each, audience, cite, words) for each in rows], className="bm-screening__items"
    )


def item(row: ScreeningItem, audience: Audience, cite: Citations, words: Wording) -> html.Li:
    """The question, what follows from a yes, and why."""
    return html.Li(
        [
            html.Strong(row.worded_for(audience)),
            " ",
            html.Span(
                words(f"screening.{row.action}"),
                className=f"bm-screening__action bm-screening__action--{row.action}",
            ),
            " ",
            html.Span(
                [html.Span(row.why), " ", cite(row.reference_ids)],
                className="bm-statement",
                **data(statement=""),
            ),
        ],
        **data(screening=row.id, level=row.level.value),
    )
