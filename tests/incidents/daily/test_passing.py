"""To whom an incident is passed on: what is refused, what a landlord never reads, mail once."""

import pytest

from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import note_passed_on, pass_on
from samsyn.incidents.models import PassedOn
from samsyn.incidents.queries.passing import concerned, may_read_words, passed_on
from samsyn.places.models import Area
from tests.cast import Actor
from tests.daily import an_item_taken
from tests.reports import reported
from tests.units import a_unit
from tests.work import work_through


def test_only_what_is_accepted_and_to_somebody(coordinator: Actor, guard: Actor) -> None:
    by = coordinator.viewer
    (waiting,) = reported(by)
    taken = an_item_taken(by).incident
    assert taken is not None
    unit = a_unit(by)

    with pytest.raises(Refusal, match=r"incidents.not_clean"):
        pass_on(by=by, incident=waiting, units=[unit])
    with pytest.raises(Refusal, match=r"incidents.no_units"):
        pass_on(by=by, incident=taken, units=[])
    with pytest.raises(Refusal, match=r"accounts.not_allowed"):
        pass_on(by=guard.viewer, incident=taken, units=[unit])


def test_each_unit_is_told_once(coordinator: Actor) -> None:
    by = coordinator.viewer
    taken = an_item_taken(by).incident
    assert taken is not None
    unit = a_unit(by)

    assert len(pass_on(by=by, incident=taken, units=[unit])) == 1
    assert len(pass_on(by=by, incident=taken, units=[unit])) == 0
    assert work_through() == ["incidents.mail_passed_on"]  # nobody to mail: the unit has no contact
    assert PassedOn.objects.count() == 1


def test_a_landlord_sees_that_it_happened_but_not_the_words(
    coordinator: Actor, housing_company: Actor, school: Actor
) -> None:
    by = coordinator.viewer
    taken = an_item_taken(by).incident
    assert taken is not None
    theirs = a_unit(by, "Gårdarna", kind="housing", contact=housing_company.person)
    (row,) = pass_on(by=by, incident=taken, units=[theirs])

    assert list(passed_on(housing_company.viewer)) == [row]
    assert list(passed_on(school.viewer)) == []
    assert may_read_words(housing_company.viewer, taken) is False
    with pytest.raises(Refusal, match=r"incidents.not_there"):
        note_passed_on(by=school.viewer, passed=row)
    first = note_passed_on(by=housing_company.viewer, passed=row)
    again = note_passed_on(by=housing_company.viewer, passed=row)
    assert (first.noted_at, first.noted_by) == (again.noted_at, housing_company.viewer.actor)


def test_the_units_that_it_concerns(coordinator: Actor) -> None:
    by = coordinator.viewer
    bro, brunna = (
        Area.objects.create(municipality_id=by.municipality_id, kind="district", name=name)
        for name in ("Bro", "Brunna")
    )
    taken = an_item_taken(by).incident
    assert taken is not None
    near, _far = a_unit(by, "Gårdarna", area=bro), a_unit(by, "Brunnaskolan", area=brunna)
    whole = a_unit(by, "Hela bolaget")
    whole.organisation = near.organisation
    whole.save()

    assert concerned(by, taken) == []
    taken.area = bro
    assert {unit.name for unit in concerned(by, taken)} == {"Gårdarna", "Hela bolaget"}
