"""The small tables that tests check: a sound base, and broken examples that lie over it."""

import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent
BASE = HERE / "base"
BROKEN = HERE / "broken"
EXAMPLES = sorted(path.name for path in BROKEN.iterdir())


def lay_out(folder: Path, example: str = "") -> None:
    """Copy the base to a folder and lay an example over it; `x.csv.gone` takes a file away."""
    shutil.copytree(BASE, folder)
    for path in (BROKEN / example).glob("*.csv*") if example else ():
        if path.suffix == ".gone":
            (folder / path.stem).unlink()
        else:
            shutil.copyfile(path, folder / path.name)


def expected(example: str) -> str:
    """What `bodymap validate data` prints for an example."""
    return (BROKEN / example / "expected.txt").read_text("utf-8").rstrip("\n")
