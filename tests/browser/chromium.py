"""Finds a Chromium for the browser tests; run as a script, it installs one if there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

WITHOUT_WINDOWS = "chromium-headless-shell"
"""Debian's Chromium without what only a screen needs: the tests take two thirds of the time."""

NAMES = (
    WITHOUT_WINDOWS,
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
    "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

PACKAGES = (WITHOUT_WINDOWS, "libatomic1")
"""Debian's browser, and what Playwright's driver needs beside a bare Debian."""

PLAYWRIGHT = (sys.executable, "-m", "playwright")

HOW_TO_MEND = """Any one of these mends it:
  make test                                   installs one, as far as it may
  sudo apt-get update && sudo apt-get install -y chromium-headless-shell libatomic1
  .venv/bin/python -m playwright install chromium
  BODYMAP_BROWSER=/path/to/chrome make test   takes one that you have"""


def chromium() -> str | None:
    """The first Chromium that starts; BODYMAP_BROWSER, where set, is the only candidate."""
    if not starts(*PLAYWRIGHT):
        return None
    chosen = os.environ.get("BODYMAP_BROWSER")
    return next(filter(starts, [chosen] if chosen else candidates()), None)


def candidates() -> Iterator[str]:
    """What may be a Chromium here: the system's first, then Playwright's own."""
    yield from filter(None, map(shutil.which, NAMES))
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).exists():
        yield own


def starts(*command: str) -> bool:
    """Whether it tells its version; Ubuntu's `chromium-browser` may be an empty shell."""
    try:
        asked = subprocess.run(
            [*command, "--version"], capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def install() -> None:
    """Debian's package where we are root; Playwright's own download where there is still none."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update"], env=environment, check=False)
        command = ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES]
        subprocess.run(command, env=environment, check=False)
    if not chromium():
        subprocess.run([*PLAYWRIGHT, "install", "chromium"], check=False)


def how_to_mend() -> str:
    """What is wrong, and the commands that help."""
    chosen = os.environ.get("BODYMAP_BROWSER")
    if not starts(*PLAYWRIGHT):
        wrong = "Playwright does not start"
    elif chosen:
        wrong = f"BODYMAP_BROWSER={chosen} does not start"
    else:
        wrong = "There is no Chromium"
    return f"{wrong}, and the browser tests need it. {HOW_TO_MEND}"


def main() -> None:
    """Make sure that there is a browser, the quickest there is, or say how to get one."""
    if not os.environ.get("BODYMAP_BROWSER") and not shutil.which(WITHOUT_WINDOWS):
        install()
    found = chromium()
    if not found:
        raise SystemExit(how_to_mend())
    print(f"browser: {found}")


if __name__ == "__main__":
    main()
