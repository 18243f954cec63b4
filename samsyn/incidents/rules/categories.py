"""The categories that a municipality begins with, in the order the form shows them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Default:
    """A category to begin with: its code, Swedish name and icon, and what the form must say with it."""

    code: str
    name: str
    icon: str
    is_acute: bool = False
    is_duty: bool = False


DEFAULTS = (
    Default("drugs", "Narkotika", "drugs"),
    Default("unsafe_gathering", "Otrygg samling", "gathering"),
    Default("vandalism", "Skadegörelse", "vandalism"),
    Default("graffiti", "Klotter", "graffiti"),
    Default("littering", "Nedskräpning", "litter"),
    Default("violence_threat", "Bråk, våld eller hot", "violence", is_acute=True),
    Default("harassment", "Trakasserier", "harass"),
    Default("theft_burglary", "Stöld, inbrott eller rån", "theft"),
    Default("reckless_driving", "Vårdslös körning", "driving"),
    Default("unsafe_place", "Otrygg plats", "place"),
    Default("fire_pyro", "Brand, pyroteknik", "fire"),
    Default("weapon", "Vapen, farligt fynd", "weapon", is_acute=True),
    Default("disorder_alcohol", "Fylla, störning", "alcohol"),
    Default("trespass", "Olovligt inne", "trespass"),
    Default("fraud_elderly", "Bedrägeri mot äldre", "fraud"),
    Default("rumour_social_media", "Rykte, sociala medier", "rumour"),
    Default("youth_concern", "Oro för unga", "worry", is_duty=True),
    Default("positive", "Något positivt", "positive"),
    Default("other", "Annat", "other"),
)
CODES = tuple(default.code for default in DEFAULTS)
