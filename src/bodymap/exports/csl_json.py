"""Sources as CSL-JSON, which Zotero and citation processors read."""

import json
from collections.abc import Iterable

from bodymap.domain.evidence import Reference
from bodymap.queries.csl_item import csl_item


def csl_json(references: Iterable[Reference]) -> str:
    """A list of items, one a source."""
    items = [csl_item(each) for each in references]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
