"""What only some may see, planted with words of its own in every place that words can stand."""

from dataclasses import dataclass
from datetime import timedelta

from samsyn.accounts.viewer import Viewer
from samsyn.documents.models import StoredFile
from samsyn.incidents.commands import accept, ask_back, merge, pass_on, refuse
from samsyn.incidents.commands.exporting import order_file
from samsyn.incidents.commands.filters import save_filter
from samsyn.incidents.commands.indexing import index_words
from samsyn.incidents.models import DailyItem, DailyReport, Incident, PassedOn, ReportingUnit, SavedFilter
from samsyn.incidents.rules.filters import Filter
from samsyn.incidents.rules.windows import counted
from samsyn.organisations.models import Organisation
from tests.builders import an_organisation
from tests.cast import Actor
from tests.daily import a_daily
from tests.reports import EVENING, an_incident, reported
from tests.units import a_unit
from tests.work import work_through

POINT = (651_100, 6_605_100)
# words of the police, of the group and of what was never taken in; none is part of another or of any page
POLICE = (
    "vapengömman",
    "spaningsporten",
    "fotpatrullen",
    "husrannsakan",
    "tipsaren",
    "hundföraren",
    "dygnsraden",
)
GROUP = ("hylsorna", "lekparksgrinden", "sopsäcken", "vaktronden", "portkoden", "granskaren")


@dataclass
class Secrets:
    """The rows: for the authorities alone, for the group, and what the landlord's unit was told of."""

    police: list[Incident]
    group: list[Incident]
    passed: Incident

    @property
    def uids(self) -> list[str]:
        """Ids of the rows, of the daily report and its item, of what was kept, taken out and passed on."""
        others = (DailyReport, DailyItem, SavedFilter, StoredFile, PassedOn)
        rows = [*self.police[:1], *self.group[:1], self.passed]
        return [str(row.uid) for row in [*rows, *(row for model in others for row in model.objects.all())]]


def plant(coordinator: Actor, landlord: Actor, guard: Actor) -> Secrets:
    """Plant all of it, with everything that happens to reports."""
    by = coordinator.viewer
    weapon, *others = [
        *reported(by, an_incident("weapon", text="Bakom vapengömman.", place="Spaningsporten", point=POINT,
                                  own_measure="Fotpatrullen gick förbi.", seriousness=5), source="police_daily"),
        *reported(by, an_incident("weapon", text="Inför husrannsakan.", place="Spaningsporten", point=POINT),
                  source="police_daily"),
    ]  # fmt: skip
    ask_back(by=by, incident=weapon, words="Vad säger tipsaren?")
    for row in others:
        merge(by=by, into=weapon, others=[row])
    refused = reported(by, an_incident("drugs", text="Enligt hundföraren."), source="police_daily")
    refuse(by=by, incident=refused[0], words="Det var hundföraren själv.")
    own = reported(by, an_incident("drugs", text="Vid hylsorna.", place="Lekparksgrinden", point=POINT,
                                   own_measure="Tog bort sopsäcken.", seriousness=4))  # fmt: skip
    later = EVENING - timedelta(days=2, hours=5)
    rest = reported(by, an_incident("fire_pyro", text="Under vaktronden.", starts_at=later))
    ask_back(by=by, incident=own[0], words="Vem bytte portkoden?")
    refuse(by=by, incident=rest[0], words="Enligt granskaren.")
    a_daily(by, "1. 20.15 Klotter vid dygnsraden på Broskolan.")
    save_filter(by=by, name="Husrannsakan", asked=Filter(text="vapengömman"))
    order_file(by=by, asked=Filter(), form="csv")
    work_through()
    # what they report themselves they know the hour of: it must not tell the hour of what stands beside it
    for who in (landlord, guard):
        for hours in (4, 30):
            reported(by, an_incident(starts_at=EVENING - timedelta(hours=hours)), person=who.person)
    return Secrets([weapon, *others, *refused], [*own, *rest], _passed_on(by, landlord))


def _passed_on(by: Viewer, landlord: Actor) -> Incident:
    (row,) = reported(by, an_incident("graffiti", text="Tipsaren såg det.", place="Spaningsporten"),
                      source="police_daily")  # fmt: skip
    pass_on(by=by, incident=accept(by=by, incident=row), units=[unit_of(by, landlord)])
    work_through()
    return row


def unit_of(by: Viewer, landlord: Actor) -> ReportingUnit:
    """The unit whose contact the landlord is."""
    found = ReportingUnit.objects.filter(contact=landlord.person).first()
    return found or a_unit(by, "Gårdarna", kind="housing", contact=landlord.person)


def become_bound(actor: Actor) -> None:
    """Let somebody work at a school, which is bound by the secrecy act."""
    organisation = an_organisation(Viewer.system(actor.viewer.municipality_id, "test"), "Broskolan", "school")
    assert organisation.kind in Organisation.BOUND
    actor.person.unit = organisation.units.create(
        municipality_id=organisation.municipality_id, name="Ledningen"
    )
    actor.person.save()


def change(rows: list[Incident], hours: int, **fields: object) -> None:
    """Change what is hidden, on the rows themselves: as if it had been so from the beginning."""
    for row in rows:
        row.refresh_from_db()
        row.starts_at += timedelta(hours=hours)
        row.ends_at += timedelta(hours=hours)
        told = counted(row.starts_at)
        row.day, row.weekday, row.hour = told.day, told.weekday, told.hour
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()
    index_words(rows)
