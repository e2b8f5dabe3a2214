"""The project's own test results: each figure beside its aim, those that missed it among them."""

from collections.abc import Iterable

from dash import html

from bodymap.components.aria import data
from bodymap.domain.measurements import Measurement
from bodymap.domain.wording import Wording

HEADS = ("measured", "value", "aim", "result", "command", "date")


def measurement_table(measurements: Iterable[Measurement], words: Wording) -> html.Table:
    """Show every figure."""
    heads = [html.Th(words(f"measurements.{each}"), scope="col") for each in HEADS]
    rows = [measurement_row(each, words) for each in measurements]
    return html.Table(
        [html.Caption(words("measurements.label")), html.Thead(html.Tr(heads)), html.Tbody(rows)],
        className="bm-table bm-measurement-table",
    )


def measurement_row(each: Measurement, words: Wording) -> html.Tr:
    """What was measured, how it came out, and how to measure it again."""
    return html.Tr(
        [
            html.Th(each.measured, scope="row"),
            html.Td(f"{each.value} {each.unit}"),
            html.Td(each.aim or words("measurements.no-aim")),
            html.Td(words(f"measurements.{result(each)}")),
            html.Td(html.Code(each.command)),
            html.Td(words.date(each.measured_on)),
        ],
        **data(measurement=each.id),
    )


def result(each: Measurement) -> str:
    """Reached, missed, or measured without an aim."""
    return {True: "met", False: "missed", None: "open"}[each.is_met]
