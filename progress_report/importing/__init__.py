"""From the document that a bureau receives to a draft of the year's assignment, with everything in it that looked wrong."""

from progress_report.importing.changes import Change, ChangeKind, Changes, compare
from progress_report.importing.document import read_document
from progress_report.importing.doubts.catalogue import DOUBT_KINDS, DoubtKind, doubt_message
from progress_report.importing.draft import Doubt, Draft, DraftMeasure, MilestoneProposal, TargetProposal

__all__ = [
    "DOUBT_KINDS",
    "Change",
    "ChangeKind",
    "Changes",
    "Doubt",
    "DoubtKind",
    "Draft",
    "DraftMeasure",
    "MilestoneProposal",
    "TargetProposal",
    "compare",
    "doubt_message",
    "read_document",
]
