"""A monitor learns which data is in use, and that new data was not taken."""

from bodymap.web.health import Health, Refusal


def test_refused_data_is_told_and_is_no_illness() -> None:
    health = Health("abc")
    assert "data_refused" not in health.told()
    health.refusal = Refusal(at="2026-11-27T07:00:00+00:00", problems=3)
    told = health.told()
    assert (told["status"], told["data_version"]) == ("ok", "abc")
    assert told["data_refused"] == {"at": "2026-11-27T07:00:00+00:00", "problems": 3}
