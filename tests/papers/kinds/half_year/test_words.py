"""The sentences of the figures say no more than what was followed up."""

from samsyn.papers.kinds.half_year.words import finding, reason_finding

BEFORE = {"to_plan": 4, "behind": 1}


def test_the_heading_compares_where_all_was_followed_up_both_times() -> None:
    said = [
        finding({"ongoing": 5}, BEFORE, "våren 2022"),
        finding({"ongoing": 4, "done": 1}, BEFORE, "våren 2022"),
        finding({"ongoing": 1, "done": 4}, BEFORE, "våren 2022"),
        finding({"ongoing": 5}, None, ""),
    ]
    assert said == [
        "5 av 5 insatser går enligt plan eller pågår löpande, en fler än våren 2022",
        "4 av 5 insatser går enligt plan eller pågår löpande, lika många som våren 2022",
        "1 av 5 insatser går enligt plan eller pågår löpande, tre färre än våren 2022",
        "5 av 5 insatser går enligt plan eller pågår löpande",
    ]


def test_silence_is_told_and_never_called_a_change() -> None:
    said = [
        finding({"done": 3, "missing": 2}, BEFORE, "våren 2022"),
        finding({"ongoing": 4, "missing": 1}, BEFORE, "våren 2022"),
        finding({"ongoing": 5}, {"to_plan": 3}, "våren 2022"),
    ]
    assert said == [
        "0 av 5 insatser går enligt plan eller pågår löpande, två är inte uppföljda",
        "4 av 5 insatser går enligt plan eller pågår löpande, en är inte uppföljd",
        "5 av 5 insatser går enligt plan eller pågår löpande",
    ]


def test_no_reason_means_nothing_is_late_only_among_what_was_followed_up() -> None:
    assert [reason_finding((), all_followed_up=all_of_it) for all_of_it in (True, False)] == [
        "Inget arbete är försenat eller stoppat",
        "Inget arbete som har följts upp är försenat eller stoppat",
    ]
