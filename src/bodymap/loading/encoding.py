"""From the bytes of a file to its text, or to the reason why it has none."""

import codecs
import re

from bodymap.domain.problem import Problem

UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ZIP_MARK = b"PK\x03\x04"
UNDECODED = re.compile("[\\udc80-\\udcff]")
SAVE_AS_UTF_8 = "Save it as 'CSV UTF-8 (comma delimited)'."


def fault_of(content: bytes) -> tuple[str, str] | None:
    """What is wrong with the whole file, with a hint; None where it can be read as UTF-8."""
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        return "the file is empty", "Bring it back from the last version that held rows."
    if content.startswith(ZIP_MARK):
        return "the file is a spreadsheet, not a CSV file", SAVE_AS_UTF_8
    if content.startswith(UTF_16_MARKS) or _is_half_nul(content[:1000]):
        return "the file is UTF-16, not UTF-8", SAVE_AS_UTF_8
    return None


def decoded(content: bytes) -> str:
    """The text of a file; bytes that are no UTF-8 become lone surrogates, one a byte.

    So one slip does not hide the other problems of the file, and its cell can be named.
    A byte-order mark at the start is left out.
    """
    return content.decode("utf-8-sig", errors="surrogateescape")


def undecoded_bytes(text: str) -> list[int]:
    """The bytes that were no UTF-8, in their order."""
    return [ord(each) - 0xDC00 for each in UNDECODED.findall(text)]


def unreadable(file: str, error: OSError) -> Problem:
    """The problem of a file that cannot be opened."""
    if isinstance(error, FileNotFoundError):
        return Problem(file, 1, "", "the file is missing", "Bring it back, with its name as here.")
    return Problem(file, 1, "", f"the file cannot be read: {error.strerror}")


def _is_half_nul(content: bytes) -> bool:
    """Western text in UTF-16 without a mark: every second byte is NUL."""
    return content.count(0) > len(content) // 3
