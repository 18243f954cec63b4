"""Memos: texts that people approve, events that are signed, and the bytes that are the record."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted
from samsyn.base.dates import now
from samsyn.documents.models import StoredFile
from samsyn.followup.models import FollowUpRound
from samsyn.organisations.models import Person
from samsyn.papers.models.matter import Matter


class Memo(Tenanted):
    """Tjänsteskrivelse. `state` is derived from the last event; `snapshot` is the content that was submitted."""

    kind = models.CharField(max_length=20)  # a folder in papers/kinds/
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, null=True, blank=True, related_name="memos")
    round = models.ForeignKey(FollowUpRound, on_delete=models.PROTECT, related_name="memos")
    title = models.CharField(max_length=300)
    state = models.CharField(max_length=20, default="draft")
    dated_on = models.DateField()
    meeting_on = models.DateField(null=True, blank=True)
    office = models.CharField(max_length=120, blank=True)
    unit = models.CharField(max_length=120, blank=True)
    officer = models.CharField(max_length=120, blank=True)
    our_reference = models.CharField(max_length=40, blank=True)
    their_reference = models.CharField(max_length=40, blank=True)
    receiver = models.CharField(max_length=120, blank=True)
    footer = models.CharField(max_length=200, blank=True)
    decision_basis = models.TextField(blank=True)  # one a line
    attachments = models.TextField(blank=True)  # one a line
    distribution = models.TextField(blank=True)  # one a line
    unit_head = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    director = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    snapshot = models.JSONField(null=True, blank=True)
    evidence = models.JSONField(null=True, blank=True)  # what each figure of the snapshot was counted from
    template = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )  # the Word template the snapshot was submitted with
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "round", "kind"],
                condition=~models.Q(state="withdrawn"),
                name="memo_once_a_round",
            )
        ]

    def __str__(self) -> str:
        return self.title


class MemoText(Tenanted):
    """One section's text. The system's proposal stands marked until a person approves or rewrites it."""

    memo = models.ForeignKey(Memo, on_delete=models.CASCADE, related_name="texts")
    section = models.CharField(max_length=30)
    text = models.TextField(blank=True)
    proposed = models.BooleanField(default=True)  # the words are the system's
    proposal = models.TextField(blank=True)  # what the system proposed when a person last looked
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.CharField(max_length=80, blank=True)  # actor
    approved_by_name = models.CharField(max_length=120, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "memo", "section"], name="memo_text_section")
        ]

    @property
    def waits(self) -> bool:
        """Whether nobody has approved it yet."""
        return self.approved_at is None


class MemoEvent(Tenanted):
    """What happened to a memo: who, when, why. Never changed."""

    memo = models.ForeignKey(Memo, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=20)  # of rules.MOVES or rules.NOTES
    step = models.CharField(max_length=20, blank=True)  # unit_head, director
    at = models.DateTimeField(default=now)
    actor = models.CharField(max_length=80)
    name = models.CharField(max_length=120)
    on_behalf_of = models.CharField(max_length=120, blank=True)  # whom a deputy stood in for
    comment = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["id"]


class MemoFile(Tenanted):
    """The approved paper in one format; these bytes are the record."""

    memo = models.ForeignKey(Memo, on_delete=models.PROTECT, related_name="files")
    format = models.CharField(max_length=4)  # docx, pdf
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "memo", "format"], name="memo_file_format")
        ]


class SmallNumberKept(Tenanted):
    """A person has read a small number and says that it points at no one."""

    memo = models.ForeignKey(Memo, on_delete=models.CASCADE, related_name="kept_numbers")
    place = models.CharField(max_length=40)  # "summary", "follow_up:3:8"
    said = models.CharField(max_length=300)  # the words with what stands beside them: another text asks anew
    at = models.DateTimeField(default=now)
    actor = models.CharField(max_length=80)
    name = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "memo", "place", "said"], name="small_number_once"
            )
        ]
