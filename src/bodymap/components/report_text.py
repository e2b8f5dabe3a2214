"""A report that a person can copy or mail: where, which sentence, which version."""

from urllib.parse import quote

from dash import html

from bodymap.components.aria import data
from bodymap.domain.wording import Wording
from bodymap.queries.report import Report


def report_text(report: Report, version: str, contact: str, words: Wording) -> html.Div:
    """The text, ready. Nothing is sent by itself; `contact` is a mail address or blank."""
    text = written(report, version, words)
    copy = html.Button(
        words("report.copy"),
        type="button",
        className="bm-button",
        hidden=True,
        **data(copies="report-text", copied=words("report.copied")),
    )
    subject = words("report.subject", page=report.page)
    mail = f"mailto:{contact}?subject={quote(subject)}&body={quote(text)}"
    return html.Div(
        [
            html.Label(words("report.ready"), htmlFor="report-text"),
            html.Textarea(text, id="report-text", readOnly="readOnly", rows=9),
            html.P([copy, " ", html.A(words("report.mail"), href=mail) if contact else None]),
        ],
        className="bm-report",
    )


def written(report: Report, version: str, words: Wording) -> str:
    """Line by line; the last two are for the person to fill in."""
    chosen = report.chosen
    lines = [
        words("report.page", page=report.page, audience=words(f"audience.{report.audience}")),
        words("report.sentence", sentence=chosen.id) if chosen else "",
        words("report.text", text=chosen.text) if chosen else "",
        version,
        words("report.wrong"),
        words("report.source"),
    ]
    return "\n".join(each for each in lines if each)
