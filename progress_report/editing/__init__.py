"""统稿: the offices' words made fit for running text, the clerk's words kept and printed, and every number in them traced.

``silence``, ``words``, ``sentences`` and ``numerals`` are about any text; ``drafting`` makes the text that is printed where the
clerk wrote none; ``model`` is what the clerk wrote, ``workbook`` the file it stands in; ``tracing`` holds it against its sources.
"""
