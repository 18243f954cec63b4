"""Rules 5 and 7: who writes, who asks, what is refused in which words, what is plugged in."""

from pathlib import Path

from tests.architecture import acts
from tests.architecture.tree import Finding, Tree, plant


def test_only_commands_write() -> None:
    assert list(acts.writes_outside_commands(Tree())) == []


def test_every_query_is_asked_by_a_viewer() -> None:
    assert list(acts.queries_without_viewer(Tree())) == []


def test_every_command_says_by_whom() -> None:
    assert list(acts.commands_without_by(Tree())) == []


def test_every_refusal_has_its_sentence_and_every_sentence_its_refusal() -> None:
    assert list(acts.refusals(Tree())) == []


def test_every_recorded_verb_has_its_words() -> None:
    assert list(acts.acts(Tree())) == []


def test_verbs_and_words_that_do_not_meet_are_found(tmp_path: Path) -> None:
    files = {
        "plans/wording.py": "ACTS = {\n    'plans.add': _('added'),\n    'plans.sleep': _('slept'),\n}\n",
        "plans/commands.py": "record(by, 'plans.add', row)\nrecord(by, 'plans.drop', row)\n",
    }
    assert list(acts.acts(plant(tmp_path, files))) == [
        Finding("samsyn/plans/commands.py", 2, "plans.drop has no words in ACTS"),
        Finding("samsyn/plans/wording.py", 3, "plans.sleep is never recorded"),
    ]


def test_every_port_is_typed() -> None:
    assert list(acts.untyped_ports(Tree())) == []


def test_a_view_that_writes_is_found(tmp_path: Path) -> None:
    source = "def page(request):\n    form.save()\n    {}.update(a=1)\n    rows(viewer).update(done=True)\n"
    assert list(acts.writes_outside_commands(plant(tmp_path, {"plans/views.py": source}))) == [
        Finding("samsyn/plans/views.py", 2, "views writes: .save()"),
        Finding("samsyn/plans/views.py", 4, "views writes: .update()"),
    ]


def test_a_query_without_viewer_is_found(tmp_path: Path) -> None:
    source = (
        "def plans(viewer: Viewer):\n    return _all()\n\n"
        "def open_plans(day):\n    return _all()\n\n"
        "def _all():\n    return Plan.objects.all()\n\n"
        "def oldest(rows):\n    return rows.first()\n"
    )
    assert list(acts.queries_without_viewer(plant(tmp_path, {"plans/queries.py": source}))) == [
        Finding("samsyn/plans/queries.py", 4, "the query open_plans is not asked by a viewer")
    ]


def test_a_command_without_by_is_found(tmp_path: Path) -> None:
    files = {
        "plans/commands/__init__.py": "from samsyn.plans.commands.areas import add_area, drop_area\n",
        "plans/commands/areas.py": (
            "def add_area(*, by, title):\n    pass\n\ndef drop_area(area):\n    pass\n\ndef inner(area):\n    pass\n"
        ),
    }
    assert list(acts.commands_without_by(plant(tmp_path, files))) == [
        Finding(
            "samsyn/plans/commands/areas.py", 4, "the command drop_area needs keyword-only arguments with by="
        )
    ]


def test_refusals_and_sentences_that_do_not_meet_are_found(tmp_path: Path) -> None:
    files = {
        "plans/wording.py": (
            "SENTENCES = {\n    'plans.long_title': _('Up to %(longest)s.'),\n    'plans.never': _('Never.'),\n}\n"
        ),
        "plans/rules.py": (
            "def check(name, code):\n"
            "    raise Refusal(f'plans.long_{name}')\n"
            "    raise Refusal('plans.unsaid')\n"
            "    raise Conflict(code)\n"
        ),
    }
    assert sorted(acts.refusals(plant(tmp_path, files))) == [
        Finding("samsyn/plans/rules.py", 2, "plans.long_title lacks longest for its sentence"),
        Finding("samsyn/plans/rules.py", 3, "plans.unsaid has no sentence in wording"),
        Finding(
            "samsyn/plans/rules.py", 4, "a refusal's code is written out, so that its sentence can be found"
        ),
        Finding("samsyn/plans/wording.py", 3, "plans.never is never refused"),
    ]


def test_an_untyped_port_is_found(tmp_path: Path) -> None:
    source = "class Panel:\n    pass\n\nPANELS = Port('panels')\n"
    assert list(acts.untyped_ports(plant(tmp_path, {"plans/sockets.py": source}))) == [
        Finding("samsyn/plans/sockets.py", 1, "Panel is not a frozen dataclass"),
        Finding("samsyn/plans/sockets.py", 4, "a port says its type: NAME: Port[Record] = Port(…)"),
    ]
