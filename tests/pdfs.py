"""Small PDFs written by hand."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def pdf_of(lines: Iterable[str], path: Path) -> Path:
    """Write a PDF of one page with lines of plain text."""
    return pdf_of_pages([lines], path)


def pdf_of_pages(pages: Iterable[Iterable[str]], path: Path) -> Path:
    """Write a PDF with lines of plain text on each page."""
    texts = [" ".join(f"({line}) Tj T*" for line in lines) for lines in pages]
    streams = [f"BT /F1 10 Tf 12 TL 40 800 Td {text} ET".encode() for text in texts]
    kids = " ".join(f"{4 + 2 * place} 0 R" for place in range(len(streams))).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(streams)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for place, stream in enumerate(streams):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % (5 + 2 * place),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    path.write_bytes(bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer)
    return path
