"""The command `bodymap`: serve, validate."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bodymap.loading import BrokenData, load_catalogue, report, summary
from bodymap.settings import Settings, port_number


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 refused, 2 wrongly used."""
    try:
        settings = Settings.from_environment(os.environ)
        wanted = parser(settings).parse_args(arguments)
        status: int = wanted.run(wanted, settings)
    except ValueError as error:
        print(f"bodymap: {error}", file=sys.stderr)
        return 2
    return status


def parser(settings: Settings) -> argparse.ArgumentParser:
    """The commands and their options; the environment gives the defaults."""
    top = argparse.ArgumentParser(prog="bodymap", description="Dry needling, place by place.")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    serve_options(commands, settings)
    validate_options(commands, settings)
    return top


def serve_options(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", settings: Settings
) -> None:
    """Options of `bodymap serve`."""
    serving = commands.add_parser(
        "serve", help="serve the app", epilog="Example: bodymap serve --port 9000 --workers 4"
    )
    serving.add_argument("--host", default=settings.host, help=f"default: {settings.host}")
    serving.add_argument("--port", default=str(settings.port), help=f"default: {settings.port}")
    serving.add_argument("--data", type=Path, default=settings.data, help="folder of the tables")
    serving.add_argument("--workers", type=int, default=1, help="processes (default: 1)")
    serving.set_defaults(run=serve)


def validate_options(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", settings: Settings
) -> None:
    """Options of `bodymap validate`."""
    checking = commands.add_parser(
        "validate", help="check the tables", epilog="Example: bodymap validate data"
    )
    checking.add_argument("folder", nargs="?", type=Path, default=default_folder(settings))
    checking.set_defaults(run=validate)


def default_folder(settings: Settings) -> Path:
    """The data folder, said as shortly as it can be from here."""
    near = os.path.relpath(settings.data)
    return Path(near) if not near.startswith("..") else settings.data


def serve(wanted: argparse.Namespace, settings: Settings) -> int:
    """Start the production server; broken data is reported and nothing is served."""
    from bodymap.server import run_server

    if wanted.workers < 1:
        raise ValueError("--workers takes a number from 1")
    chosen = replace(settings, host=wanted.host, port=port_number(wanted.port), data=wanted.data)
    try:
        catalogue = load_catalogue(chosen.data)
    except BrokenData as broken:
        print(report(broken.problems), file=sys.stderr)
        return 1
    run_server(catalogue, chosen, wanted.workers)
    return 0


def validate(wanted: argparse.Namespace, _settings: Settings) -> int:
    """Print every problem, or how much there is of each kind."""
    try:
        catalogue = load_catalogue(wanted.folder)
    except BrokenData as broken:
        print(report(broken.problems))
        return 1
    print(summary(catalogue))
    return 0
