"""How a field of a domain object stands as a column of its table.

The dataclasses of this package are the one declaration of the data: the loader reads their
types and this metadata to check the files, and `data/README.md` is written from them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from types import MappingProxyType
from typing import Any

KEBAB = r"[a-z0-9]+(-[a-z0-9]+)*"
DOI = r"10\.\d{4,9}/\S+"
PMID = r"[1-9]\d{0,8}"
WEB_ADDRESS = r"https?://[\w-]+(\.[\w-]+)+\.?(:\d+)?([/?#][^\s\"<>\\^`{|}]*)?"
WEB_ADDRESSES = f"{WEB_ADDRESS}( {WEB_ADDRESS})*"
DECIMAL = r"-?\d+(\.\d+)?"
ESTIMATE = r"[<>≥≤]?" + DECIMAL
SHARE = r"<?\d{1,3}(\.\d+)?"
P_VALUE = r"([<>]=?|[≤≥])?(0?\.\d+|1(\.0+)?)"
AIM = r"[≤≥] -?\d+(\.\d+)?"
DOTTED_NAME = r"[a-z0-9-]+(\.[a-z0-9-]+)*"
LANGUAGE_TAG = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
TEXT_NAME = r"[A-Za-z0-9]+([._-]+[A-Za-z0-9]+)*"
BODY_SITE_CODE = r"[1-9]\d{5,17}|UBERON:\d{7}"
UNIT = "units of the drawing: 1/1000 of stature"

FORMS: Mapping[str, str] = MappingProxyType(
    {
        KEBAB: "an id: small letters and digits, parted by single hyphens",
        DOI: "a DOI, such as 10.1000/182",
        PMID: "a PubMed number, such as 12345678",
        WEB_ADDRESS: "a web address that starts with https:// or http://",
        WEB_ADDRESSES: "a web address that starts with https:// or http://",
        DECIMAL: "a number with a decimal point, such as -0.49",
        ESTIMATE: "a number with a decimal point, such as -0.49 or >0.8",
        SHARE: "a share of 100, such as 32 or <1",
        P_VALUE: "a p value as printed, such as 0.03 or <0.001",
        AIM: "≤ or ≥, a blank and a number, such as ≤ 50",
        DOTTED_NAME: "a name of small letters, digits and hyphens, parted by dots",
        LANGUAGE_TAG: "a tag of a language, such as es or pt-BR",
        TEXT_NAME: "a name of letters and digits, parted by dots, hyphens or underscores",
        BODY_SITE_CODE: "a code of SNOMED CT (6 to 18 digits) or of Uberon (UBERON:0001467)",
    }
)
"""What a pattern asks for, in words."""

LONGEST_CELL = 2000
"""Characters in a cell at the most; longer ones are refused as a slip of the spreadsheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the type of a field cannot say: meaning, unit, form, and which table it points at.

    `is_text`: people read it in their language. Programs look for words in it where it `stays`:
    it is never translated.
    """

    meaning: str
    unit: str = ""
    pattern: str = ""
    refers_to: str = ""
    allows_any: bool = False
    optional: bool = False
    is_text: bool = False
    stays: bool = False


def column(
    meaning: str,
    *,
    unit: str = "",
    pattern: str = "",
    refers_to: str = "",
    allows_any: bool = False,
    optional: bool = False,
    is_text: bool = False,
    stays: bool = False,
) -> Any:
    """Declare a column. `refers_to` names a table; `allows_any` also takes the word `any`.

    A text column that is not `optional` must not be blank; a blank optional one reads as "".
    """
    described = Column(
        meaning=meaning,
        unit=unit,
        pattern=pattern,
        refers_to=refers_to,
        allows_any=allows_any,
        optional=optional,
        is_text=is_text or stays,
        stays=stays,
    )
    return field(metadata={"column": described})


def columns_of(kind: type) -> Iterator[tuple[Field[Any], Column]]:
    """Each field of a domain class with its column, in the order of the file."""
    for each in fields(kind):
        yield each, each.metadata["column"]


def text_columns(kind: type) -> dict[str, Column]:
    """The columns that people read in their language, by name."""
    return {each.name: column for each, column in columns_of(kind) if column.is_text}
