"""An incident: what, when and where, in the state that its events have led to."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted
from samsyn.incidents.models.category import Category
from samsyn.incidents.models.report import Report
from samsyn.incidents.models.source import Source
from samsyn.places.models import Area, Place

COUNTED = Q(state__in=["received", "asked", "accepted"])
NARROWED_BY = ("source", "audience", "weekday", "hour", "cell_x", "cell_y")


class Incident(Tenanted):
    """One incident of a report. Columns from `source` to `audience` repeat what lists and maps narrow by.

    `x`, `y` (SWEREF 99 TM, metres) are missing where nobody may have a point: homes get the middle of a block,
    private categories neither point nor cell. `cell_x`, `cell_y` number the 250 m square that holds the place.
    """

    class State(models.TextChoices):
        RECEIVED = "received", _("To review")
        ASKED = "asked", _("Asked back")
        ACCEPTED = "accepted", _("Accepted")
        REFUSED = "refused", _("Refused")
        MERGED = "merged", _("Merged")

    class Sight(models.TextChoices):
        OWN = "own", _("Saw it themselves")
        SECOND_HAND = "second_hand", _("Heard from someone")

    class Police(models.TextChoices):
        YES = "yes", _("Reported to the police")
        NO = "no", _("Not reported to the police")
        UNKNOWN = "unknown", _("Not known")

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="incidents")
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="incidents")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="incidents")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()  # the same where the moment is known
    day = models.DateField()  # local start date: what counts go by
    weekday = models.PositiveSmallIntegerField()  # 0 is Monday, local
    hour = models.PositiveSmallIntegerField()  # 0–23, local
    place = models.ForeignKey(
        Place, on_delete=models.PROTECT, null=True, blank=True, related_name="incidents"
    )
    place_text = models.CharField(max_length=160, blank=True)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="incidents")
    x = models.IntegerField(null=True, blank=True)
    y = models.IntegerField(null=True, blank=True)
    line = models.JSONField(null=True, blank=True)  # [[x, y], …] where it was seen along a way
    cell_x = models.IntegerField(null=True, blank=True)
    cell_y = models.IntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    questions = models.JSONField(
        default=list, blank=True
    )  # [[start, end, kind], …] likely persons, for the review
    sight = models.CharField(max_length=12, choices=Sight, blank=True)
    going_on = models.BooleanField(default=False)
    police = models.CharField(max_length=8, choices=Police, blank=True)
    own_measure = models.CharField(max_length=300, blank=True)
    seriousness = models.PositiveSmallIntegerField(null=True, blank=True)  # 1–5
    audience = models.PositiveSmallIntegerField(choices=Source.Audience)
    state = models.CharField(max_length=10, choices=State, default=State.RECEIVED)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    outside_id = models.CharField(max_length=80, blank=True)  # its id in the system it was imported from
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "source", "outside_id"],
                name="incident_outside_once",
                condition=~Q(outside_id=""),
            ),
            models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="incident_window"),
            models.CheckConstraint(
                condition=Q(seriousness__isnull=True) | Q(seriousness__range=(1, 5)),
                name="incident_seriousness",
            ),
            models.CheckConstraint(
                condition=Q(x__isnull=True, y__isnull=True) | Q(x__isnull=False, y__isnull=False),
                name="incident_point",
            ),
            models.CheckConstraint(
                condition=Q(state="merged", merged_into__isnull=False)
                | (~Q(state="merged") & Q(merged_into__isnull=True)),
                name="incident_merged",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["municipality", "-starts_at", "-id"], name="incident_latest"),
            # what is counted, so wide that lists, counts and the map's squares read the index alone
            models.Index(
                fields=["municipality", "-starts_at", "-id"],
                include=["category", "area", *NARROWED_BY],
                name="incident_counted",
                condition=COUNTED,
            ),
            models.Index(
                fields=["municipality", "category", "-starts_at", "-id"],
                include=["area", *NARROWED_BY],
                name="incident_category",
                condition=COUNTED,
            ),
            models.Index(
                fields=["municipality", "area", "-starts_at", "-id"],
                include=["category", *NARROWED_BY],
                name="incident_area",
                condition=COUNTED,
            ),
            # no other column: each square stands once, in a tenth of the room, so that all can be counted at once
            models.Index(
                fields=["municipality", "source", "audience", "cell_x", "cell_y"],
                name="incident_cells",
                condition=COUNTED,
            ),
            models.Index(
                fields=["municipality", "-starts_at", "-id"],
                name="incident_to_review",
                condition=Q(state__in=["received", "asked"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category_id} {self.day}"


class IncidentEvent(Tenanted):
    """What happened to an incident after it came in: dated, signed, only added to."""

    class Kind(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        CORRECTED = "corrected", _("corrected")
        ASKED = "asked", _("asked back")
        ANSWERED = "answered", _("answered")
        REFUSED = "refused", _("refused")
        MERGED = "merged", _("merged")
        PARTED = "parted", _("parted again")
        LED_TO = "led_to", _("led to")
        REOPENED = "reopened", _("opened again")

    append_only: ClassVar = True

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=10, choices=Kind)
    actor = models.CharField(max_length=80)  # as the log has it
    name = models.CharField(max_length=120)  # what the actor was called then
    words = models.CharField(max_length=500, blank=True)  # a question, an answer, a reason, what it led to
    fields = models.JSONField(default=list, blank=True)  # names of what was corrected

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["municipality", "incident", "id"], name="incident_event_order")
        ]


class NotSame(Tenanted):
    """Someone has looked: these two are not the same event. `first` has the lower id."""

    first = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "first", "second"], name="not_same_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="not_same_order"),
        ]
