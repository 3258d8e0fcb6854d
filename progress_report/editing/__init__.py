"""统稿: the offices' words made fit for running text, the clerk's words kept and printed, and every number in them traced.

``silence``, ``words``, ``sentences`` and ``numerals`` are about any text; ``composition`` makes the text that is printed where the
clerk wrote none, ``counts`` what it says of the counts; ``model`` is what the clerk wrote, ``workbook`` the file it stands in and
``workbook_update`` what becomes of it; ``tracing`` holds it against its sources; ``coming_back`` is what a person changed in Word.
"""
