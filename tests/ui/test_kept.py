"""What was typed is shown back, and secrets are not."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from samsyn.ui.kept import Typed, typed_in

post = RequestFactory().post


def test_texts_are_shown_and_the_whole_form_can_be_sent_again() -> None:
    fields = {"_key": "k1", "csrfmiddlewaretoken": "s", "status": "behind", "text": "Kantsten är på plats."}
    typed = typed_in(post("/x/", fields))
    assert typed == Typed(
        texts=("Kantsten är på plats.",),
        fields=(("_key", "k1"), ("status", "behind"), ("text", "Kantsten är på plats.")),
    )
    assert typed.may_send_again


def test_a_form_with_a_password_is_not_shown_back() -> None:
    assert typed_in(post("/x/", {"login": "Någon Annan", "password": "Hemligt ord"})) == Typed()


def test_a_form_with_a_file_can_not_be_sent_again() -> None:
    typed = typed_in(post("/x/", {"title": "Ny plan", "file": SimpleUploadedFile("plan.txt", b"x")}))
    assert (typed.texts, typed.may_send_again) == (("Ny plan",), False)
