"""What stands in a daily report without being an incident: greetings, numbers, staffing, weather, plans."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

import re
from functools import lru_cache

from samsyn.incidents.rules.daily.atoms import atoms
from samsyn.incidents.rules.daily.categories import scores

TYPICAL, CRIME = 2.0, 5.0
_LONG = 80
_FLAGS = re.IGNORECASE
_GREETING = re.compile(
    r"^\W*(?:hej\b|hejsan|god ?morgon|god kväll|goddag|tjena|med vänlig|m\.?v\.?h\b|vänlig(?:a|en)? hälsning|hälsningar|hälsar\b|"
    r"trevlig (?:helg|dag|kväll)|ha en (?:fin|bra|trevlig)|tack för|vid frågor|frågor besvaras|kontakta|här kommer|gott slut|gott nytt|god jul|glad påsk|ha det|vi (?:ses|hörs)\b|må (?:väl|gott)|simma lugnt|"
    r"nedan(?:stående)? följer|följande har (?:hänt|inträffat)|bifogat|bästa|/\s?\w+|ämne:|från:|till:|kopia:|skickat:|"
    r"sändlista|(?:rapport)?datum:|(?:\w*rapport|\w*sammanfattning|sammanställning|lägesbild|händelselista)\b(?=.{0,60}\d)|sammanställt av|upprättad av|rapportör|vakthavande|yttre befäl|stationsbefäl|gruppchef|kommunpolis\b|"
    r"telefon\b|tel[.:]|e-?post|sekretess|får (?:ej|inte) spridas|endast för|källa:|polisens (?:telefon|nummer)|ring(?:a)? 11|obs!? ?uppgifter|informationen )",
    _FLAGS,
)
_FAREWELL = re.compile(
    r"^\W*(?:med vänlig|m\.?v\.?h\b|vänlig(?:a|en)? hälsning|hälsningar|bästa hälsningar|/\s?[A-ZÅÄÖ]\w+$|vid pennan)",
    _FLAGS,
)
_NUMBERS = re.compile(
    r"(?<!\d)\b(?:\d{1,5}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|totalt|sammanlagt) (?:st |stycken )?(?:\w+ )?"
    r"(?:händelser?|händelserapporter|ärenden?|anmälningar|anmälan|ingripanden|larm|samtal|uppdrag|kontroller|insatser|fordonskontroller)\b"
    r"(?=.{0,40}(?:dygn|totalt|registrer|varav|upprättad|inkom|jämfört|sedan|polisområde|\bpo\b|\blpo\b|region|kommun|hante|under|$))|"
    r"^\W*(?:totalt|sammanlagt|statistik|summering|antal|summa|jämfört med|varav)\b|"
    r"^\W*[^\d\n:]{3,40}[:\t–—-]\s*\d{1,4}(?:\s?st\.?)?\s*(?:\([^)]*\))?\W*$|"
    r"\b(?:ökning|minskning|ökat|minskat) (?:med|jämfört|sedan)|jämfört med (?:förra|föregående|samma)|i snitt\b|(?<!\d)\d{1,3} ?%",
    _FLAGS,
)
_MANY_COUNTS = re.compile(
    r"(?<![\d.:])\b\d{1,3} (?:st |fall av |anmälda )?[a-zåäö]{4,}(?=[,.;]| och|\s*$)", _FLAGS
)
_LABELLED = re.compile(
    r"^\W*(?:statistik|bemanning\w*|styrka|personal(?:läge)?|resurs\w*|patrull(?:läge|er)|väder(?:läge)?|planera[td]\w*|planering|"
    r"kommande (?:vecka|helg|dygn)\w*|nästa vecka|information|övrig information|info|sammanfattning(?:svis)?|"
    r"avsändare|mottagare|bilaga|bilagor|antal \w+|totalt|summa|föregående dygn|källa|för kännedom|på gång|kommande|på agendan|inplanera\w*|påminnelse)\b[^:.\n]{0,25}(?::|\.$|$)|"
    r"^\W*för kännedom\b|^\W*nedan(?:stående)? (?:är|följer|ser|finns|kommer|har)\b|\bföljande\W*$|\bföljande(?: \w+){0,3}\s*:\s*$|\benligt nedan\b|\bklockan ställs\b|\bextra patruller\b|\bkvarstår\b|^\W*sedan midnatt har\b|\b(?:ett antal|diverse|några) (?:p-?böter|parkeringsböter|ordningsböter)\b|^\W*vi (?:har|fortsätter|jobbar|ser|deltar|vill|kommer|skulle|önskar|tackar|avser|planerar|ska)\b",
    _FLAGS,
)  # what a label says of its line, or what "vi" do and plan: never one incident
_QUOTED = re.compile(r"[\"”“][^\"”“\n]{1,80}[\"”“]")
_DO = "noterar|konstaterar|upplever|märker|jobbar|arbetar|satsar|fortsätter|planerar|återkommer|deltar|hoppas|tackar|önskar|vill|ska|kommer att"
_WE = re.compile(rf"\b(?:vi (?:{_DO})|(?:{_DO}) vi)\b", _FLAGS)
_AGGREGATE = re.compile(
    r"\b(?:ett flertal|flera|ett antal|en hel del|en mängd|många|ett (?:par|\d+-tal)|\d{2,}) (?:\w+ )?(?:fall|\w+fall|\w*ärenden|anmälningar|kontroller)\b|"
    r"\b(?:\d{2,}|ett \d+-tal) personer har\b|\b(?:patrull\w*|polisen) har (?:också |även )?(?:hanterat|haft|genomfört|hunnit)\b|\brutin(?:ärende|karaktär|kontroll)\w*|"
    r"^\W*(?:i|för) övrigt (?:har|är|var)\b|^\W*(?:utöver|förutom) (?:detta|det|ovan\w*)\b|^\W*bland annat har\b|\bkan sammanfattas\b|\bsammanfattar polisen\b|"
    r"\bpersoner (?:i \w+ )?(?:har |som )?(?:har |blivit |har blivit )?(?:omhändertagits|omhändertagna|gripits|införts)\b|\bhar \w+ personer\b.{0,40}\b(?:omhänderta|grip|inför)\w+|\bflera personer omhändertogs\b",
    _FLAGS,
)  # what is told of many at once
_STAFFING = re.compile(
    r"\b(?:bemanning\w*|bemannad\w*|i tjänst|i yttre tjänst|i turlista\w*|radiobil(?:ar)?|tjänstgör\w*|pass(?:et)? (?:bestod|gick)|personalläge\w*|"
    r"resurs(?:er|läge)\w*|styrka\w*:|patruller (?:i|på|under|har varit|fanns)|vakthavande befäl|yttre befäl|sjukfrånvaro|"
    r"(?<![\d.:])\d+ (?:patruller|poliser|volontärer|ordningsvakter) (?:i|under|på pass|arbeta\w*|har|var|natt))\b",
    _FLAGS,
)
_WEATHER = re.compile(
    r"^\W*(?:väder|väglag|temperatur|nederbörd)\w*\b|\b(?:plusgrader|minusgrader|°c|regn(?:igt|ade)? och|mulet|uppehållsväder|snöfall|soligt)\b",
    _FLAGS,
)
_NOTHING = re.compile(
    r"\b(?:inget|inga|ingenting|intet|ej något|inte något) (?:\w+ ){0,3}(?:att rapportera|rapporter\w*|händelser|av intresse|"
    r"av vikt|särskilt|anmärkningsvärt|noterat|att notera|inträffat|avvikande|ärenden|nytt)\b|\binget särskilt\b|"
    r"\b(?:gjordes|genomfördes|blev) (?:inte|ej|aldrig)\b|\binställ(?:d|t|da)\b|\bställdes in\b|"
    r"^\W*(?:i övrigt |för övrigt |annars |det var |ett |en |natten |dygnet |kvällen |helgen |har varit |mycket |relativt |förhållandevis |var "
    r"|blev |förflöt )*(?:lugn\w*|händelsefattig\w*)\b|\bhändelsefattig\w*|^[\W\d]*(?:kl\W*[\d.:]*\W*)?(?:inget|inga|intet|nil|–|-)\W*$|\butan (?:anmärkning|händelser)\b",
    _FLAGS,
)
_CALM = re.compile(
    r"\b(?:allt|helt|varit|var|är)? ?(?:lugn(?:t|a)?|stillsamt)\b(?: och \w+)?\W*$", _FLAGS
)  # "19.00 Fotpatrull: lugnt."
_PLANS = re.compile(
    r"\b(?:planera[ds]\w*|kommande (?:helg|kväll|natt|dygn|vecka|pass|dagar)|i ?morgon\b|inför (?:helgen|kvällen|natten)|"
    r"kommer (?:att )?(?:patrullera|genomföra|prioritera|vara|fortsätta|finnas)|fokus(?:område)?\b|prioriter\w+|fortsatt (?:uppmärksamhet|fokus)|"
    r"be(?:r|der) om (?:tips|hjälp)|tips lämnas|nästa rapport|uppmärksamma gärna|påminn\w+)",
    _FLAGS,
)
_ALWAYS = (_GREETING, _FAREWELL, _NUMBERS)
_TITLED = re.compile(
    r"\b(?:samman(?:ställning|drag|fattning)|\w*rapport|lägesbild|händelselista)\b|\b(?:vad som (?:hänt|hände|har hänt)|lite kort (?:från|om)|ett (?:urval|axplock))\b",
    _FLAGS,
)
_UNLESS_TOLD = (
    _TITLED,
    re.compile(
        r"\b(?:en|ett) (?:\w+ )?(?:händelse|ärende|anmälan|larm)\b.{0,40}(?:dygn|registrer|inkom)", _FLAGS
    ),
    _STAFFING,
    _WEATHER,
    _NOTHING,
    _PLANS,
)


def is_farewell(line: str) -> bool:
    """Whether a line opens the signature."""
    return bool(_FAREWELL.search(line))


def is_noise(text: str) -> bool:
    """Whether a sentence or line is about something else than one incident."""
    text = _QUOTED.sub(" ", text)
    if _LABELLED.search(text) or (_WE.search(text) and not (has_clock(text) and points(text) >= CRIME)):
        return True
    if any(pattern.search(text) for pattern in _ALWAYS):
        return not (has_clock(text) and points(text) >= CRIME and not _FAREWELL.search(text)) or bool(
            _NUMBERS.search(text) and len(_MANY_COUNTS.findall(text)) >= 2
        )
    if _AGGREGATE.search(text) and not (has_clock(text) and points(text) >= CRIME):
        return True
    if len(_MANY_COUNTS.findall(text)) >= 2 and not has_clock(text):
        return True
    if _CALM.search(text) and points(text) < CRIME:
        return True
    for pattern in _UNLESS_TOLD:
        if found := pattern.search(text):
            return points(text) < CRIME or not (len(text) > _LONG or _timed_before(text, found.start()))
    return False


def _timed_before(text: str, at: int) -> bool:
    """Whether the text tells an hour, or a part of the day before `at`."""
    return any(
        atom.kind in ("clock", "range") or (bool(atom.part) and atom.start < at) for atom in atoms(text)
    )


def is_about_all(line: str) -> bool:
    """Whether a line's label says that all of it is about numbers, staff or plans."""
    return bool(_LABELLED.search(line))


@lru_cache(maxsize=64)
def points(text: str) -> float:
    """How strongly the words say that something happened."""
    return max(scores(text).values(), default=0.0)


def has_clock(text: str) -> bool:
    """Whether some hour is named."""
    return any(atom.kind in ("clock", "range") for atom in atoms(text))
