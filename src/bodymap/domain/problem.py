"""A fault in the data, said so that a curator finds it and can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands. `file` is as the person typed its folder; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `line` is the one on which the broken row starts; `hint` says what to type.

    `column` is blank where the fault is not in one column, such as a file that is not there.
    """

    file: str
    line: int
    column: str
    message: str
    hint: str = ""

    @property
    def place(self) -> Place:
        """Where the broken row starts."""
        return Place(self.file, self.line)

    def __str__(self) -> str:
        column = f"{self.column}: " if self.column else ""
        return f"{self.file}:{self.line}: {column}{self.message}"
