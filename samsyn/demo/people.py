"""Who is in the demo: roles, never persons, with the unit they work in and how they log in."""

from dataclasses import dataclass

HOUSE, POLICE, HOUSING = "Upplands-Bro kommun", "Lokalpolisområde Järfälla/Upplands-Bro", "Upplands-Brohus"
ORGANISATIONS = (HOUSE, POLICE, HOUSING, "Kriminalvården")
PASSWORD = "samsyn-demo-2022"  # noqa: S105  # public: the demo's log-ins exist only in the demo


@dataclass(frozen=True)
class Played:
    """A role in the demo. Without `roles` it is a person without account, who gets one-time links."""

    name: str
    organisation: str
    unit: str
    roles: tuple[str, ...] = ("measure_owner",)
    deputy: str = ""

    @property
    def address(self) -> str:
        """A mail address that can't exist outside."""
        plain = self.name.lower().translate(str.maketrans("åäöé ", "aaoe."))
        return f"{plain}@upplands-bro.example"


PREVENTION = "Trygghets- och preventionsenheten"

PEOPLE = (
    Played("Trygghetssamordnare", HOUSE, PREVENTION, ("safety_coordinator",)),
    Played("Kommunpolis", POLICE, "Brottsförebyggande gruppen", ("police_liaison",)),
    Played("Lokalpolisområdeschef", POLICE, "Ledningen", ("local_police_chief",)),
    Played("Enhetschef trygghet och prevention", HOUSE, PREVENTION, ("unit_head",)),
    Played("Kommundirektör", HOUSE, "Kommunledningskontoret", ("director",)),
    Played("Nämndsekreterare", HOUSE, "Kommunledningskontoret", ("committee_secretary",)),
    Played("Registrator", HOUSE, "Kommunledningskontoret", ("registrar",)),
    Played("Ledamot i trygghetsutskottet", HOUSE, "Trygghetsutskottet", ("committee_member",)),
    Played("Dataskyddsombud", HOUSE, "Kommunledningskontoret", ("data_protection_officer",)),
    Played("Folkhälsosamordnare", HOUSE, PREVENTION),
    Played("Fältassistent", HOUSE, PREVENTION, deputy="Folkhälsosamordnare"),
    Played("Trygghetsvärd", HOUSE, PREVENTION),
    Played("Utvecklingsledare", HOUSE, "Kommunledningskontoret"),
    Played("Alkoholhandläggare", HOUSE, "Samhällsbyggnadskontoret"),
    Played("Trafikplanerare", HOUSE, "Samhällsbyggnadskontoret"),
    Played("Projektledare Omdaning Bro", HOUSE, "Samhällsbyggnadskontoret"),
    Played("Enhetschef fritid", HOUSE, "Kultur- och fritidskontoret"),
    Played("Socialchef", HOUSE, "Socialkontoret"),
    Played("Enhetschef barn och unga", HOUSE, "Barn- och ungdomsenheten", deputy="Socialchef"),
    Played("Enhetschef beroende", HOUSE, "Härnevimottagningen"),
    Played("Samordnare våld i nära relation", HOUSE, "Socialkontoret"),
    Played("Rektor Broskolan", HOUSE, "Utbildningskontoret", ("area_group_member", "measure_owner")),
    Played("Trygghetsansvarig bostadsbolaget", HOUSING, "Förvaltningen", ()),
    Played("Förvaltare bostadsbolaget", HOUSING, "Förvaltningen", ("area_group_member",)),
)
