"""Who may do what: memberships, deputies, groups and one-time links."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samsyn.access.roles import ROLES
from samsyn.accounts.models import Tenanted
from samsyn.organisations.models import Organisation, Person


class Membership(Tenanted):
    """A user's role in one municipality, [starts_on, ends_on): ended today is ended now. A user may hold several."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=40)  # a code in access.roles.ROLES
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "user", "role"],
                name="membership_once",
                condition=Q(ends_on__isnull=True),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="membership_dates"
            ),
        ]

    @property
    def role_name(self) -> str:
        """The role's name in the reader's language."""
        return str(ROLES[self.role].name)


class Deputy(Tenanted):
    """Someone stands in for a person, in all their roles, from a day to a day (both count), unless called off."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deputies")
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deputy_for")
    starts_on = models.DateField()
    ends_on = models.DateField()
    called_off_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="deputy_dates"),
            models.CheckConstraint(condition=~Q(person=F("deputy")), name="deputy_other"),
        ]


class Group(Tenanted):
    """A steering group, an area group, a thematic group."""

    class Kind(models.TextChoices):
        STEERING = "steering", _("Steering group")
        AREA = "area", _("Area group")
        THEMATIC = "thematic", _("Thematic group")

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Kind)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality", "name"], name="group_name")]

    def __str__(self) -> str:
        return self.name


class GroupMember(Tenanted):
    """A person's place in a group, for an organisation, [starts_on, ends_on)."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="group_places")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "group", "person"],
                name="group_place_once",
                condition=Q(ends_on__isnull=True),
            )
        ]


class OneTimeLink(Tenanted):
    """A way in for a person without account. Only the token's hash is stored; it opens once, then a session holds."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=40)  # "followup"
    path = models.CharField(max_length=200)  # where it leads
    days = models.PositiveSmallIntegerField()  # how long it holds; a fresh one holds as long
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    fresh_asked_at = models.DateTimeField(null=True, blank=True)  # when its holder asked for a new one


class HandOver(Tenanted):
    """A leaving person's things went to a successor: history keeps both names."""

    leaving = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    successor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)  # the holding's code: "measures", "groups"
    label = models.CharField(max_length=200)  # what was handed over, as it was called then
    handed_by = models.CharField(max_length=80)  # actor
