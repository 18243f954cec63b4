"""The police's words, planted everywhere and looked for everywhere by everyone who may not read them (DESIGN §5.3).

Twice: no answer holds them, and no answer changes with them, so that neither an order, a count nor a length tells.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import URLResolver, reverse

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.incidents.commands.feeds import make_feed
from samsyn.incidents.rules.filters import Filter
from tests.api.calling import a_token
from tests.cast import Actor
from tests.flow.doors import Planted
from tests.flow.test_doors import plain
from tests.leaks.secrets import GROUP, POLICE, Secrets, become_bound, change, plant
from tests.leaks.seeing import Eyes, House, everything, opened
from tests.reports import an_incident, reported
from tests.units import a_link, a_phone, a_unit

NONSENSE = "xqzwvord"
OUTSIDE = {"a stranger", "another municipality"}  # they see no row at all: no word of one is proof enough
ELSE = {"text": "Annat.", "place_text": "Annorstädes", "seriousness": 1, "x": None, "y": None, "cell_x": 9, "cell_y": 9,
        "own_measure": "", "sight": "own", "going_on": True}  # fmt: skip
# who reads what: the police's words, the group's words
READS = {
    "the landlord": (False, False),
    "the school": (False, True),
    "the guard": (False, False),
    "a phone": (False, False),
    "a stranger": (False, False),
    "another municipality": (False, False),
    "token: report": (False, False),
    "token: read": (False, False),
    "token: read_group": (False, True),
    "the police": (True, True),
    "token: read_all": (True, True),
}


@pytest.fixture
def secrets(coordinator: Actor, housing_company: Actor, guard: Actor) -> Iterator[Secrets]:
    """Everything is planted on a Tuesday."""
    cache.clear()
    with standing_on(date(2022, 10, 18)):
        yield plant(coordinator, housing_company, guard)


@pytest.fixture
def house(secrets: Secrets, bro: Municipality) -> House:
    """Every address."""
    return House(Planted(bro), secrets.uids, (POLICE[0], GROUP[0], NONSENSE))


@pytest.fixture
def eyes(
    house: House, coordinator: Actor, housing_company: Actor, school: Actor, guard: Actor, liaison: Actor,
    other_coordinator: Actor, monkeypatch: pytest.MonkeyPatch,
) -> dict[str, Eyes]:  # fmt: skip
    """Everyone who looks."""
    # hundreds of refusals: their pages are tried by themselves, and only their status counts here
    monkeypatch.setattr(URLResolver, "resolve_error_handler", lambda _self, status: plain(status))
    become_bound(school)
    actors = {"the landlord": housing_company, "the school": school, "the guard": guard, "the police": liaison,
              "another municipality": other_coordinator}  # fmt: skip
    found = {}
    for who in READS:
        client = Client(raise_request_exception=False)
        if who in actors:
            actors[who].logged_in(client)
        if who == "a phone":
            a_phone(client, a_link(coordinator.viewer, a_unit(coordinator.viewer, "Skolgården")))
        headers = {}
        if who.startswith("token: "):
            headers["Authorization"] = f"Bearer {a_token(coordinator, who.removeprefix('token: '))}"
        viewer = actors[who].viewer if who in actors else None
        found[who] = Eyes(who, client, headers, viewer, _feed(viewer))
    return found


def test_the_words_are_read_by_those_who_may_and_change_nothing_for_the_others(
    eyes: dict[str, Eyes], house: House, secrets: Secrets, coordinator: Actor
) -> None:
    seen = {who: everything(one, [*house.addresses(one.opens), *one.own]) for who, one in eyes.items()}
    assert {who: found for who, told in seen.items() if (found := out_of_place(who, told))} == {}
    # and the search finds what is there: else nothing would prove that it looks
    for who, (police, group) in READS.items():
        assert (who, bool(held(seen[who], POLICE)), bool(held(seen[who], GROUP))) == (who, police, group)

    change(secrets.police, hours=-1, **ELSE)
    reported(coordinator.viewer, an_incident("weapon"), source="police_daily")
    change([secrets.passed], hours=-1, text="Annat.", place_text="Annorstädes")
    assert changed(eyes, seen, [who for who, reads in READS.items() if reads == (False, True)]) == {}
    change(secrets.group, hours=-26, **ELSE)
    assert (
        changed(
            eyes,
            seen,
            [who for who, reads in READS.items() if reads == (False, False) and who not in OUTSIDE],
        )
        == {}
    )


def _feed(viewer: Viewer | None) -> list[str]:
    """What a news reader fetches for them."""
    if viewer is None or not viewer.may("incidents.view"):
        return []
    return [reverse("incidents:feed", args=[make_feed(by=viewer, name="Flödet", asked=Filter())])]


def test_no_mail_holds_them(secrets: Secrets) -> None:
    told = [str(message.message()).casefold() for message in mail.outbox]
    assert len(told) == 1
    assert [word for word in (*POLICE, *GROUP) if any(word in one for one in told)] == []


def held(seen: Mapping[str, str], words: Iterable[str]) -> list[str]:
    """Where the words stand; what was asked for is told back, and tells nothing."""
    return sorted(
        f"{word}: {address}"
        for word in words
        for address, text in seen.items()
        if f"q={word}" not in address and word in text.casefold()
    )


def out_of_place(who: str, seen: Mapping[str, str]) -> list[str]:
    """Where words stand that they may not read."""
    reads_police, reads_group = READS[who]
    return held(seen, (() if reads_police else POLICE) + (() if reads_group else GROUP))


def changed(
    eyes: dict[str, Eyes], before: Mapping[str, Mapping[str, str]], whose: Iterable[str]
) -> dict[str, list[str]]:
    """The addresses that now answer something else."""
    found = {}
    for who in whose:
        after = everything(eyes[who], [one for one in opened(before[who]) if ", page " not in one])
        differ = [address for address, text in after.items() if text != before[who].get(address)]
        if differ:
            found[who] = [*differ, first_difference(before[who][differ[0]], after[differ[0]])]
    return found


def first_difference(one: str, other: str) -> str:
    """Where two texts part."""
    at = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return f"{one[max(0, at - 60) : at + 60]!r} became {other[max(0, at - 60) : at + 60]!r}"
