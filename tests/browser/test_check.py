"""The screening page: what follows stands there at once, and nothing of it leaves the page."""

import re

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from tests.browser.accessibility import axe_violations
from tests.browser.conftest import OpenPage
from tests.browser.explorer import DESKTOP, PHONE

BLOOD_THINNERS, LUNG_DISEASE, AFRAID, FEVER, SLIM = "sc-06", "sc-24", "sc-03", "sc-10", "sc-29"

ICON = "/assets/icons/bodymap.svg"
"""The browser fetches it when it likes; it tells nothing."""

STORED = """async () => JSON.stringify([
  document.cookie, { ...localStorage }, { ...sessionStorage },
  await indexedDB.databases(), await caches.keys(), history.state, location.href,
])"""


def answer(page: Page, item: str, name: str) -> None:
    page.locator(f"[data-screening={item}]").get_by_role("radio", name=name, exact=True).check()


def results(page: Page) -> Locator:
    return page.get_by_role("region", name="What follows from your answers")


def told(page: Page) -> list[str]:
    """What is in sight under what follows, line by line."""
    lines = results(page).locator("[data-follows] :is(h3, li)").filter(visible=True)
    return [each.inner_text() for each in lines.all()]


def test_blood_thinners_and_a_chest_problem_lead_to_asking_before_anything_else(
    open_page: OpenPage,
) -> None:
    page = open_page("/check", **DESKTOP)
    answer(page, SLIM, "Yes")
    answer(page, LUNG_DISEASE, "Yes")
    answer(page, BLOOD_THINNERS, "Yes")
    read = told(page)
    assert read[0] == "Ask first"
    assert read[1].startswith("Do you take blood thinners? You said yes.")
    assert read[2].startswith("Do you have lung disease or past chest surgery? You said yes.")
    assert read[3] == "The treatment may need to change"
    expect(results(page)).to_be_in_viewport()


