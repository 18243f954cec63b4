"""What the demo adds to the 25 measures that the document lacks: titles, owners, deadlines, goals."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Filled:
    """One measure's details. `goal` is an indicator with a target, or a thing to deliver where `target` is None."""

    number: str
    title: str
    owner: str
    ends_on: date | None = None
    words: str = ""
    goal: str = ""
    unit: str = ""
    target: int | None = None
    persons: int | None = None
    partners: tuple[str, ...] = ()


P = ("Lokalpolisområde Järfälla/Upplands-Bro",)
H = ("Upplands-Brohus",)

FILLED = (
    Filled("1:1", "Ta fram en plan mot alkohol, narkotika, dopning, tobak och spel", "Folkhälsosamordnare", date(2023, 6, 30), goal="Planen är antagen", persons=1, partners=P),
    Filled("1:2", "Lovverksamhet för 8–12-åringar i Bro", "Enhetschef fritid", words="Varje lov", goal="Lov då verksamheten har öppet", unit="lov per år", target=4, persons=4, partners=P),
    Filled("1:3", "Unga och samhällstillit", "Utvecklingsledare", date(2022, 12, 31), goal="Modellen är klar", persons=1, partners=P),
    Filled("1:4", "Stöd till vuxna som vill lämna kriminella nätverk", "Socialchef", persons=3, partners=(*P, "Kriminalvården")),
    Filled("1:5", "Platssamverkan i centrala Bro", "Trygghetssamordnare", date(2023, 12, 31), goal="Trygghetsbesiktningar", unit="per år", target=4, persons=2, partners=(*P, *H)),
    Filled("1:6", "Fler poliser i lokalpolisområdet", "Lokalpolisområdeschef", persons=2),
    Filled("1:7", "Gemensam lägesbild och dagliga rapporter", "Kommunpolis", words="Löpande", goal="Avstämningar om lägesbilden", unit="per år", target=26, persons=2),
    Filled("2:1", "Samverkansgrupp mot våld i nära relationer", "Samordnare våld i nära relation", words="Varje kvartal", goal="Möten i gruppen", unit="per år", target=4, persons=2, partners=(*P, *H)),
    Filled("2:2", "Huskurage i det kommunala bostadsbolagets hus", "Trygghetsansvarig bostadsbolaget", date(2023, 6, 30), persons=2, partners=(*P, *H)),
    Filled("2:3", "Våldsförebyggande metod i högstadiet", "Rektor Broskolan", words="Läsåret 2022/23", goal="Skolor som arbetar med metoden", unit="skolor", target=3, persons=3),
    Filled("2:4", "Utbildning om pågående dödligt våld", "Kommunpolis", goal="Alla skolor har fått erbjudandet", persons=1),
    Filled("3:1", "Rapportering och EST", "Trygghetssamordnare", words="Löpande", goal="Enheter som svarar varje vecka", unit="procent", target=80, persons=2, partners=P),
    Filled("3:2", "Trygghetsmätning varje år", "Kommunpolis", persons=2),
    Filled("3:3", "Grannstöd och Grannsamverkan", "Trygghetsvärd", words="Varje månad", goal="Utskick av statistik", unit="per år", target=12, persons=1, partners=P),
    Filled("3:4", "Tillsyn av serveringsställen", "Alkoholhandläggare", date(2022, 12, 31), goal="Gemensamma tillsyner", unit="tillfällen", target=4, persons=1, partners=P),
    Filled("3:5", "Tre trygghetsvandringar om året", "Trygghetssamordnare", date(2022, 11, 30), goal="Trygghetsvandringar", unit="per år", target=3, persons=2, partners=(*P, *H)),
    Filled("3:6", "Nattvandring med utbildade värdar", "Fältassistent", words="Varje termin", goal="Utbildningar av vandrarvärdar", unit="per år", target=2, persons=3, partners=P),
    Filled("3:7", "Polisen med i Omdaning Bro", "Projektledare Omdaning Bro", persons=2, partners=P),
    Filled("3:8", "Mindre vårdslös körning med moped och motorcykel", "Trafikplanerare", date(2022, 9, 30), persons=2, partners=P),
    Filled("4:1", "Föreläsningar för föräldrar vid skolstart", "Folkhälsosamordnare", date(2022, 8, 31), goal="Föreläsningar", unit="per läsår", target=1, persons=2, partners=P),
    Filled("4:2", "Sociala insatsgrupper", "Enhetschef barn och unga", persons=1, partners=P),
    Filled("4:3", "Orossamtal utan dröjsmål", "Enhetschef barn och unga", persons=4, partners=P),
    Filled("4:4", "Beroendemottagning och polis", "Enhetschef beroende", persons=2, partners=P),
    Filled("4:5", "EST-möten varje månad i varje område", "Trygghetssamordnare", words="Varje månad", goal="Möten i varje områdesgrupp", unit="per år", target=10, persons=2, partners=(*P, *H)),
    Filled("4:6", "Socialsekreterare som sitter hos polisen", "Enhetschef barn och unga", persons=1, partners=P),
)  # fmt: skip
