"""What lies behind each word of a verdict is checked, and every condition asked for has one.

The rules themselves are tried on broken examples in tests/data; here it is promised that none of
them has gone, and what they say of the shipped data in plain words.
"""

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Verdict
from bodymap.domain.vocabulary import Certainty, Favours, NeedlingKind, RatedBy, VerdictWord
from bodymap.loading.rules import RULES
from tests.data.example_folders import EXAMPLES

PROMISES = {
    "helps: more than one trial against sham or nothing": "helps_short_term_beats_nothing",
    "helps: not with very low certainty": "helps_short_term_is_not_very_uncertain",
    "helps: says how long, and how much": "helps_short_term_says_how_long_and_much",
    "may help: something is in favour": "may_help_has_something_in_favour",
    "no better: most comparisons show none": "no_better_rests_on_comparisons",
    "uncertain: there are results that conflict": "verdicts_have_findings",
    "not studied: there is no trial": "not_studied_means_no_trial",
    "not studied: there is nothing to rate": "certainty_is_none_where_not_studied",
    "a verdict rests on its own condition": "verdicts_rest_on_their_condition",
    "a verdict states its certainty": "certainty_is_stated",
    "our own rating is modest": "own_rating_is_modest",
    "the authors' rating is theirs": "authors_rating_is_theirs",
    "a review has a name and a day": "reviews_name_who_and_when",
    "a review falls due": "reviews_fall_due_later",
}
"""What a reader may rely on -> the rule that sees to it."""

ASKED_FOR = {
    "head": {"tension-type-headache", "cervicogenic-headache", "migraine"},
    "jaw": {"temporomandibular-disorder"},
    "neck": {"neck-pain", "whiplash", "upper-quarter-myofascial-pain"},
    "shoulder": {"shoulder-pain", "subacromial-pain", "post-stroke-shoulder-pain"},
    "elbow": {"tennis-elbow", "golfers-elbow"},
    "wrist-hand": {"carpal-tunnel-syndrome"},
    "thoracic": {"thoracic-myofascial-pain", "post-herpetic-neuralgia"},
    "back": {"low-back-pain", "lumbar-disc-radiculopathy", "fibromyalgia"},
    "pelvis": {"chronic-pelvic-pain", "chronic-prostatitis"},
    "hip": {"piriformis-syndrome", "greater-trochanteric-pain-syndrome", "hip-osteoarthritis"},
    "thigh": {"hamstring-tightness"},
    "knee": {
        "patellofemoral-pain",
        "knee-osteoarthritis",
        "knee-replacement",
        "acl-reconstruction",
    },
    "calf": {"calf-trigger-points", "calf-cramps", "spasticity"},
    "ankle": {"ankle-instability", "achilles-tendinopathy"},
    "heel": {"plantar-heel-pain"},
}
"""Region -> conditions that were asked for at least."""


@pytest.mark.parametrize("promise", PROMISES)
def test_each_rule_is_kept_and_has_its_broken_example(promise: str) -> None:
    rule = PROMISES[promise]
    assert rule in {each.__name__ for each in RULES}
    assert rule.replace("_", "-") in EXAMPLES


@pytest.mark.parametrize("region", ASKED_FOR)
def test_every_condition_asked_for_has_a_verdict(region: str, catalogue: Catalogue) -> None:
    judged = {each.condition_id for each in catalogue.in_region("verdicts", region)}
    assert ASKED_FOR[region] <= judged


def needled(catalogue: Catalogue, verdict: Verdict) -> list[Favours]:
    """Whom the results of dry needling behind a verdict favour."""
    findings = (catalogue.findings[each] for each in verdict.finding_ids)
    kinds = {NeedlingKind.DRY_NEEDLING, NeedlingKind.MIXED}
    return [each.favours for each in findings if each.needling_kind in kinds]


def test_each_word_goes_with_what_was_found(catalogue: Catalogue) -> None:
    for verdict in catalogue.verdicts.values():
        favoured = needled(catalogue, verdict)
        wins = favoured.count(Favours.DRY_NEEDLING)
        match verdict.verdict:
            case VerdictWord.HELPS_SHORT_TERM | VerdictWord.MAY_HELP:
                assert wins, verdict.id
            case VerdictWord.NO_BETTER:
                assert 2 * wins < len(favoured), verdict.id
                assert verdict.compared_with, verdict.id
            case VerdictWord.UNCERTAIN:
                assert favoured, verdict.id


def test_the_project_never_calls_its_own_rating_high(catalogue: Catalogue) -> None:
    own = {
        each.certainty for each in catalogue.verdicts.values() if each.rated_by is RatedBy.PROJECT
    }
    assert own <= {Certainty.MODERATE, Certainty.LOW, Certainty.VERY_LOW, Certainty.NONE}


def test_every_verdict_says_why_who_when_and_when_again(catalogue: Catalogue) -> None:
    for each in catalogue.verdicts.values():
        assert each.reason
        assert each.certainty_reason
        assert each.written_by
        assert each.written_on < each.review_due_on
