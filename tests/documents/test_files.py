"""Stored files: kept by their hash, handed out only to those whom their owner lets read."""

import hashlib

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port
from samsyn.base.refusal import Refusal
from samsyn.documents import queries
from samsyn.documents.commands import remember_source, store_file
from samsyn.documents.models import SourceDocument
from samsyn.documents.wording import whereabouts
from tests.cast import Actor


def test_a_document_is_remembered_once(coordinator: Actor) -> None:
    first, second = (
        remember_source(by=coordinator.viewer, name=name, sha256="A" * 64)
        for name in ("C:\\Filer\\handlingar.pdf", "handlingar.pdf")
    )
    assert first == second
    assert list(SourceDocument.objects.values_list("name", "sha256")) == [("handlingar.pdf", "a" * 64)]


def test_a_file_is_shut_until_its_owner_lets_someone_read(
    client: Client, coordinator: Actor, liaison: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = store_file(
        by=coordinator.viewer, name="bilaga å.pdf", media_type="application/pdf", content=b"%PDF-"
    )
    url = reverse("documents:file", args=[file.uid])
    port: Port[object] = Port("file_readers")
    monkeypatch.setattr(queries, "FILE_READERS", port)
    client.force_login(coordinator.user)
    assert client.get(url).status_code == 404

    def reads(viewer: Viewer, ids: list[int]) -> list[int]:
        return ids if viewer.person_id == coordinator.person.pk else []

    port.plug("followup", reads)
    answer = client.get(url)
    assert (answer.status_code, answer.content, answer.headers["X-Content-Type-Options"]) == (
        200,
        b"%PDF-",
        "nosniff",
    )
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    client.force_login(liaison.user)
    assert client.get(url).status_code == 404


def test_another_municipalitys_file_is_not_found(
    client: Client, coordinator: Actor, other_coordinator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = store_file(
        by=coordinator.viewer, name="bilaga.pdf", media_type="application/pdf", content=b"%PDF-"
    )
    port: Port[object] = Port("file_readers")
    port.plug("all", lambda _viewer, ids: ids)
    monkeypatch.setattr(queries, "FILE_READERS", port)
    client.force_login(other_coordinator.user)
    assert client.get(reverse("documents:file", args=[file.uid])).status_code == 404


def test_the_hash_is_of_the_bytes(coordinator: Actor) -> None:
    file = store_file(by=coordinator.viewer, name="a.txt", media_type="text/plain", content=b"abc")
    assert (file.sha256, file.size) == (hashlib.sha256(b"abc").hexdigest(), 3)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("", b"abc", "documents.no_name"),
        ("a.txt", b"", "documents.empty"),
        ("a.txt", b"x" * 20_000_001, "documents.too_large"),
    ],
    ids=["no name", "empty", "too large"],
)
def test_what_can_not_be_kept_is_refused(coordinator: Actor, name: str, content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        store_file(by=coordinator.viewer, name=name, media_type="text/plain", content=content)
    assert caught.value.code == code


def test_where_something_stood_is_said_in_words() -> None:
    said = [
        whereabouts(where)
        for where in ({"page": 3, "line": 12}, {"sheet": "Plan", "row": 7}, {"paragraph": 4}, None)
    ]
    assert said == ["sida 3 rad 12", "blad Plan rad 7", "stycke 4", ""]
