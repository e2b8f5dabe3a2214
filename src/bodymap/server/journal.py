"""What the server writes down: one line of JSON for each event, and nothing about a person.

No line holds the address of a visitor, a query, a header, or a path that is not one of ours:
nobody knows what someone has pasted there.
"""

import json
import logging
from datetime import UTC, datetime
from typing import Any

from gunicorn.config import Config
from gunicorn.glogging import Logger

OURS = logging.getLogger("bodymap")


class JsonLines(logging.Formatter):
    """Time, level, event; then what the event is about."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of one event."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "process": record.process,
            "event": record.getMessage(),
            **getattr(record, "about", {}),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class Journal(Logger):
    """gunicorn's log and the app's, in the same form, on standard error."""

    def setup(self, cfg: Config) -> None:
        """Set up at start, and again on reload."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(JsonLines())
        OURS.handlers = list(self.error_log.handlers)
        OURS.setLevel(logging.INFO)
        OURS.propagate = False


def note(event: str, level: int = logging.INFO, **about: object) -> None:
    """Write an event down."""
    OURS.log(level, event, extra={"about": about})
