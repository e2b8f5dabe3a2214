"""The command `bodymap`: serve, validate, export, handout, translations."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from bodymap.command_line import parser
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import ORIGINAL
from bodymap.domain.wording import Wording
from bodymap.loading import BrokenData, load_catalogue, overdue, report, summary
from bodymap.queries.handout_request import MOST_REGIONS, HandoutRequest, handout_request
from bodymap.settings import Settings, port_number


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 refused, 2 wrongly used."""
    try:
        settings = Settings.from_environment(os.environ)
        wanted = parser(settings).parse_args(arguments)
        return COMMANDS[wanted.command](wanted, settings)
    except ValueError as error:
        print(f"bodymap: {error}", file=sys.stderr)
        return 2


def serve(wanted: argparse.Namespace, settings: Settings) -> int:
    """Start the production server; broken data is reported and nothing is served.

    Raises:
        ValueError: the port, or the number of workers, makes no sense.
    """
    from bodymap.server import listening, run_server

    if wanted.workers < 1:
        raise ValueError("--workers takes a number from 1")
    port = port_number(wanted.port, "--port")
    chosen = replace(settings, host=wanted.host, port=port, data=wanted.data)
    try:
        catalogue = load_catalogue(chosen.data)
    except BrokenData as broken:
        print(report(broken.problems), file=sys.stderr)
        return 1
    try:
        listener = listening(chosen.host, chosen.port)
    except OSError as error:
        why = str(error.strerror).partition(" (while")[0]
        where = f"{chosen.host}:{chosen.port}"
        print(f"bodymap: cannot listen on {where}: {why}", file=sys.stderr)
        return 1
    run_server(catalogue, chosen, wanted.workers, listener)
    return 0


def validate(wanted: argparse.Namespace, _settings: Settings) -> int:
    """Print every problem, or how much there is of each kind."""
    from bodymap.exports.translation_sheet import unfinished

    try:
        catalogue = load_catalogue(wanted.folder)
    except BrokenData as broken:
        print(report(broken.problems))
        return 1
    problems = [
        *(overdue(catalogue, catalogue.read_on) if wanted.strict_dates else ()),
        *(unfinished(catalogue) if wanted.strict_languages else ()),
    ]
    print(report(problems) if problems else f"{summary(catalogue)}{spoken(catalogue)}")
    return 1 if problems else 0


def spoken(catalogue: Catalogue) -> str:
    """How far each language goes that the tables are translated into."""
    from bodymap.exports.translation_sheet import told

    others = (each for each in catalogue.languages if each != ORIGINAL)
    return "".join(f" {told(catalogue, each)}." for each in others)


def translations(wanted: argparse.Namespace, _settings: Settings) -> int:
    """Write the rows that a translator fills in, and say how many there are.

    Raises:
        ValueError: nothing is translated into this language.
    """
    from bodymap.exports.translation_sheet import told, translation_sheet

    catalogue = sound_catalogue(wanted.data)
    if not catalogue:
        return 1
    if wanted.language not in catalogue.languages or wanted.language == ORIGINAL:
        known = " ".join(each for each in catalogue.languages if each != ORIGINAL)
        raise ValueError(f"nothing is translated into '{wanted.language}'; there are: {known}")
    text = translation_sheet(catalogue, wanted.language)
    print(told(catalogue, wanted.language), file=sys.stderr)
    return written(lambda: write(text, wanted.out))


def export(wanted: argparse.Namespace, settings: Settings) -> int:
    """Write what a download gives to a file or to standard output.

    Raises:
        ValueError: there is no such region, or a site has no folder to go to.
    """
    catalogue = sound_catalogue(wanted.data)
    if not catalogue:
        return 1
    if wanted.format == "site":
        return export_site(catalogue, wanted.out, settings)
    if wanted.region:
        refuse_unknown(catalogue, [wanted.region])
    text = exported(catalogue, wanted, settings)
    return written(lambda: write(text, wanted.out))


