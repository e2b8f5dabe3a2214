"""The rules that the rows of `data/` keep among each other, each a small function that teaches.

Each has a broken example in `tests/data/broken/`, in a folder of its name.
"""

from collections.abc import Callable, Iterator

from bodymap.domain.problem import Problem
from bodymap.loading.rows import NotRead, Tables
from bodymap.loading.rules import (
    codes,
    coverage,
    estimates,
    harms,
    headlines,
    identity,
    options,
    places,
    sentences,
    sources,
    translations,
    verdicts,
)

Rule = Callable[[Tables], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    identity.tables_have_rows,
    identity.ids_stand_once,
    identity.named_rows_exist,
    identity.any_stands_alone,
    sources.papers_stand_once,
    sources.years_are_possible,
    sources.unread_papers_carry_no_numbers,
    sources.claims_are_of_public_articles,
    estimates.intervals_are_the_right_way_up,
    estimates.estimates_lie_in_their_interval,
    estimates.intervals_have_two_ends,
    estimates.estimates_match_their_kind,
    estimates.differences_have_a_scale,
    estimates.signs_agree_with_favours,
    coverage.regions_have_a_caution,
    coverage.regions_have_urgent_help,
    coverage.regions_have_a_screening_item,
    coverage.regions_have_a_condition,
    coverage.regions_have_one_answer,
    coverage.conditions_are_used,
    coverage.cards_stand_once,
    coverage.cards_have_one_verdict,
    coverage.verdicts_have_a_card,
    verdicts.verdicts_rest_on_their_condition,
    verdicts.verdicts_have_findings,
    verdicts.helps_short_term_beats_nothing,
    verdicts.helps_short_term_is_not_very_uncertain,
    verdicts.helps_short_term_says_how_long_and_much,
    verdicts.may_help_has_something_in_favour,
    verdicts.no_better_rests_on_comparisons,
    verdicts.not_studied_means_no_trial,
    verdicts.certainty_is_none_where_not_studied,
    verdicts.certainty_is_stated,
    verdicts.own_rating_is_modest,
    verdicts.authors_rating_is_theirs,
    verdicts.reviews_fall_due_later,
    verdicts.reviews_name_who_and_when,
    headlines.headlines_lie_behind_their_verdict,
    headlines.headlines_are_differences_in_points,
    headlines.headlines_have_plain_words,
    headlines.plain_words_are_of_headlines,
    headlines.noticeable_changes_have_sources,
    headlines.proportions_stand_in_their_finding,
    options.options_have_a_card,
    options.options_stand_once,
    options.needling_is_one_of_the_options,
    harms.emergencies_say_what_to_do,
    harms.lung_cautions_are_grave,
    harms.counts_are_not_negative,
    harms.events_are_not_more_than_counted,
    harms.rates_agree_with_their_counts,
    harms.cases_have_no_rate,
    sentences.numbers_lead_to_their_paper,
    sentences.answers_belong_to_a_region,
    places.zones_are_named_after_their_side,
    places.points_are_seen_where_their_muscle_is,
    codes.codes_are_those_of_their_system,
    codes.codes_are_not_for_the_left,
    codes.segments_are_of_their_view,
    translations.the_language_of_the_tables_is_listed,
    translations.originals_are_not_translated,
    translations.translated_texts_exist,
    translations.translations_are_named_after_their_text,
    translations.translations_keep_gaps,
    translations.translations_keep_numbers,
    translations.translated_numbers_follow_their_language,
)


def broken_rules(tables: Tables, rules: tuple[Rule, ...] = RULES) -> Iterator[Problem]:
    """What every rule has to say; one that needs a table nobody could read stays silent."""
    for rule in rules:
        try:
            yield from rule(tables)
        except NotRead:
            continue
