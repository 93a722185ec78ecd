"""A paper behind a password."""

from io import BytesIO

from desktop.domain.paper_passwords import accepted

_ARCHIVED = (b"<pdfaid:part>2</pdfaid:part>\n", b"<pdfaid:conformance>B</pdfaid:conformance>\n")


def protected(pdf: bytes, password: str) -> bytes:
    """``pdf`` encrypted by AES-256, revision 6 (ISO 32000-2, 7.6); everything is allowed to who has the password.

    The result is not PDF/A, which forbids encryption, and no longer says that it is. Its bytes differ every time, as
    they must. Raises as ``accepted``.
    """
    import pikepdf

    password = accepted(password)
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        packet = opened.Root.Metadata.read_bytes()
        for claim in _ARCHIVED:
            packet = packet.replace(claim, b"")
        opened.Root.Metadata = opened.make_stream(
            packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        lock = pikepdf.Encryption(owner=password, user=password, R=6)
        opened.save(out, encryption=lock, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
