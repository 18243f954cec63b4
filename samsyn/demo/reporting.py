"""Who reports in the demo: units with their rhythm, and the way to notify. Their links are made when asked for."""

from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.demo.people import HOUSE, HOUSING
from samsyn.incidents.commands import (
    add_reporting_unit,
    found_categories,
    found_sources,
    set_reporting_settings,
)
from samsyn.incidents.models import ReportingUnit
from samsyn.incidents.queries import source_with_code
from samsyn.organisations.commands import add_organisation
from samsyn.organisations.models import Person
from samsyn.organisations.queries import organisations
from samsyn.places.queries import areas

GUARDS, YOUTH = "Ordningsvakterna", "Fritidsgårdarna i Upplands-Bro"
KINDS = {GUARDS: "guard", YOUTH: "municipality"}


@dataclass(frozen=True)
class Reports:
    """A unit of the demo: whose it is, in which area, how often, and whom to remind."""

    name: str
    organisation: str
    area: str
    rhythm: str
    contact: str = ""


UNITS = (
    Reports("Broskolan", HOUSE, "Bro", "week", "Rektor Broskolan"),
    Reports("Bro station, ordningsvaktsrundan", GUARDS, "Bro", "week"),
    Reports("Kungsängens centrum, ordningsvaktsrundan", GUARDS, "Kungsängen", "week"),
    Reports("Fritidsgården i Bro", YOUTH, "Bro", "week", "Enhetschef fritid"),
    Reports("Fritidsgården i Kungsängen", YOUTH, "Kungsängen", "week", "Enhetschef fritid"),
    Reports("Upplands-Brohus, distrikt Bro", HOUSING, "Bro", "two_weeks", "Trygghetsansvarig bostadsbolaget"),
    Reports("Upplands-Brohus, distrikt Kungsängen", HOUSING, "Kungsängen", "two_weeks",
            "Trygghetsansvarig bostadsbolaget"),
    Reports("Fältgruppen", HOUSE, "", "week", "Fältassistent"),
    Reports("Trygghetsvärdarna", HOUSE, "", "week", "Trygghetsvärd"),
    Reports("Biblioteken", HOUSE, "", "month"),
)  # fmt: skip


def add_reporting(by: Viewer, people: dict[str, Person]) -> dict[str, ReportingUnit]:
    """Categories, sources, units and the way to notify, as a municipality begins with them."""
    found_categories(by=by)
    found_sources(by=by)
    for name, kind in KINDS.items():
        add_organisation(by=by, name=name, kind=kind)
    houses = {house.name: house for house in organisations(by)}
    source = source_with_code(by, "staff")
    if source is None:
        raise RuntimeError("the sources to begin with hold no staff")
    there = {area.name: area for area in areas(by)}
    set_reporting_settings(
        by=by,
        expected_revision=1,
        notify_text="Ring mottagningsgruppen på vardagar. Kvällar, nätter och helger svarar socialjouren.",
        notify_phone="08-000 00 00",
        notify_url="https://upplands-bro.example/orosanmalan",
    )
    return {
        unit.name: add_reporting_unit(
            by=by,
            name=unit.name,
            organisation=houses[unit.organisation],
            source=source,
            rhythm=unit.rhythm,
            area=there.get(unit.area),
            contact=people.get(unit.contact),
        )
        for unit in UNITS
    }
