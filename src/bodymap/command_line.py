"""What the command line `bodymap` takes: its commands and their options."""

import argparse
import os
from pathlib import Path
from typing import NoReturn, TypeAlias

from bodymap.domain.language import ORIGINAL
from bodymap.domain.tables import TABLES
from bodymap.settings import Settings

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; `--help` says the rest."""

    def error(self, message: str) -> NoReturn:
        """Leave with status 2."""
        self.exit(2, f"{self.prog}: {message}\n")


def parser(settings: Settings) -> argparse.ArgumentParser:
    """The commands and their options; the environment gives the defaults."""
    top: argparse.ArgumentParser = Parser(
        prog="bodymap", description="Dry needling, place by place."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve_options(commands, settings)
    validate_options(commands, settings)
    export_options(commands, settings)
    handout_options(commands, settings)
    translations_options(commands, settings)
    return top


def serve_options(commands: Commands, settings: Settings) -> None:
    """Options of `bodymap serve`."""
    serving = commands.add_parser(
        "serve", help="serve the app", epilog="Example: bodymap serve --port 9000 --workers 4"
    )
    serving.add_argument("--host", default=settings.host, help=f"default: {settings.host}")
    serving.add_argument("--port", default=str(settings.port), help=f"default: {settings.port}")
    data_option(serving, settings)
    serving.add_argument("--workers", type=int, default=1, help="processes (default: 1)")


def validate_options(commands: Commands, settings: Settings) -> None:
    """Options of `bodymap validate`."""
    checking = commands.add_parser(
        "validate", help="check the tables", epilog="Example: bodymap validate data --strict-dates"
    )
    checking.add_argument(
        "--strict-dates", action="store_true", help="refuse verdicts that are overdue for review"
    )
    checking.add_argument(
        "--strict-languages", action="store_true", help="refuse a language that lacks a text"
    )
    checking.add_argument("folder", nargs="?", type=Path, default=default_folder(settings))


def export_options(commands: Commands, settings: Settings) -> None:
    """Options of `bodymap export`."""
    exporting = commands.add_parser(
        "export",
        help="write the sources, a table, the codes of the regions, or the whole site as files",
        epilog="Example: bodymap export ris --region heel --out heel.ris",
    )
    exporting.add_argument("format", choices=["ris", "bibtex", "csl-json", "csv", "fhir", "site"])
    exporting.add_argument("--region", default="", metavar="ID", help="only what this region needs")
    exporting.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    exporting.add_argument(
        "--table", choices=TABLES, default="references", metavar="NAME", help="which table, for csv"
    )
    data_option(exporting, settings)


def handout_options(commands: Commands, settings: Settings) -> None:
    """Options of `bodymap handout`."""
    printing = commands.add_parser(
        "handout",
        help="write a hand-out as PDF, one page for each region",
        epilog="Example: bodymap handout neck heel --out take-along.pdf --paper letter",
    )
    printing.add_argument("regions", nargs="+", metavar="REGION", help="up to five")
    printing.add_argument("--out", type=Path, metavar="FILE", required=True, help="the PDF")
    printing.add_argument("--audience", choices=["patient", "clinician"], default="patient")
    printing.add_argument("--paper", choices=["a4", "letter"], default="a4")
    printing.add_argument("--side", choices=["left", "right"], default="")
    printing.add_argument("--clinic", default=settings.clinic, metavar="NAME", help="who gives it")
    printing.add_argument("--lang", default=ORIGINAL, metavar="ID", help=f"default: {ORIGINAL}")
    data_option(printing, settings)


def translations_options(commands: Commands, settings: Settings) -> None:
    """Options of `bodymap translations`."""
    translating = commands.add_parser(
        "translations",
        help="list what a language lacks, as rows of translations.csv to fill in",
        epilog="Example: bodymap translations es --out to-do.csv",
    )
    translating.add_argument("language", metavar="LANGUAGE", help="an id of languages.csv")
    translating.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    data_option(translating, settings)


def data_option(command: argparse.ArgumentParser, settings: Settings) -> None:
    """Where the tables lie; `validate` takes the folder without a name."""
    command.add_argument("--data", type=Path, default=settings.data, help="folder of the tables")


def default_folder(settings: Settings) -> Path:
    """The data folder, said as shortly as it can be from here."""
    near = os.path.relpath(settings.data)
    return Path(near) if not near.startswith("..") else settings.data
