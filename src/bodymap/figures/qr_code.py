"""An address as a QR code, drawn as SVG text: dark on light in every theme, and on paper."""

import io

import segno

QUIET_ZONE = 4
"""Modules of blank around the code, as ISO/IEC 18004 asks."""

LONGEST_ADDRESS = 300
"""Characters; a code of these still has modules of half a millimetre when printed."""


def qr_code(address: str) -> str:
    """The code of exactly this address, and nothing else.

    Raises:
        ValueError: the address is too long for a code that a phone can read.
    """
    if len(address) > LONGEST_ADDRESS:
        raise ValueError(f"an address of {len(address)} characters is too long for a QR code")
    written = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        written,
        kind="svg",
        border=QUIET_ZONE,
        dark="#000",
        light="#fff",
        xmldecl=False,
        svgclass="bm-qr-code",
        lineclass=None,
        omitsize=True,
    )
    return written.getvalue().decode().strip()
