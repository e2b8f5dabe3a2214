"""What the maps of trigger points are worth: one sentence in sight, the rest one tap away."""

from dash import html

from bodymap.components.disclosure import disclosure
from bodymap.components.statement import named_citations
from bodymap.domain.wording import Wording
from bodymap.queries.atlas_view import AtlasNote


def atlas_note(note: AtlasNote, words: Wording) -> html.Div:
    """Say it where the maps are shown; each sentence leads to its papers."""
    cite = named_citations(note.sources, words)
    told = [
        html.Li([html.Span(each.text), " ", cite(each.reference_ids)], className="bm-statement")
        for each in note.told
    ]
    link = html.P(html.A(words("atlas.note.learn"), href="/learn#maps"))
    return html.Div(
        [
            html.P(words("atlas.note")),
            disclosure(words("atlas.note.more"), [html.Ul(told), link]),
        ],
        className="bm-atlas-note",
    )