def export_site(catalogue: Catalogue, folder: Path | None, settings: Settings) -> int:
    """Write every page and file for a host that serves files.

    Raises:
        ValueError: no folder is named.
    """
    from bodymap.app import create_app
    from bodymap.web.static_site import write_site

    if not folder:
        raise ValueError("export site needs --out DIR")
    base_url = public_address(settings)
    # Without an offline copy, which only a server makes.
    site = create_app(catalogue, replace(settings, base_url=base_url, is_offline_copy_kept=False))
    note = Wording(catalogue.phrases)("notice.static")
    status = written(lambda: write_site(site, folder, note))
    if not status:
        print(f"{folder} holds the site for {base_url} (BODYMAP_BASE_URL sets another address)")
    return status


def print_handout(wanted: argparse.Namespace, settings: Settings) -> int:
    """Write a hand-out; what a query would pass over is refused here.

    Raises:
        ValueError: something of it cannot be printed, or there is no such language.
    """
    from bodymap.queries.in_language import in_language
    from bodymap.web.handout_files import PrintShop

    catalogue = sound_catalogue(wanted.data)
    if not catalogue:
        return 1
    asked = handout_asked(catalogue, wanted)
    if wanted.lang not in catalogue.languages:
        raise ValueError(f"--lang is one of: {' '.join(catalogue.languages)}")
    edition = in_language(catalogue, wanted.lang)
    words = Wording(edition.phrases, catalogue.languages[wanted.lang])
    pdf = PrintShop(edition, words).printed(asked, public_address(settings))
    return written(lambda: wanted.out.write_bytes(pdf))


def handout_asked(catalogue: Catalogue, wanted: argparse.Namespace) -> HandoutRequest:
    """What to print.

    Raises:
        ValueError: a region is not known, there are too many, or something cannot be printed.
    """
    refuse_unknown(catalogue, wanted.regions)
    names = ("side", "audience", "paper", "clinic")
    query = {"regions": ",".join(dict.fromkeys(wanted.regions))}
    asked = handout_request(catalogue, query | {each: getattr(wanted, each) for each in names})
    if asked.ignored:
        fault = {"regions": f"at most {MOST_REGIONS} regions", "side": "these have no sides"}
        raise ValueError(fault.get(asked.ignored[0], f"--{asked.ignored[0]} cannot be printed"))
    return asked


def public_address(settings: Settings) -> str:
    """Where what is written will be reached: as the operator says, else on this machine."""
    return settings.base_url or f"http://{settings.host}:{settings.port}"


def sound_catalogue(folder: Path) -> Catalogue | None:
    """The catalogue; nothing, and a line that says so, where the data is broken."""
    try:
        return load_catalogue(folder)
    except BrokenData as broken:
        count = report(broken.problems).splitlines()[-1]
        print(f"bodymap: the data is broken: {count}; see bodymap validate", file=sys.stderr)
        return None


def refuse_unknown(catalogue: Catalogue, region_ids: Sequence[str]) -> None:
    """Check names before anything is written.

    Raises:
        ValueError: there is no such region.
    """
    for each in region_ids:
        if each not in catalogue.regions:
            known = " ".join(catalogue.regions)
            raise ValueError(f"there is no region '{each}'; there are: {known}")


def written(write_file: Callable[[], object]) -> int:
    """Write, or say in a line why not."""
    try:
        write_file()
    except OSError as error:
        print(f"bodymap: nothing written: {error}", file=sys.stderr)
        return 1
    return 0


def exported(catalogue: Catalogue, wanted: argparse.Namespace, settings: Settings) -> str:
    """The text of the file."""
    from bodymap.exports.csv_table import csv_table
    from bodymap.exports.fhir import fhir
    from bodymap.exports.reference_formats import REFERENCE_FORMATS
    from bodymap.queries.region_rows import region_rows

    if wanted.format == "fhir":
        return fhir(catalogue, Wording(catalogue.phrases), wanted.region, settings.base_url)
    if wanted.format == "csv":
        return csv_table(catalogue, wanted.table, wanted.region)
    kind = next(each for each in REFERENCE_FORMATS if each.name == wanted.format)
    return kind.write(region_rows(catalogue, "references", wanted.region))


def write(text: str, out: Path | None) -> None:
    """Write in UTF-8, whatever the terminal prefers.

    Raises:
        OSError: the file cannot be written, or nobody reads on.
    """
    if out:
        out.write_text(text, encoding="utf-8", newline="\n")
        return
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


COMMANDS = {
    "serve": serve,
    "validate": validate,
    "export": export,
    "handout": print_handout,
    "translations": translations,
}
"""Name of a command -> what runs it, and returns its exit status."""
