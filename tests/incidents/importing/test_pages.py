"""Importing in the browser: upload, columns, a try, the job, the refused rows; nothing is left after a day."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from samsyn.accounts.models import Municipality
from samsyn.base import dates
from samsyn.incidents.commands.importing import dispose_upload
from samsyn.incidents.models import ImportRun, Incident
from tests.cast import Actor, an_actor
from tests.incidents.importing.files import Sums, lines, sums
from tests.incidents.importing.test_importing import MIXED
from tests.reports import a_source
from tests.work import work_through


@pytest.fixture
def browser_of(coordinator: Actor, client: Client, tmp_path: Path, settings: Settings) -> Client:
    """The coordinator's browser, with a disk of its own."""
    settings.VAR = tmp_path
    a_source(coordinator.viewer)
    return coordinator.logged_in(client)


def uploaded(client: Client, actor: Actor, *rows: str) -> str:
    """The address of the columns of a file that has been uploaded."""
    file = SimpleUploadedFile("export.csv", lines(*rows).encode("cp1252"))
    given = {"file": file, "source": a_source(actor.viewer, "earlier").uid}
    answer = client.post(reverse("incidents:imports"), given)
    assert answer.status_code == 302
    return str(answer.headers["Location"])


def folders(settings: Settings) -> list[str]:
    """What lies on disk."""
    return sorted(path.name for path in Path(settings.VAR).glob("imports/*/*/*"))


def test_from_upload_to_refused_rows(browser_of: Client, coordinator: Actor, settings: Settings) -> None:
    columns = uploaded(browser_of, coordinator, *MIXED)
    page = browser_of.get(columns)
    assert [(line.name, list(line.about)[:1]) for line in page.context["columns"]][:2] == [
        ("Händelse-id", ["1"]),
        ("Datum", ["2022-10-14"]),
    ]
    tried = browser_of.post(columns, {"do": "try"})
    assert (tried.status_code, tried.context["sums"].stored, tried.context["sums"].rows) == (200, 3, 7)
    assert Incident.objects.count() == 0
    assert "070" not in tried.content.decode().split('id="columns"')[0]
    going = browser_of.post(columns, {"do": "go"})
    run_page = str(going.headers["Location"])
    under_way = browser_of.get(run_page)
    assert b"<progress" in under_way.content
    assert work_through() == ["incidents.import_file"]
    run = ImportRun.objects.get()
    assert (sums(run), run.state, folders(settings)) == (
        Sums(3, 1, 2, 1),
        "done",
        ["about.json", "refused.csv"],
    )
    done = browser_of.get(run_page)
    assert (b"<progress" in done.content, done.context["to_review"]) == (False, 1)
    answer = browser_of.get(reverse("incidents:import_refused", args=[run.uid]))
    assert b"".join(answer.streaming_content).decode("utf-8-sig").count("\r\n") == 3  # type: ignore[attr-defined]  # it streams
    assert browser_of.get(columns).headers["Location"] == run_page


def test_what_is_changed_on_the_page_holds(browser_of: Client, coordinator: Actor) -> None:
    columns = uploaded(browser_of, coordinator, *MIXED)
    changed = {
        "heading": ["Plats"],
        "kind": [""],
        "word": ["Klotter"],
        "code": ["vandalism"],
        "unknown": "other",
    }
    browser_of.post(columns, {**changed, "do": "go"})
    work_through()
    assert set(Incident.objects.values_list("category__code", "place_text")) == {("vandalism", "")}


def test_a_file_that_is_no_table_is_told(browser_of: Client, coordinator: Actor) -> None:
    columns = uploaded(browser_of, coordinator, header_only())
    assert browser_of.get(columns).status_code == 200
    file = SimpleUploadedFile("x.csv", b"\x89PNG" + b"\0" * 999)
    given = {"file": file, "source": a_source(coordinator.viewer, "earlier").uid}
    wrong = str(browser_of.post(reverse("incidents:imports"), given).headers["Location"])
    assert browser_of.get(wrong).status_code == 422


def header_only() -> str:
    """A row with nothing in it."""
    return ""


def test_without_a_date_column_nothing_begins(browser_of: Client, coordinator: Actor) -> None:
    columns = uploaded(browser_of, coordinator, *MIXED)
    answer = browser_of.post(columns, {"heading": ["Datum"], "kind": [""], "do": "go"})
    assert (answer.status_code, ImportRun.objects.count()) == (422, 0)


def test_only_the_one_who_uploaded_sees_the_file(
    browser_of: Client, coordinator: Actor, bro: Municipality, other_coordinator: Actor
) -> None:
    columns = uploaded(browser_of, coordinator, *MIXED)
    browser_of.post(columns, {"do": "go"})
    work_through()
    uid = ImportRun.objects.get().uid
    colleague = an_actor(bro, "Andra samordnaren", "safety_coordinator")
    pages = [reverse(f"incidents:{name}", args=[uid]) for name in ("import_run", "import_refused")]
    seen = [
        [actor.logged_in(Client()).get(page).status_code for page in pages]
        for actor in (coordinator, colleague, other_coordinator)
    ]
    assert seen == [[200, 200], [200, 404], [404, 404]]


def test_after_a_day_nothing_is_left(
    browser_of: Client, coordinator: Actor, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = uploaded(browser_of, coordinator, *MIXED)
    browser_of.post(columns, {"do": "go"})
    work_through()
    uid = ImportRun.objects.get().uid
    dispose_upload(by=coordinator.viewer, uid=uid)
    assert folders(settings) == ["about.json", "refused.csv"]
    later = dates.now() + timedelta(hours=25)
    monkeypatch.setattr("samsyn.incidents.commands.importing.uploading.now", lambda: later)
    dispose_upload(by=coordinator.viewer, uid=uid)
    assert folders(settings) == []
    gone = coordinator.logged_in(Client()).get(reverse("incidents:import_refused", args=[uid]))
    assert gone.status_code == 404


def test_an_import_can_be_stopped(browser_of: Client, coordinator: Actor) -> None:
    columns = uploaded(browser_of, coordinator, *MIXED)
    browser_of.post(columns, {"do": "go"})
    uid = ImportRun.objects.get().uid
    browser_of.post(reverse("incidents:import_stop", args=[uid]))
    work_through()
    assert (ImportRun.objects.get().state, Incident.objects.count()) == ("stopped", 0)
