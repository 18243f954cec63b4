"""Tables of follow-up, one file a subject."""

from samsyn.followup.models.check_in import CheckIn, CheckInMeasure, CheckInPerson, CheckInPoint
from samsyn.followup.models.follow_up import Evidence, FollowUp, FollowUpEvent, Reason
from samsyn.followup.models.round import FollowUpRound, RoundMail

__all__ = [
    "CheckIn",
    "CheckInMeasure",
    "CheckInPerson",
    "CheckInPoint",
    "Evidence",
    "FollowUp",
    "FollowUpEvent",
    "FollowUpRound",
    "Reason",
    "RoundMail",
]
