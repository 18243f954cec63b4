"""The words that open and shape promises: heads of their lists, columns and lines of promised and come of it."""

import re

_WHO = r"(?:vi|polisen och kommunen|kommunen och polisen|polis och kommun|kommun och polis|polisen|kommunen)"
_HEAD = re.compile(
    rf"(?:(?:det här|detta|så här|därför|nu) )?(?:ska|lovar|kommer|gör) {_WHO}\b.{{0,60}}|"
    rf"{_WHO} (?:lovar|ska|kommer att|åtar oss|åtar sig)(?: att)?(?: .{{1,40}})?|vad (?:vi|ni kan) "
    rf"(?:lovar|ska göra|vänta).{{0,30}}|"
    r"(?:vårt|våra|årets|polisens och kommunens|de gemensamma|gemensamma|kommunens|polisens|de) (?:löften?|"
    r"åtaganden?)\b.{0,40}|"
    r"löften?(?:na)?(?: .{1,40})?|åtaganden(?: .{1,40})?|medborgarlöften(?:a)?|därför åtar vi oss.{0,40}|"
    r"utlovat.{0,40}|"
    r"utlovade (?:aktiviteter|insatser|åtgärder).{0,40}|uppföljning av (?:löftena|åtagandena|"
    r"löftet).{0,30}|löftets innehåll",
    re.IGNORECASE,
)
_LOOSE_HEAD = re.compile(
    r"(?:konkreta |planerade |gemensamma )?(?:aktiviteter|insatser|åtgärder)(?: .{1,40})?", re.IGNORECASE
)
PROMISED = re.compile(
    r"utlovat|löften?|vi lovade|vad vi lovade|det här lovade vi|åtaganden?|lovat|utlovad (?:aktivitet|"
    r"insats)|vårt löfte|"
    r"vad lovade vi\??|medborgarlöfte|vad vi lovat|aktivitet|insats|åtgärd|vad vi lovar|vi lovar",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    r"utfall.{0,20}|resultat.{0,20}|vad vi gjorde|vad vi har gjort|uppföljning.{0,20}|så blev det|det här "
    r"gjorde vi|status.{0,20}|"
    r"så gick det|hur gick det\??|vad blev det\??|uppfyllt.{0,10}|kommentar.{0,20}|genomfört|så har det gått",
    re.IGNORECASE,
)
OUTCOME_LINE = re.compile(
    r"(?:Utfall|Resultat|Uppföljning|Så gick det|Så blev det|Status|Kommentar|Detta har gjorts|"
    r"Genomfört)(?: (?:19|20)\d\d)?"
    r"\s*:\s*(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
PROMISE_LINE = re.compile(
    r"(?:Utlovat|(?:Löfte|Åtagande)(?: (?:nr )?\d+)?|Vi lovade|Vi lovar)\s*(?::|\s[–-]|\.)\s*(?P<rest>.+)",
    re.DOTALL | re.IGNORECASE,
)
INLINE_OUTCOME = re.compile(r"\s+(?:Utfall|Resultat|Så gick det)\s*:\s*")


def is_promise_head(text: str, loose: bool = False) -> bool:
    """Tell whether a line opens a list of promises ("Det här ska vi göra"); `loose` takes "Aktiviteter" too."""
    bare = re.sub(r"^\d+(?:\.\d+)*[.)]?\s+", "", text.strip(" :!…"))
    if len(bare) > 90 or text.endswith("."):
        return False
    return bool(_HEAD.fullmatch(bare) or (loose and _LOOSE_HEAD.fullmatch(bare)))
