"""Asks axe what is wrong with a page."""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""All rules up to WCAG 2.2 AA; axe leaves out the size of targets unless asked by tag."""

COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""Those of them that a change of theme can break."""


def axe_violations(page: Page, rules: Sequence[str] = RULES) -> list[str]:
    """One line for each place that breaks a rule: rule, impact, what helps, and its selector."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: {place['target']}"
        for rule in Axe().run(page, options=options).response["violations"]
        for place in rule["nodes"]
    ]
