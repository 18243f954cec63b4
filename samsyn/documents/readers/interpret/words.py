"""The words municipalities use: labels of a measure, column heads, sections of a memo, periods, titles."""

import re

_FIELD_WORDS: dict[str, str] = {
    "text": r"insats(?:er|en)?|åtgärd(?:er|en)?|aktivitet(?:er|en)?|beskrivning|åtagande|vad|vad ska göras|"
    r"insats ?/ ?åtgärd|åtgärd ?/ ?(?:aktivitet|insats)|aktivitet ?/ ?(?:åtgärd|insats)|"
    r"(?:insats|åtgärd|aktivitet) ?[/–-] ?beskrivning|beskrivning av (?:insats|åtgärd|aktivitet)(?:en)?|"
    r"vad ska vi göra|vad gör vi|gemensam(?:ma)? (?:insats|åtgärd|aktivitet)(?:er)?|planerad(?:e)? "
    r"(?:insats|åtgärd|aktivitet)(?:er)?|konkret(?:a)? (?:insats|åtgärd|aktivitet)(?:er)?|rubrik|benämning",
    "number": r"nr\.?|nummer|#|id|löpnr\.?|löpnummer|ref\.?|(?:insats|åtgärd|aktivitet)s?[ -]?(?:nr\.?|"
    r"nummer|id)|åtg\.? ?nr\.?",
    "responsible": r"(?:huvud)?ansvarig(?:a|t)?(?:[ /].{1,40})?|ansvar|ansvarsfördelning|utförare|vem|vem "
    r"gör|vilka|"
    r"(?:insats|åtgärds)?ägare|ägare|aktör(?:er)?|vem (?:är ansvarig|ansvarar)|genomförs av|kontaktperson",
    "deadline": r"tid(?:s)?plan(?:en|ering)?|tid|tidsram|tidpunkt|tidsperiod|klar(?:t|datum)?|klar(?:t)? "
    r"(?:senast|till|när)|"
    r"ska vara klar(?:t)?|när|när ska det vara klart|senast|deadline|slutdatum|slut|sluttid|färdig(?:t)?|"
    r"färdigt senast|datum|"
    r"genomförs|start ?/ ?slut|start ?[-–] ?slut|period|slutförd?|slutförs|måldatum",
    "indicator": r"indikator(?:er|n)?|mått|mätetal|uppföljningsmått|nyckeltal|resultatmått|effektmått|"
    r"mål ?/ ?indikator(?:er)?|indikator(?:er)? ?/ ?(?:mål|mått)|mått ?/ ?(?:mål|indikator(?:er)?)|mätning|"
    r"hur mäter vi|mätbart mål|mätvärde|uppföljningsindikator(?:er)?|så mäter vi|målvärde",
    "follow_up": r"(?:halvårs|hel?års|del?års|års|slut)?uppföljning(?:en)?(?: .{1,30})?|uppföljning ?/ "
    r"?.{1,30}|så gick det|"
    r"hur har det gått|hur gick det|redovisning|lägesrapport",
    "result": r"resultat(?:et)?|utfall(?:et)?|kommentar(?:er)?|(?:resultat|utfall) (?:19|20)\d\d|kommentar "
    r"till status|"
    r"status ?/ ?(?:kommentar|uppföljning|resultat)|resultat ?/ ?kommentar|genomfört|vad har gjorts|analys",
    "status": r"status(?: .{1,20})?|nuläge status",
    "area": r"(?:prioriterat |strategiskt |gemensamt )?(?:samverkans|fokus|insats|mål|utvecklings|åtgärds|"
    r"prioriterings|"
    r"problem|huvud|tema)?område(?:t|n)?|tema|prioritering",
    "ignored": r"läge|mål|delmål|syfte|(?:förväntad |önskad )?effekt|målgrupp(?:er)?|samverkan(?: med)?|"
    r"samverkanspart(?:er|ner)?|"
    r"samarbetspart(?:er|ners?)?|deltagare|medverkande|resurs(?:er)?|kostnad(?:er)?|budget|finansiering|"
    r"orsak(?:er)?|prioritet|"
    r"prio|startdatum|start|bakgrund|problem|problembild|metod|risk(?:er)?|plats|berörda?|delaktiga?|"
    r"övrigt|anmärkning|"
    r"stödjande aktör(?:er)?|nuläge|ekonomi|medel|varför|hur|koppling till .{1,30}",
}
_FIELDS = [(name, re.compile(rf"(?:{pattern})", re.IGNORECASE)) for name, pattern in _FIELD_WORDS.items()]


