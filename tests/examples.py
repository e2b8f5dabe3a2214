"""Named examples of the components, which unit tests share.

A name is "module: case". Each example is made with the words it is given, such as `ECHO`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from dash import html

from bodymap.components.caution_box import caution_box, caution_line, lung_box
from bodymap.components.condition_card import condition_card
from bodymap.components.consult_panel import consult_panel
from bodymap.components.consult_steps import step_section, steps_start
from bodymap.components.disclosure import disclosure
from bodymap.components.drawing import Drawing
from bodymap.components.effect import effect
from bodymap.components.everywhere_panel import everywhere_panel
from bodymap.components.evidence_cells import evidence_cells
from bodymap.components.evidence_filters import evidence_filters
from bodymap.components.evidence_plots import evidence_pictures
from bodymap.components.evidence_table import evidence_table as findings_table
from bodymap.components.evidence_table import pager
from bodymap.components.forest_table import forest_table
from bodymap.components.glossary import explained
from bodymap.components.harm_figures import harm_lists, harm_rates
from bodymap.components.icon_figure import icon_figure
from bodymap.components.language_switch import language_switch
from bodymap.components.map_layers import layer_keys, layer_lists, layer_switch
from bodymap.components.measurement_table import measurement_table
from bodymap.components.muscle_hazards import muscles_here
from bodymap.components.offline_notice import offline_notice
from bodymap.components.options import options
from bodymap.components.question_list import question_list
from bodymap.components.region_panel import region_panel
from bodymap.components.report_text import report_text
from bodymap.components.results_picture import results_picture
from bodymap.components.screening_list import screening_list
from bodymap.components.screening_questions import screening_questions
from bodymap.components.screening_results import screening_results
from bodymap.components.session_steps import session_steps, what_to_expect
from bodymap.components.site_frame import site_footer, site_header
from bodymap.components.source_list import source_list
from bodymap.components.start_panel import start_panel
from bodymap.components.statement import named_citations, statement
from bodymap.components.urgent_help import urgent_help
from bodymap.components.visit_list import visit_list
from bodymap.domain.language import AS_WRITTEN
from bodymap.domain.vocabulary import Side
from bodymap.domain.wording import Wording
from bodymap.figures.body_picture import body_picture
from bodymap.queries.address import State
from bodymap.queries.check_view import check_view
from bodymap.queries.consult_view import Step, consult_view
from bodymap.queries.everywhere_view import everywhere_view
from bodymap.queries.evidence_query import EvidenceQuery
from bodymap.queries.forest import forest_groups
from bodymap.queries.report import Report
from bodymap.queries.start_view import start_view
from bodymap.queries.visit_list import visit_list as gathered
from tests import builders
from tests.atlas_examples import ATLAS_EXAMPLES
from tests.example_rows import (
    CLINICIAN,
    COUNTS,
    FINDINGS,
    HARM,
    LAYERED,
    LONG_AGO,
    LUNG,
    LUNG_FACTS,
    OPTIONS,
    PATIENT,
    REVIEWED,
    SENTENCE,
    SWITCHES,
    UNSTUDIED,
    WHOLE,
    card,
    cite,
    sized_card,
    view,
)

EXAMPLES: Mapping[str, Callable[[Wording], Any]] = MappingProxyType(
    {
        **ATLAS_EXAMPLES,
        "caution_box: an emergency": lambda words: caution_box(LUNG, PATIENT, cite(words), words),
        "caution_box: for clinicians": lambda words: caution_box(
            LUNG, CLINICIAN, cite(words), words
        ),
        "caution_box: a line that opens": lambda words: caution_line(
            builders.caution(), PATIENT, cite(words), words
        ),
        "caution_box: the lung": lambda words: lung_box(
            LUNG, LUNG_FACTS, PATIENT, cite(words), words
        ),
        "condition_card: may help": lambda words: condition_card(
            card(), PATIENT, cite(words), words
        ),
        "condition_card: for clinicians": lambda words: condition_card(
            card(), CLINICIAN, cite(words), words
        ),
        "condition_card: not studied": lambda words: condition_card(
            card(**UNSTUDIED), PATIENT, cite(words), words
        ),
        "condition_card: reviewed": lambda words: condition_card(
            card(**REVIEWED), PATIENT, cite(words), words
        ),
        "condition_card: overdue": lambda words: condition_card(
            card(**LONG_AGO), PATIENT, cite(words), words
        ),
        "consult_panel: a region": lambda words: consult_panel(
            consult_view(WHOLE, "neck", PATIENT), Side.LEFT, words
        ),
        "consult_panel: for clinicians": lambda words: consult_panel(
            consult_view(WHOLE, "neck", CLINICIAN), None, words
        ),
        "consult_steps: the way in": steps_start,
        "consult_steps: the last step": lambda words: step_section(
            Step.QUESTIONS, [statement("Ask.", ["smith-2020"], cite(words))], words
        ),
        "disclosure: a line": lambda words: disclosure(words("card.why"), "Because."),
        "effect: beside a harm": lambda words: effect(
            sized_card(*HARM), PATIENT, cite(words), words
        ),
        "effect: for clinicians": lambda words: effect(sized_card(), CLINICIAN, cite(words), words),
        "effect: not known": lambda words: effect(card(), PATIENT, cite(words), words),
        "evidence_cells: one finding": lambda words: list(
            evidence_cells(FINDINGS.rows[0], PATIENT, words).values()
        ),
        "evidence_filters: one in use": lambda words: evidence_filters(
            WHOLE, FINDINGS, EvidenceQuery(sort="paper"), words
        ),
        "evidence_plots: still pictures": lambda words: evidence_pictures(
            WHOLE, WHOLE.findings.values(), PATIENT, words
        ),
        "evidence_table: one row": lambda words: findings_table(
            FINDINGS.rows, EvidenceQuery(), words
        ),
        "evidence_table: the second of three pages": lambda words: pager(
            EvidenceQuery(page=2), 120, words
        ),
        "everywhere_panel: for patients": lambda words: everywhere_panel(
            everywhere_view(WHOLE, PATIENT), words
        ),
        "forest_table: one result": lambda words: forest_table(
            forest_groups(WHOLE, WHOLE.findings.values())[0], PATIENT, words
        ),
        "glossary: a word explained": lambda words: explained(
            [html.P("A trigger point may hurt.")],
            [builders.glossary_entry()],
            named_citations([builders.reference()], words),
        ),
        "harm_figures: rates and single cases": lambda words: [
            harm_rates(COUNTS, cite(words), words),
            *harm_lists(COUNTS.listed, CLINICIAN, cite(words), words),
        ],
        "icon_figure: two groups": lambda words: icon_figure(
            sized_card(*HARM).size.shares[0], PATIENT, cite(words), words
        ),
        "map_layers: the caution layer": lambda words: [
            layer_switch(LAYERED, words),
            layer_keys(LAYERED, words),
            layer_lists(LAYERED, words),
        ],
        "measurement_table: reached, missed, for comparison": lambda words: measurement_table(
            [
                builders.measurement(),
                builders.measurement(id="slow", value="72"),
                builders.measurement(id="rival", aim=""),
            ],
            words,
        ),
        "offline_notice: of a version": lambda words: offline_notice("0123456789ab", words),
        "options: two of five": lambda words: options(
            sized_card(*OPTIONS).choices, PATIENT, cite(words), words
        ),
        "options: none": lambda words: options((), PATIENT, cite(words), words),
        "muscle_hazards: for patients": lambda words: muscles_here(
            "neck", (builders.muscle(),), PATIENT, words
        ),
        "muscle_hazards: for clinicians": lambda words: muscles_here(
            "neck", (builders.muscle(),), CLINICIAN, words
        ),
        "question_list: one question": lambda words: question_list(
            view().questions, cite(words), words
        ),
        "region_panel: for patients": lambda words: region_panel(view(), None, words),
        "region_panel: for clinicians": lambda words: region_panel(view(CLINICIAN), None, words),
        "region_panel: with a side": lambda words: region_panel(view(), Side.LEFT, words),
        "report_text: of a sentence": lambda words: report_text(
            Report(
                page="/region/neck",
                sentences=(SENTENCE,),
                chosen=SENTENCE,
                audience=PATIENT,
            ),
            "bodymap 0.1.0",
            "facts@needles.example.org",
            words,
        ),
        "results_picture: of a card": lambda words: results_picture(card(), PATIENT, words),
        "screening_list: of a place": lambda words: screening_list(
            view().screening_here, PATIENT, cite(words), words
        ),
        "screening_questions: for patients": lambda words: screening_questions(
            check_view(WHOLE, PATIENT), cite(words), words
        ),
        "screening_results: for patients": lambda words: screening_results(
            check_view(WHOLE, PATIENT),
            Drawing(body_picture(WHOLE.figure, words)),
            cite(words),
            words,
        ),
        "session_steps: what a panel tells": lambda words: what_to_expect(
            view().steps, PATIENT, cite(words), words
        ),
        "session_steps: two phases": lambda words: session_steps(
            tuple(WHOLE.what_to_expect.values()), PATIENT, cite(words), words
        ),
        "language_switch: one other language": lambda words: language_switch(
            [AS_WRITTEN, builders.language()], {"en-GB": "/", "es": "/?lang=es"}, words
        ),
        "site_frame: header": lambda words: site_header("/learn", PATIENT, words, SWITCHES),
        "site_frame: footer": lambda words: site_footer("0123456789ab", words),
        "source_list: one source": lambda words: source_list([builders.reference()], words),
        "start_panel: for patients": lambda words: start_panel(start_view(WHOLE, PATIENT), words),
        "statement: with its source": lambda words: statement(
            "Bruises are common.", ["smith-2020"], cite(words)
        ),
        "visit_list: one place": lambda words: visit_list(
            gathered(WHOLE, State(region_id="neck", gathered=("neck",))), words
        ),
        "visit_list: none yet": lambda words: visit_list(
            gathered(WHOLE, State(region_id="neck")), words
        ),
        "urgent_help: here and anywhere": lambda words: urgent_help(
            view().red_flags_here, view().red_flags_general, cite(words), words
        ),
    }
)
