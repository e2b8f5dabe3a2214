"""New data under a running server: taken as a whole when it is sound, or not at all."""

import logging
from datetime import UTC, datetime

from bodymap.app import create_app
from bodymap.loading import BrokenData, load_settled
from bodymap.server.journal import note
from bodymap.settings import Settings
from bodymap.web.health import Refusal
from bodymap.web.site import Site


def renewed(site: Site, settings: Settings) -> Site:
    """The site on the data as it is now; the same site, which says so, where that is unsound.

    Browsers that hold a page of the old data still find its files.
    """
    try:
        new = made(settings)
    except BrokenData as broken:
        return refused(site, [str(each) for each in broken.problems])
    except Exception as fault:  # whatever it is, the old data goes on serving
        logging.getLogger("bodymap").exception("the new data makes the app fail")
        return refused(site, [type(fault).__name__])
    new.earlier = site.files
    note("data taken", data_version=new.health.data_version, before=site.health.data_version)
    return new


def made(settings: Settings) -> Site:
    """The site, each of whose main pages has been asked for once.

    Raises:
        BrokenData: the data has problems.
        OSError: a file went away while it was looked at.
        RuntimeError: a page cannot be made of it.
    """
    catalogue = load_settled(settings.data)
    site = create_app(catalogue, settings)
    site.compress_bundles()
    for path in ["/", *(f"/region/{each}" for each in catalogue.regions)]:
        status = site.fetched(path).status_code
        if status != 200:
            raise RuntimeError(f"{path}: {status}")
    return site


def refused(site: Site, problems: list[str]) -> Site:
    """Keep the site, and let it say why."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    site.health.refusal = Refusal(at=at, problems=len(problems))
    note("data refused", logging.ERROR, problems=problems, kept=site.health.data_version)
    return site