def field_of(label: str) -> str | None:
    """Return the field that a label or a column head names ("Tidplan:" is "deadline"), else None."""
    bare = re.sub(r"\s*\(.*?\)", "", " ".join(label.split())).strip(" :*.–-")
    if not bare or len(bare) > 60:
        return None
    return next((name for name, pattern in _FIELDS if pattern.fullmatch(bare)), None)


INLINE_LABEL = re.compile(
    r"(?P<label>(?:Huvuda|A)nsvarig(?:a|t)?(?: [a-zåäö/]+){0,3}|Ansvar|Beskrivning|Tids?plan|Tid|Tidpunkt|Klart?(?: "
    r"senast| till)?|När|Senast|"
    r"Deadline|Slutdatum|Indikator(?:er)?|Mått|Uppföljningsmått|Mätetal|Nyckeltal|(?:Halvårs|"
    r"Års)?[Uu]ppföljning(?: (?:19|20)\d\d)?|"
    r"Status|Resultat|Utfall|Kommentar(?:er)?|Syfte|Mål|Målgrupp|Samverkan|Samverkansparter|Läge|Utförare|"
    r"Vem|"
    r"Samarbetspart(?:er|ners?)?|Kostnad|Finansiering|Effekt|Tidsram|Genomförs|Aktörer|Målvärde)\s*:(?=\s|$)"
)

_SECTION_WORDS: dict[str, str] = {
    "decision": r"(?:.{0,40} )?förslag till (?:\w+ )?beslut(?: (?:i|till|för) .{1,40})?|beslutsförslag|"
    r"förslag till kommun\w+|"
    r"förslag till ställningstagande",
    "summary": r"sammanfattning(?: av ärendet)?|ärendet i korthet|sammandrag",
    "basis": r"beslutsunderlag(?:et)?|underlag(?: för beslut(?:et)?| till beslut)?|handlingar i ärendet",
    "matter": r"ärendet|ärendebeskrivning|beskrivning av ärendet|bakgrund(?: .{1,40})?|redogörelse|"
    r"inledning|ärende",
    "child": r"barn(?:rätts)?perspektiv(?:et)?|barnkonsekvens(?:analys|beskrivning|er)?|barnets bästa|"
    r"barnkonventionen|"
    r"konsekvenser för barn(?: och unga)?|prövning av barn(?:et|en)s bästa|barn(?:s)? rättigheter|barnrätt|"
    r"(?:bedömning|analys) av barn(?:et|en)s bästa|barn[- ]och ungdomsperspektiv(?:et)?",
    "attachments": r"bilag(?:a|or)|bilageförteckning|förteckning över bilagor",
    "distribution": r"besluts?(?:et)? (?:ska )?(?:sänds|skickas|sändas|expedieras|delges|meddelas|"
    r"distribueras)(?: till)?|"
    r"(?:beslut|protokollsutdrag|utdrag|kopia|kopior|skickas|sänds|expedieras|delges|meddelas) till|"
    r"beslut(?:et)? till|expediering|expedieras|sändlista|delges|för kännedom|kopia|beslutsexpediering",
    "other": r"(?:ekonomi|ekonomiska (?:konsekvenser|aspekter|förutsättningar|perspektiv|överväganden))(?: "
    r".{1,40})?|finansiering|"
    r"konsekvenser(?: .{1,40})?|jämställdhet(?:sperspektiv(?:et)?|sanalys)?|juridiska .{1,30}|juridik|"
    r"hållbarhet(?:sperspektiv)?|miljö(?:konsekvenser|perspektiv)?|tillgänglighet|facklig .{1,30}|"
    r"bedömning|överväganden|"
    r"(?:förvaltningens|kontorets) (?:bedömning|synpunkter|överväganden|yttrande)|slutsats(?:er)?|"
    r"underskrift(?:er)?|"
    r"ort och datum|giltighet(?:stid)?|avtalstid|avtalsperiod|parter|organisation|ansvar och roller|"
    r"revidering|uppsägning|"
    r"beredning|tidigare beslut|beslut|yrkanden?|propositionsordning|beslutsgång|reservation|uppföljning "
    r"och utvärdering|"
    r"utvärdering|uppföljning av (?:planen|överenskommelsen|löftet|arbetet)|kommunikation|kontakt|"
    r"föredragningslista|"
    r"dagordning|följ med i hur det går|ordförklaringar|informationsinsamling",
}
_SECTIONS = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _SECTION_WORDS.items()]
_SECTION_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.)]?\s+(?=[A-ZÅÄÖ])")


