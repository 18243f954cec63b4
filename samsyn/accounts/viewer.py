"""The Viewer: who asks, in one municipality, with what permissions, frozen for the request."""

from dataclasses import dataclass, field

from samsyn.base.refusal import Refusal


@dataclass(frozen=True)
class Viewer:
    """A person in one municipality for one request; `person_id` is their row in organisations.

    `stands_in_for` are the persons whose deputy they are today. Without `user_id` it is a person with a
    one-time link (`person_id` set), the device of a reporting unit (`device_id` set), an integration by its
    token (`token_id` set) or the system (`purpose` set). `bound` tells whether they are bound by the secrecy
    act (OSL): those who work for the municipality, the police or a school.
    """

    municipality_id: int
    user_id: int | None = None
    person_id: int | None = None
    name: str = ""
    permissions: frozenset[str] = field(default_factory=frozenset)
    stands_in_for: frozenset[int] = field(default_factory=frozenset)
    purpose: str = ""
    device_id: int | None = None
    token_id: int | None = None
    bound: bool = False

    @classmethod
    def system(cls, municipality_id: int, purpose: str) -> "Viewer":
        """The system itself at work for one municipality; may do everything, and the log says why."""
        return cls(municipality_id=municipality_id, purpose=purpose, name="Samsyn")

    @property
    def is_system(self) -> bool:
        """Whether a job or the demo asks, not a person."""
        return bool(self.purpose)

    @property
    def persons(self) -> frozenset[int]:
        """Ids of all persons the viewer may act as today: themselves and those they stand in for."""
        own = {self.person_id} if self.person_id is not None else set()
        return self.stands_in_for | own

    @property
    def actor(self) -> str:
        """Who did it, as the log stores it: "user:7", "person:12", "device:3", "token:2" or "system:reminders"."""
        if self.is_system:
            return f"system:{self.purpose}"
        if self.device_id is not None:
            return f"device:{self.device_id}"
        if self.token_id is not None:
            return f"token:{self.token_id}"
        return f"user:{self.user_id}" if self.user_id is not None else f"person:{self.person_id}"

    def may(self, permission: str) -> bool:
        """Whether the viewer holds the permission."""
        return self.is_system or permission in self.permissions

    def require(self, permission: str) -> None:
        """Refuse with `accounts.not_allowed` where the viewer lacks the permission."""
        if not self.may(permission):
            raise Refusal("accounts.not_allowed")


@dataclass(frozen=True)
class Visitor:
    """A resident, or anyone without log-in: sees what is published, nothing else."""

    municipality_id: int
