"""The errors that end a run, with a message a clerk can act on."""


class ReportError(Exception):
    """What stops a run; its text says what is wrong, where, and what to do."""


class WorkbookError(ReportError):
    """A workbook (the year's or a return) cannot be opened or understood."""
