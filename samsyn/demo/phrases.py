"""What people write in the demo, by category, and the places they name."""

PHRASES = {
    "drugs": (
        "Små påsar under bänken närmast lekplatsen.",
        "Stark lukt av hasch i trapphuset.",
        "Snabba möten vid parkeringen flera gånger under kvällen.",
    ),
    "unsafe_gathering": (
        "Ett större gäng på perrongen, flera resenärer vände.",
        "Ett tiotal ungdomar i entrén, boende vågar inte gå förbi.",
        "Många samlade utanför butiken, hög ljudnivå.",
        "Gruppen står kvar trots att vakterna bett dem flytta sig.",
    ),
    "vandalism": (
        "Rutan till cykelförrådet krossad igen.",
        "Papperskorg sparkad i bitar.",
        "Dörren till soprummet uppbruten.",
        "Krossat glas över hela gångvägen.",
    ),
    "graffiti": ("Nytt klotter längs hela gångtunneln.", "Klotter på fasaden mot torget.", "Taggar på busskuren."),
    "littering": ("Soprummet genomsökt, påsar på gatan.", "Möbler dumpade vid återvinningen."),
    "violence_threat": ("Bråk mellan två grupper, lugnade sig när vakter kom.", "Hotfullt uppträdande mot personal."),
    "theft_burglary": ("Två cyklar borta ur förrådet.", "Bildelar stulna på parkeringen under natten."),
    "reckless_driving": (
        "Epatraktor i hög fart förbi skolan.",
        "Mopeder kör på gångvägen.",
        "Crossmotorcykel i parken.",
    ),
    "unsafe_place": ("Två lampor släckta, buskage skymmer sikten.", "Mörkt vid gångvägen, många undviker den."),
    "fire_pyro": ("Smällare bakom läktaren.", "Någon har eldat i en papperskorg."),
    "disorder_alcohol": ("Berusade på bänkarna, högljutt till sent.",),
    "youth_concern": ("Yngre barn ute sent flera kvällar.",),
    "positive": (
        "Många familjer ute när kommunbussen stod på torget.",
        "Lugn och trevlig kväll, många använder parken.",
    ),
    "other": ("Hiss ur funktion, många äldre blir kvar hemma.",),
}  # fmt: skip
PLACES = {
    "Bro": (
        "Bro centrum",
        "Bro station",
        "Finnstaparken",
        "Korpstigen",
        "Köpmanvägen",
        "Broskolan",
        "Fjärilsstigen",
    ),
    "Kungsängen": (
        "Kungsängens centrum",
        "Kungsängens station",
        "Kungsängens IP",
        "Enköpingsvägen",
        "Ekhammarskolan",
    ),
    "all": ("Bro centrum", "Bro station", "Kungsängens station", "Brunna", "Råbyskolan", "Effektvägen"),
}