def test_the_strictest_consequence_stands_first(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    for item in (SLIM, BLOOD_THINNERS, FEVER):
        answer(page, item, "Yes")
    headings = results(page).locator("[data-follows] h3").filter(visible=True).all_inner_texts()
    assert headings == [
        "No needling while this is so",
        "Ask first",
        "The treatment may need to change",
    ]


def test_not_sure_leads_to_asking(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    for item in (AFRAID, SLIM):
        answer(page, item, "Not sure")
    read = told(page)
    assert read[0] == "Ask first"
    assert all("ask before any needle" in each for each in read[1:])
    assert len(read) == 3


def test_places_are_named_linked_and_marked_on_the_body(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    answer(page, LUNG_DISEASE, "Yes")
    places = results(page).locator(".bm-check__regions a").filter(visible=True)
    assert places.all_inner_texts() == ["Neck", "Shoulder", "Chest", "Upper and mid back"]
    marked = page.locator(".bm-picture__region--on")
    regions = {each.get_attribute("data-region") for each in marked.all()}
    assert regions == {"neck", "shoulder", "chest", "thoracic"}
    places.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Neck")


def test_cautions_that_weigh_more_come_up_worst_first(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    answer(page, BLOOD_THINNERS, "Yes")
    shown = results(page).locator("[data-caution]").filter(visible=True)
    ranks = ["emergency", "serious", "moderate", "minor"]
    found = [ranks.index(str(each.get_attribute("data-severity"))) for each in shown.all()]
    assert len(found) > 3
    assert found == sorted(found)
    assert all("leeding" in each for each in shown.all_inner_texts())


def test_nothing_leaves_the_page_while_a_person_answers(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    page.wait_for_load_state("networkidle")
    before = page.evaluate(STORED)
    sent: list[str] = []

    def note(request: Request) -> None:
        sent.append(request.url)

    page.on("request", note)
    for item in (BLOOD_THINNERS, LUNG_DISEASE, AFRAID, FEVER):
        for name in ("Yes", "Not sure", "No", "Yes"):
            answer(page, item, name)
        page.keyboard.press("Enter")
    page.get_by_role("link", name="See what follows").click()
    page.wait_for_timeout(300)
    assert [each for each in sent if not each.endswith(ICON)] == []
    after = page.evaluate(STORED).replace("#what-follows", "")
    assert after == before
    assert page.context.cookies() == []


def test_answers_are_gone_when_the_page_is_left(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    answer(page, BLOOD_THINNERS, "Yes")
    page.get_by_role("link", name="Learn", exact=True).click()
    page.go_back()
    expect(page.get_by_text("0 of 33 answered")).to_be_visible()
    assert page.locator("input:checked").count() == 0
    answer(page, BLOOD_THINNERS, "Yes")
    page.reload()
    assert page.locator("input:checked").count() == 0


def test_a_page_that_the_browser_keeps_for_back_forgets_them_too(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    answer(page, BLOOD_THINNERS, "Yes")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert page.locator("input:checked").count() == 0
    assert told(page) == []


def test_one_tap_clears_all(open_page: OpenPage) -> None:
    page = open_page("/check", **PHONE)
    for item in (BLOOD_THINNERS, FEVER):
        answer(page, item, "Yes")
    expect(page.get_by_text("2 of 33 answered")).to_be_visible()
    page.get_by_role("button", name="Clear all").tap()
    expect(page.get_by_text("0 of 33 answered")).to_be_visible()
    assert page.locator("input:checked").count() == 0
    assert told(page) == []
    expect(page.locator("[data-announcer]")).to_have_text("All answers are cleared.")


def test_no_to_everything_gives_no_promise(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    page.evaluate("document.querySelectorAll('input[value=no]').forEach((each) => each.click())")
    expect(results(page)).to_contain_text("That does not make needles safe for you")
    assert told(page) == []


def test_the_keyboard_answers_and_leads_on(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    page.locator(f"[data-screening={FEVER}] input").first.focus()
    page.keyboard.press("Space")
    expect(results(page).locator("[data-follows=do-not-needle]")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"[data-screening={FEVER}] input[value=unsure]")).to_be_checked()
    expect(results(page).locator("[data-follows=ask-prescriber-first]")).to_be_visible()
    expect(results(page).locator("[data-follows=do-not-needle]")).to_be_hidden()


def test_each_question_is_a_named_group_of_radio_buttons(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP)
    group = page.get_by_role("group", name="Are you very afraid of needles?", exact=True)
    expect(group.get_by_role("radio")).to_have_count(3)
    expect(group).to_have_accessible_description(
        re.compile("^If so: no needling Strong fear raises the chance of fainting")
    )
    assert page.locator("input:checked").count() == 0


def test_without_scripts_it_is_a_list_with_consequences(open_page: OpenPage) -> None:
    page = open_page("/check", **DESKTOP, java_script_enabled=False)
    expect(page.get_by_text("Do you take blood thinners?").first).to_be_visible()
    expect(page.get_by_text("If so: no needling").first).to_be_visible()
    expect(page.locator("#what-follows")).to_be_hidden()
    expect(page.get_by_role("button", name="Clear all")).to_have_count(0)


def test_on_paper_stand_the_answered_questions_alone(open_page: OpenPage) -> None:
    page = open_page("/check", width=794, height=1123)
    answer(page, BLOOD_THINNERS, "Yes")
    answer(page, SLIM, "No")
    page.emulate_media(media="print")
    shown = page.locator("[data-screening]").filter(visible=True)
    expect(shown).to_have_count(2)
    expect(page.get_by_text("Not sure", exact=True).filter(visible=True)).to_have_count(0)
    expect(page.locator("[data-follows=ask-prescriber-first]")).to_be_visible()
    expect(page.locator("[data-urgent-help]")).to_be_visible()


def test_on_paper_stands_the_whole_list_where_nothing_was_answered(open_page: OpenPage) -> None:
    page = open_page("/check", width=794, height=1123)
    page.emulate_media(media="print")
    expect(page.locator("[data-screening]").filter(visible=True)).to_have_count(33)
    expect(page.locator("#what-follows")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_it_breaks_no_accessibility_rule(
    open_page: OpenPage, scheme: str, size: dict[str, object]
) -> None:
    page = open_page("/check", **size, color_scheme=scheme)
    for item, name in ((BLOOD_THINNERS, "Yes"), (FEVER, "Yes"), (AFRAID, "Not sure")):
        answer(page, item, name)
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
