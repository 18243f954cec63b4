"""The Swedish catalogue is whole, and what is wrong in one is found."""

from pathlib import Path

from samsyn.config.catalogue import compile_all, faults

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def test_everything_is_said_in_swedish() -> None:
    assert [str(fault) for fault in faults()] == []


def a_package(packages: Path, name: str, source: str, po: str) -> None:
    """A package with one module, one template and a catalogue."""
    (packages / name / "templates").mkdir(parents=True)
    (packages / name / "rules.py").write_text(source)
    (packages / name / "templates/x.html").write_text("{% load i18n %}{% translate 'Open the plan' %}")
    (packages / name / "locale/sv/LC_MESSAGES").mkdir(parents=True)
    (packages / name / "locale/sv/LC_MESSAGES/django.po").write_text(HEADER + po)


def test_what_is_missing_left_over_empty_or_fuzzy_is_found(tmp_path: Path) -> None:
    po = (
        'msgid "Hello %(name)s"\nmsgstr "Hej %(namn)s"\n\nmsgid "Gone"\nmsgstr "Borta"\n\n'
        'msgid "Empty"\nmsgstr ""\n\n#, fuzzy\nmsgid "Perhaps"\nmsgstr "Kanske"\n'
    )
    a_package(tmp_path, "plans", "_('Hello %(name)s')\n_('Empty')\n_('Perhaps')\n", po)
    assert sorted((fault.what, fault.message) for fault in faults(tmp_path)) == [
        ("empty", "Empty"),
        ("fuzzy", "Perhaps"),
        ("left over", "Gone"),
        ("missing", "Open the plan"),
        ("other placeholders", "Hello %(name)s"),
    ]


def test_the_same_words_said_in_two_ways_are_found(tmp_path: Path) -> None:
    for package, swedish in (("plans", "Öppna planen"), ("papers", "Öppna plan")):
        a_package(tmp_path, package, "", f'msgid "Open the plan"\nmsgstr "{swedish}"\n')
    assert [(fault.what, fault.message) for fault in faults(tmp_path)] == [
        ("two translations", "Open the plan = Öppna plan / Öppna planen")
    ]


def test_a_catalogue_is_compiled_once(tmp_path: Path) -> None:
    a_package(tmp_path, "plans", "", 'msgid "Open the plan"\nmsgstr "Öppna planen"\n')
    assert (compile_all(tmp_path), compile_all(tmp_path)) == (1, 0)
