"""Tells whether a folder was left alone while it was read."""

from pathlib import Path


def state_of(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Of each file below a folder: its inode, bytes, and when it was written (ns since 1970).

    Raises:
        OSError: a file went away meanwhile.
    """
    found = {}
    for path in sorted(folder.rglob("*")):
        stat = path.stat()
        found[path.relative_to(folder).as_posix()] = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
    return found
