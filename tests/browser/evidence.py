"""The evidence page as its visitors meet it: the rows that it lists, once its grid is live."""

from playwright.sync_api import Locator, Page

LIVE = "#react-entry-point:not([hidden])"
PATIENCE = 30_000
"""Milliseconds; the grid is a large script."""

LISTED = "() => bodymap.evidence.rowsShown().map((row) => row.id)"


def wait_for_grid(page: Page) -> None:
    """Until the grid has taken the place of the server's table."""
    page.wait_for_selector(LIVE, timeout=PATIENCE)
    page.locator(".ag-row:visible, #evidence-none:visible").first.wait_for(timeout=PATIENCE)


def wait_for_plots(page: Page) -> None:
    """Until Plotly has drawn."""
    page.locator(".bm-forest-plot .points path").first.wait_for(timeout=PATIENCE)


def wait_for_colours(page: Page) -> None:
    """Until a change of theme has run through; a change that another one overtakes is over, too."""
    page.evaluate(
        "Promise.allSettled(document.getAnimations().map((each) => each.finished)).then(() => 0)"
    )


def listed(page: Page) -> list[str]:
    """The findings that the grid lists, in its order."""
    found: list[str] = page.evaluate(LISTED)
    return found


def count(page: Page) -> str:
    """What the page says of their number."""
    return page.locator("#evidence-count").inner_text()


def filter_called(page: Page, name: str) -> Locator:
    """A filter by its label."""
    return page.get_by_label(name, exact=True)
