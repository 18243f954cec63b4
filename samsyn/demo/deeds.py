"""Activities of the demo: invented, in real places, so that follow-ups have something to rest on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Deed:
    """Something that was done, or is planned, and the measures it counts for."""

    kind: str
    title: str
    day: date
    place: str
    measures: tuple[str, ...]
    public: str
    participants: int | None = None
    done: bool = True
    note: str = ""


KINDS = (
    ("Trygghetsvandring", False),
    ("Dialog", False),
    ("Utbildning", False),
    ("Föreläsning", False),
    ("Lovverksamhet", False),
    ("Möte", False),
    ("Fysisk åtgärd", False),
    ("Tillsyn", True),
    ("Narkotikainsats", True),
    ("Synlighetsinsats", True),
)

DEEDS = (
    Deed("Trygghetsvandring", "Trygghetsvandring i Bro", date(2022, 4, 27), "Bro centrum", ("3:5", "1:5"), "Boende, bostadsbolag, räddningstjänst och polis gick tillsammans i centrala Bro.", 31),
    Deed("Trygghetsvandring", "Trygghetsvandring i Brunna", date(2022, 9, 28), "Brunna", ("3:5",), "Vi gick från gångtunneln till skolan och noterade trasig belysning.", 24),
    Deed("Trygghetsvandring", "Trygghetsvandring i Kungsängen", date(2022, 11, 9), "Kungsängens centrum", ("3:5",), "Vi går från stationen till torget. Alla är välkomna.", None, False),
    Deed("Lovverksamhet", "Sommarlov på Korpstigen, vecka 25–33", date(2022, 6, 20), "Korpstigen 25", ("1:2",), "Öppet hela sommaren för barn mellan 8 och 12 år.", 140),
    Deed("Fysisk åtgärd", "Kantsten och två grindar på gångvägen vid Bro centrum", date(2022, 6, 3), "Bro centrum", ("3:8",), "Det är nu svårare att köra moped på gångvägen."),
    Deed("Dialog", "Trafikkväll på fritidsgården", date(2022, 9, 21), "Bro centrum", ("3:8",), "Kommunpolisen pratade trafik med unga.", 34),
    Deed("Utbildning", "Utbildning av nya vandrarvärdar", date(2022, 5, 12), "Trygghetscenter i Bro", ("3:6",), "Nya vandrarvärdar utbildades av kommun och polis.", 16),
    Deed("Utbildning", "Utbildning av vandrarvärdar, hösten", date(2022, 9, 8), "Trygghetscenter i Bro", ("3:6",), "Höstens första utbildning av vandrarvärdar.", 15),
    Deed("Föreläsning", "Föräldraföreläsning vid skolstart", date(2022, 8, 30), "Upplands-Brogymnasiet", ("4:1", "4:4"), "Föräldrar fick veta vad kommun och polis gör och vilken hjälp som finns.", 62),
    Deed("Tillsyn", "Gemensam tillsyn av serveringsställen", date(2022, 5, 20), "Kungsängens centrum", ("3:4",), "Kommun och polis gjorde tillsyn av serveringsställen."),
    Deed("Tillsyn", "Gemensam tillsyn av serveringsställen, hösten", date(2022, 10, 7), "Bro centrum", ("3:4",), "Kommun och polis gjorde tillsyn av serveringsställen."),
    Deed("Narkotikainsats", "Sök med narkotikahund", date(2022, 9, 14), "Fjärilsstigen", ("1:5",), "Sök med narkotikahund i fastigheter.", note="Samordnat med bostadsbolaget och polisen."),
    Deed("Möte", "Möte i samverkansgruppen mot våld i nära relationer", date(2022, 9, 15), "Kommunhuset", ("2:1", "2:2"), "Gruppen mot våld i nära relationer möttes.", 11),
    Deed("Möte", "Start för arbetet enligt SSPF", date(2022, 9, 6), "Kommunhuset", ("4:2", "4:3"), "Skola, socialtjänst, polis och fritid började arbeta enligt SSPF.", 9),
    Deed("Möte", "Möte om narkotika bland unga", date(2022, 9, 1), "Härnevi", ("4:4",), "Beroendemottagning, kommun och polis planerade höstens arbete.", 6),
    Deed("Utbildning", "Start för Machofabriken på Broskolan", date(2022, 8, 25), "Broskolan", ("2:3",), "Broskolan började arbeta våldsförebyggande.", 48),
    Deed("Synlighetsinsats", "Polis, kommun och föreningar på torget", date(2022, 10, 13), "Bro centrum", ("3:7", "1:5"), "Polis, kommun och föreningar fanns på plats i centrala Bro."),
)  # fmt: skip

PLACES = (
    "Bro centrum", "Brunna", "Kungsängens centrum", "Korpstigen 25", "Trygghetscenter i Bro", "Upplands-Brogymnasiet",
    "Fjärilsstigen", "Kommunhuset", "Härnevi", "Broskolan", "Finnsta", "Råby", "Bro station",
)  # fmt: skip