def section_of(heading: str) -> str | None:
    """Return which section of a memo or an agreement a heading opens, else None."""
    bare = _SECTION_NUMBER.sub("", " ".join(heading.split())).strip(" :.!?*")
    if not bare or len(bare) > 80:
        return None
    return next((name for name, pattern in _SECTIONS if pattern.fullmatch(bare)), None)


_INLINE_SECTION = re.compile(r"^(?P<head>[^:]{3,60}):\s+(?P<rest>\S.*)$", re.DOTALL)


def section_with_text(text: str) -> tuple[str, str] | None:
    """Return (section, text) for a line as "Bilagor: karta, plan"."""
    found = _INLINE_SECTION.match(text)
    if not found:
        return None
    section = section_of(found["head"])
    return (section, found["rest"]) if section else None


DOCUMENT_WORD = re.compile(
    r"överenskommelse|samverkansavtal|medborgarlöfte|trygghetslöfte|lokala? löfte|åtgärdsplan|"
    r"handlingsplan|aktivitetsplan|"
    r"trygghetsplan|insatsplan|trygghetsprogram|brottsförebyggande (?:plan|program)|genomförandeplan|"
    r"samverkansplan",
    re.IGNORECASE,
)
AGREEMENT_WORD = re.compile(
    r"överenskommelse|samverkansavtal|avtal om samverkan|avsiktsförklaring", re.IGNORECASE
)
PLEDGE_WORD = re.compile(r"medborgarlöfte|trygghetslöfte|\blöften?\b|invånarlöfte", re.IGNORECASE)
PLAN_WORD = re.compile(
    r"åtgärdsplan|handlingsplan|aktivitetsplan|trygghetsplan|insatsplan|trygghetsprogram|genomförandeplan|"
    r"samverkansplan|"
    r"brottsförebyggande (?:plan|program)|verksamhetsplan|årsplan",
    re.IGNORECASE,
)
FOLLOW_UP_WORD = re.compile(
    r"uppföljning|utfall|lägesrapport|återrapport|delrapport|redovisning|utvärdering|resultatrapport|"
    r"slutrapport",
    re.IGNORECASE,
)
SAFETY_WORD = re.compile(
    r"samverkan|trygg|brott|polis|överenskommelse|löfte|ANDT|våld|åtgärdsplan|säkerhet|narkotika|drog",
    re.IGNORECASE,
)

ROLE = re.compile(
    r".{0,60}(?:chef|direktör|samordnare|handläggare|strateg|sekreterare|utvecklare|ordförande|ledare|"
    r"planerare|jurist|ingenjör|"
    r"controller|ekonom|specialist|koordinator)(?:en)?\b.{0,60}",
    re.IGNORECASE,
)

GENERIC_HEADING = re.compile(
    r"(?:(?:prioriterade |gemensamma |planerade |konkreta )?(?:insatser|åtgärder|aktiviteter)(?: .{1,30})?|"
    r"(?:åtgärds|handlings|"
    r"aktivitets|insats)plan(?:en)?(?: .{1,25})?|beskrivning|mål(?:sättning)?(?: .{1,30})?|nuläge|syfte|"
    r"lägesbild|orsaker|"
    r"problembild|indikatorer|tabell(?: \d+)?.*|definition|delmål|effektmål|inriktning|forts(?:\.|"
    r"ättning)?.*|"
    r"uppföljning(?: .{1,30})?|så här arbetar vi|vad ska vi göra|varför|bakgrund|utmaningar|ansvarig.*|"
    r"förväntad effekt|"
    r"(?:prioriterade |våra )?(?:samverkans|fokus|insats|mål|utvecklings)?områden.*)",
    re.IGNORECASE,
)
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
