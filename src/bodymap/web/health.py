"""`/health`: whether the app answers, and which data it answers from."""

from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from flask import Flask, Response, jsonify


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """New data that was not taken: when (ISO, UTC), and how much is wrong with it."""

    at: str
    problems: int


@dataclass(slots=True)
class Health:
    """What a monitor reads. A refusal is no illness: the data before it goes on serving."""

    data_version: str
    refusal: Refusal | None = None

    def told(self) -> dict[str, Any]:
        """As JSON has it."""
        told: dict[str, Any] = {
            "status": "ok",
            "version": version("bodymap"),
            "data_version": self.data_version,
        }
        if self.refusal:
            told["data_refused"] = {"at": self.refusal.at, "problems": self.refusal.problems}
        return told


def add_health(server: Flask, health: Health) -> None:
    """Register the address."""

    def answer() -> Response:
        response = jsonify(health.told())
        response.headers["Cache-Control"] = "no-store"
        return response

    server.add_url_rule("/health", view_func=answer)
