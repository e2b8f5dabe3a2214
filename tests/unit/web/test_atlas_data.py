"""What the scripts are handed of the atlas: small enough, and nothing of it missing."""

import json

import brotli
import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.web.atlas_data import AtlasData
from bodymap.web.bundles import json_bundle

MOST = 60 * 1024
"""Bytes on the way."""


@pytest.mark.parametrize("audience", Audience)
def test_the_atlas_is_light_and_whole(catalogue: Catalogue, audience: Audience) -> None:
    found = AtlasData(catalogue, audience, Wording(catalogue.phrases)).content()
    assert len(brotli.compress(json_bundle("atlas", found).content, quality=9)) <= MOST
    assert [*found["zones"]] == [*catalogue.zones]
    assert [*found["muscles"]] == [*catalogue.muscles]
    assert {*found["panels"]["muscle"]} == {*catalogue.muscles}
    assert sum(len(each["referrals"]) for each in found["muscles"].values()) == len(
        catalogue.referrals
    )
    for each in found["zones"].values():
        assert bool(each["shapes"]) is (each["side"] != "left")


def test_links_of_the_map_are_left_to_the_scripts(catalogue: Catalogue) -> None:
    found = AtlasData(catalogue, Audience.PATIENT, Wording(catalogue.phrases)).content()
    assert "amp;muscle=" not in json.dumps(found["panels"])
    assert "/reference/" in found["panels"]["frame"]
