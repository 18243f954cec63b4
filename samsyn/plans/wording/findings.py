"""What the plan's heading and lead say, and the names of what may be missing."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

RHYTHMS = {
    "day": _("every day"),
    "week": _("every week"),
    "two_weeks": _("every second week"),
    "month": _("every month"),
    "quarter": _("every quarter"),
    "half_year": _("every half-year"),
    "term": _("every term"),
    "school_year": _("every school year"),
    "year": _("every year"),
    "period": _("once in the period"),
    "once": _("once"),
}

GAP_NAMES = {
    "owner": _("Owner"),
    "deputy": _("Deputy"),
    "deadline": _("End date"),
    "goal": _("Goal"),
    "status": _("Status"),
}

ADD = {
    "owner": _("Add an owner"),
    "deputy": _("Add a deputy"),
    "deadline": _("Add an end date"),
    "goal": _("Add a goal"),
}

_WORDS_TO_TWELVE = (
    pgettext_lazy("count", "no"),
    pgettext_lazy("count", "one"),
    pgettext_lazy("count", "two"),
    pgettext_lazy("count", "three"),
    pgettext_lazy("count", "four"),
    pgettext_lazy("count", "five"),
    pgettext_lazy("count", "six"),
    pgettext_lazy("count", "seven"),
    pgettext_lazy("count", "eight"),
    pgettext_lazy("count", "nine"),
    pgettext_lazy("count", "ten"),
    pgettext_lazy("count", "eleven"),
    pgettext_lazy("count", "twelve"),
)


def count_word(count: int) -> str:
    """Numbers up to twelve in letters, as Swedish newspapers do."""
    return str(_WORDS_TO_TWELVE[count]) if 0 <= count <= 12 else str(count)


def heading_words(areas: int, measures: int) -> str:
    """The plan page's heading: "Åtgärdsplanen: fyra områden, 25 insatser"."""
    if not measures:
        return gettext("The action plan: no measures yet")
    area_words = ngettext("one area", "%(count)s areas", areas) % {"count": count_word(areas)}
    measure_words = ngettext("one measure", "%(count)s measures", measures) % {"count": count_word(measures)}
    return gettext("The action plan: %(areas)s, %(measures)s") % {
        "areas": area_words,
        "measures": measure_words,
    }


def gap_words(gap: str, count: int) -> str:
    """A gap as a list of to-dos tells it, after their number: "Insatser utan slutdatum"."""
    return {
        "owner": ngettext("Measure without an owner", "Measures without an owner", count),
        "deputy": ngettext("Measure without a deputy", "Measures without a deputy", count),
        "deadline": ngettext("Measure without an end date", "Measures without an end date", count),
        "goal": ngettext("Measure without a goal", "Measures without a goal", count),
    }[gap]


_NONE = {
    "owner": _("No measure has an owner."),
    "deputy": _("No measure has a deputy."),
    "deadline": _("No measure has an end date."),
    "goal": _("No measure has a goal."),
}

_LACK = {
    "owner": _("%(count)s lack an owner"),
    "deputy": _("%(count)s lack a deputy"),
    "deadline": _("%(count)s lack an end date"),
    "goal": _("%(count)s lack a goal"),
}


def lead_words(findings: Sequence[tuple[str, str, int]]) -> str:
    """The lead of the plan page, from `rules.finding`: at most three sentences, numbers first."""
    sentences = [
        str(_("All measures have an owner.")) for kind, _what, _count in findings if kind == "all_have"
    ]
    if {what for kind, what, _count in findings if kind == "none_has"} >= {
        "owner",
        "deputy",
        "deadline",
        "goal",
    }:
        return gettext("No measure has an owner, a deputy, an end date or a goal yet.")
    sentences += [str(_NONE[what]) for kind, what, _count in findings if kind == "none_has"]
    lacking = [str(_LACK[what]) % {"count": count} for kind, what, count in findings if kind == "lack"]
    if lacking:
        joined = lacking[0]
        if len(lacking) > 1:
            said = {"head": ", ".join(lacking[:-1]), "last": lacking[-1]}
            joined = gettext("%(head)s and %(last)s") % said
        sentences.append(f"{joined}.")
    return " ".join(sentences) or gettext("Everything is filled in.")


def listed(parts: Sequence[str]) -> str:
    """Several as one sentence lists them: "1:1, 3:3 och 4:6"."""
    if len(parts) < 2:
        return "".join(parts)
    return gettext("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


LACKS = {
    "owner": _("an owner"),
    "deputy": _("a deputy"),
    "deadline": _("an end date"),
    "goal": _("a goal to reach"),
}


def lacking_words(gaps: Sequence[str]) -> str:
    """What one measure lacks: "Saknar ansvarig och slutdatum."."""
    return gettext("Lacks %(what)s.") % {"what": listed([str(LACKS[gap]) for gap in gaps])}


KINDS = {
    "added": pgettext_lazy("measure", "new"),
    "removed": pgettext_lazy("measure", "taken out"),
    "moved": pgettext_lazy("measure", "moved"),
    "changed": pgettext_lazy("measure", "changed"),
    "same": pgettext_lazy("measure", "the same"),
}


def compared_words(counts: Mapping[str, int]) -> str:
    """The heading of a comparison: "3 insatser har ändrats, en är ny"."""
    told = {
        "changed": ngettext(
            "%(count)s measure has changed", "%(count)s measures have changed", counts.get("changed", 0)
        ),
        "moved": ngettext(
            "%(count)s measure has moved", "%(count)s measures have moved", counts.get("moved", 0)
        ),
        "added": ngettext("%(count)s measure is new", "%(count)s measures are new", counts.get("added", 0)),
        "removed": ngettext(
            "%(count)s measure is taken out", "%(count)s measures are taken out", counts.get("removed", 0)
        ),
    }
    said = [words % {"count": counts[kind]} for kind, words in told.items() if counts.get(kind)]
    return listed(said) if said else gettext("No measure has changed")


def side_words(number: int, label: str) -> str:
    """One side of a comparison: "version 1, Som den beslutades i oktober" or the plan of today."""
    if not number:
        return gettext("the plan of today")
    return gettext("version %(number)s, %(label)s") % {"number": number, "label": label}
