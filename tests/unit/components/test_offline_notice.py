"""What a page says of its offline copy is there, and hidden until a script knows that it holds."""

from bodymap.components.offline_notice import offline_notice
from tests.builders import ECHO
from tests.markup import only, parsed


def test_nothing_is_said_until_a_script_knows_it() -> None:
    root = parsed(offline_notice("0123456789ab", ECHO))
    assert only(root, "[role=status]").attrs["data-offline"] == "0123456789ab"
    assert len(root.query("p")) == 3
    assert len(root.query("p[hidden]")) == 3


def test_the_day_is_filled_in_by_the_script() -> None:
    root = parsed(offline_notice("0123456789ab", ECHO))
    assert "{date}" in str(only(root, "[data-copy-words]").attrs["data-copy-words"])
