"""A sample of each way in which pain is felt, for the legend."""

from bodymap.domain.vocabulary import Intensity
from bodymap.figures.svg_text import element


def referral_sample(intensity: Intensity) -> str:
    """A box that looks like the places on the map."""
    shape = {"x": "1", "y": "1", "width": "42", "height": "26", "rx": "9"}
    return element(
        "svg",
        {"class": "bm-swatch", "viewBox": "0 0 44 28", "aria-hidden": "true"},
        element("rect", {"class": f"bm-referral-sample bm-referral-sample--{intensity}", **shape}),
    )
