"""What the review plugs in: what waits for the reviewer, and questions that wait for their reporter."""

from collections.abc import Iterator, Sequence

from django.urls import reverse

from samsyn.access.sockets import TODOS, Todo
from samsyn.accounts.viewer import Viewer
from samsyn.incidents.queries.review import questions_to, waiting
from samsyn.incidents.review_words import answer_todo, asked_todo, review_todo


def todos(viewer: Viewer) -> Sequence[Todo]:
    """ "12 reports to review", "3 questions wait for an answer"."""
    return list(_todos(viewer))


def _todos(viewer: Viewer) -> Iterator[Todo]:
    if viewer.may("incidents.review"):
        counts, url = waiting(viewer), reverse("incidents:review")
        if counts.received:
            yield Todo(counts.received, *review_todo(counts.received), url)
        if counts.asked:
            yield Todo(counts.asked, *asked_todo(counts.asked), f"{url}?state=asked")
    elif viewer.may("incidents.report"):
        mine = questions_to(viewer).count()
        if mine:
            yield Todo(mine, *answer_todo(mine), reverse("incidents:new"))


TODOS.plug("review", todos)
