"""Asks axe what is wrong with a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""All rules up to WCAG 2.2 AA; axe leaves out the size of targets unless asked by tag."""


def axe_violations(page: Page) -> list[str]:
    """One line for each place that breaks a rule: rule, impact, what helps, and its selector."""
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: {place['target']}"
        for rule in Axe().run(page, options=RULES).response["violations"]
        for place in rule["nodes"]
    ]
