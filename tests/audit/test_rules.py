"""The chain, as pure values: where it holds and where it breaks."""

from samsyn.audit.rules import BEGINNING, Break, Link, chain_hash, first_break

ENTRIES = [{"uid": f"e{number}", "verb": "plans.add_area"} for number in range(1, 5)]


def a_chain() -> list[Link]:
    """Four entries, sealed in order."""
    links, previous = [], BEGINNING
    for position, entry in enumerate(ENTRIES, 1):
        previous = chain_hash(previous, position, entry)
        links.append(Link(position, previous, entry))
    return links


def outside(links: list[Link]) -> dict[int, str]:
    """What the seal file holds."""
    return {link.position: link.hash for link in links}


def test_an_untouched_chain_holds() -> None:
    assert first_break(a_chain(), outside(a_chain())) is None


def test_an_empty_log_holds() -> None:
    assert first_break([], {}) is None


def test_a_changed_entry_breaks_the_chain_there() -> None:
    links = a_chain()
    links[1] = Link(2, links[1].hash, {**ENTRIES[1], "verb": "plans.read"})
    assert first_break(links, {}) == Break("entry_changed", 2, "e2")


def test_a_removed_entry_breaks_the_chain_there() -> None:
    links = a_chain()
    links[2] = Link(3, links[2].hash, None)
    assert first_break(links, {}) == Break("entry_removed", 3)


def test_a_removed_seal_breaks_the_chain_there() -> None:
    links = a_chain()
    del links[1]
    assert first_break(links, {}) == Break("seal_removed", 2)


def test_the_end_cut_off_shows_by_what_is_kept_outside() -> None:
    assert first_break(a_chain()[:2], outside(a_chain())) == Break("seal_removed", 3)


def test_a_chain_made_anew_shows_by_what_is_kept_outside() -> None:
    kept = outside(a_chain())
    forged, previous = [], BEGINNING
    for position, entry in enumerate([{**ENTRIES[0], "verb": "plans.read"}, *ENTRIES[1:]], 1):
        previous = chain_hash(previous, position, entry)
        forged.append(Link(position, previous, entry))
    assert first_break(forged, {}) is None
    assert first_break(forged, kept) == Break("file_differs", 1, "e1")
