"""QR codes."""


def drawn(address: str) -> str:
    """The address as a QR code: an <svg> with classes and no style."""
    import segno  # only when a code is made

    picture = segno.make(address, error="m", micro=False)
    return str(picture.svg_inline(border=4, omitsize=True, svgclass="qr", lineclass=None))
