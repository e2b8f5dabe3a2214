"""What all tests share: the shipped catalogue, and the rule that no test is skipped."""

from collections.abc import Generator
from typing import Any

import hypothesis
import pytest

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.loading import load_catalogue
from bodymap.settings import Settings
from bodymap.web.site import Site
from tests import builders

# A shared machine may be slow, and a test that fails must fail again on the next run.
hypothesis.settings.register_profile("bodymap", deadline=None, derandomize=True)
hypothesis.settings.load_profile("bodymap")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped data, read once; it cannot be changed by a test."""
    return load_catalogue(Settings().data)


@pytest.fixture(scope="session")
def small(catalogue: Catalogue) -> Catalogue:
    """One row of each kind and every phrase: an app of it is made in a tenth of the time."""
    return builders.catalogue(*catalogue.phrases.values())


@pytest.fixture(scope="session")
def site(catalogue: Catalogue) -> Site:
    """The app on the shipped data, with every setting at its default."""
    return create_app(catalogue, Settings())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that could not run has failed."""
    return failed_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A module that could not be read has failed too."""
    return failed_if_skipped((yield))


def failed_if_skipped(report: Any) -> Any:
    """The report, its skip turned into a failure that gives the reason."""
    # pytest reports an expected failure as skipped too; that one did run.
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and a test that could not run fails: {report.longrepr}"
    return report
