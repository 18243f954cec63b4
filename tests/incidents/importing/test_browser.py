"""Importing in Chromium, on a phone and a desk: axe, no sideways scroll, pictures."""

from pathlib import Path

from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from samsyn.incidents.models import ImportRun
from tests.browser import axe, log_in, screenshot, sideways, visit, width
from tests.cast import Actor
from tests.incidents.importing.files import lines
from tests.reports import a_source
from tests.work import work_through

HEADER = "Händelse-id;Datum;Tid;Kategori;Plats;Område;Beskrivning;Lat;Long;Rapportör"
ROWS = (
    "H-1;2022-10-14;21:30;Skadegörelse;Korpstigen;Bro;Rutan till förrådet krossad.;59,5102;17,6431;Rapportör 1",
    "H-2;14/10/2022;22:10;Klotter;Gångtunneln;Bro;Nytt klotter längs hela gångtunneln.;59,5110;17,6402;Rapportör 1",
    "H-3;13 okt 2022;;Buskörning;Enköpingsvägen;Kungsängen;Epatraktor i hög fart förbi badet.;;;Rapportör 2",
    "H-4;12.10.22;kl 19.05;Ungdomsstök;Bro torg;Bro;Många samlade utanför butiken.;;;Rapportör 2",
    "H-5;;;Klotter;Skolan;Bro;Klotter på fasaden.;;;Rapportör 3",
    "H-6;2022-10-10;;Narkotika;Bro station;Bro;Ring vakten på 070-1740605.;;;Rapportör 3",
    "Summa;;;;;;6;;;",
)


def test_a_file_is_imported(
    page: Page, live_server: LiveServer, coordinator: Actor, settings: Settings, tmp_path: Path
) -> None:
    settings.VAR = tmp_path / "var"
    (tmp_path / "var").mkdir()
    a_source(coordinator.viewer)
    file = tmp_path / "embrace-2022.csv"
    file.write_bytes(lines(*ROWS, header=HEADER).encode("cp1252"))
    log_in(page, coordinator.user, live_server)
    visit(page, reverse("incidents:imports"))
    looked_at(page, "1-upload")
    page.get_by_label("Fil", exact=True).set_input_files(file)
    page.get_by_label("Källa").select_option(label=a_source(coordinator.viewer, "earlier").name)
    page.get_by_role("button", name="Granska filen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("7 rader att läsa in")
    looked_at(page, "2-columns")
    page.get_by_label("Vår kategori för Ungdomsstök").select_option("unsafe_gathering")
    page.get_by_role("button", name="Prova utan att spara").click()
    expect(page.get_by_role("heading", name="Det här skulle hända")).to_be_visible()
    looked_at(page, "3-tried")
    page.get_by_role("button", name="Läs in raderna").click()
    expect(page.locator("progress")).to_be_visible()
    looked_at(page, "4-under-way")
    work_through()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "4 rapporter inlästa"
    )  # the page looks again by itself
    looked_at(page, "5-done")
    with page.expect_download() as download:
        page.get_by_role("link", name="Hämta de avvisade raderna").click()
    assert download.value.suggested_filename == "embrace-2022-avvisade.csv"
    run = ImportRun.objects.get()
    assert (run.stored, run.refused, run.totals) == (4, 2, 1)
    visit(page, reverse("incidents:imports"))
    looked_at(page, "6-imports")


def looked_at(page: Page, name: str) -> None:
    """A picture, and what a machine can say of the page."""
    screenshot(page, f"import-{name}-{width(page)}")
    assert axe(page) == []
    assert sideways(page) == 0
