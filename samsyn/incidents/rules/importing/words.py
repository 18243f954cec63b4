"""Their words for what was seen, and which of our categories each is; proposed, then a person's to change."""

import re
from collections.abc import Mapping

BETWEEN = " > "  # "category > subcategory"

# the first that fits: what is more special stands first
KEYWORDS = (
    ("weapon", r"vapen|kniv|pistol|sprängladd|handgranat|farligt fynd|weapon|knife|gun"),
    ("fire_pyro", r"brand|eldning|anlagd|pyrotek|fyrverk|smällare|bengal|fire|arson|rök(?!n)"),
    ("graffiti", r"klott|graffiti|tagg(?:ning|at)"),
    ("fraud_elderly", r"bedräg|lurad|vishing|fraud|scam"),
    ("drugs", r"narko|drog|knark|cannabis|hasch|langning|överlåtelse|drug|lustgas"),
    ("violence_threat", r"våld|misshand|\bhot\b|hotfull|bråk|slagsmål|rån(?!a)\w*mot|violence|threat|assault|fight"),
    ("harassment", r"trakass|ofred|sexuellt|mobb|harass|kränk"),
    ("theft_burglary", r"stöld|inbrott|\brån|snatt|tillgrepp|theft|burgl|robber|stulen"),
    ("reckless_driving", r"vårdslös|buskör|moped|trafik|a-traktor|fortkör|hastighet|epa|motorcyk|driving|traffic"),
    ("vandalism", r"skadegör|vandal|krossa|sabotage|förstör|damage"),
    ("littering", r"nedskräp|skräp|dumpning|sopor|litter|kanyl|avfall"),
    ("trespass", r"olovlig|intrång|obehörig|trespass|övernatt|husrum"),
    ("disorder_alcohol", r"alkohol|fyll[ae]|berus|störning|störande|stör\b|ordningsstör|disorder|hög musik|drunk"),
    ("unsafe_gathering", r"samling|gäng|gruppering|samlas|ungdomssaml|gathering|personer som"),
    ("unsafe_place", r"belysning|otrygg plats|vegetation|buskage|sikt|mörk|lampa|lighting|unsafe place|trygghetsbrist"),
    ("rumour_social_media", r"rykte|sociala medier|social media|rumou?r|uppgifter om"),
    ("youth_concern", r"oro(?: för|sanm)|ungdom|youth|barn|skolk"),
    ("positive", r"positiv|lugn|bra händelse|positive"),
    ("unsafe_gathering", r"otrygg"),
    ("other", r"övrig|annat|other|okänd|diverse"),
)  # fmt: skip
_KEYWORDS = tuple((code, re.compile(pattern)) for code, pattern in KEYWORDS)
SURE, LIKELY, UNKNOWN = 3, 2, 0


def key_of(category: str, subcategory: str) -> str:
    """How a row's own words stand in the table."""
    return f"{category}{BETWEEN}{subcategory}" if subcategory else category


def proposed(word: str, categories: Mapping[str, str]) -> tuple[str, int]:
    """Our category for their word and how sure it is: by name or code, else by a keyword.

    `categories` gives names by code.
    """
    parts = [part.strip().casefold() for part in reversed(word.split(BETWEEN))]
    for part in parts:  # the subcategory says more
        for code, name in categories.items():
            if part in (code, name.casefold(), code.replace("_", " ")):
                return code, SURE
    for part in parts:
        for code, pattern in _KEYWORDS:
            if code in categories and pattern.search(part):
                return code, LIKELY
    return "", UNKNOWN
