"""What a pledge and a commitment must hold to."""

from datetime import date

from samsyn.base.refusal import Refusal


def check_period(valid_from: date | None, valid_to: date | None) -> None:
    """Refuse `pledges.ends_before_start`."""
    if valid_from and valid_to and valid_to < valid_from:
        raise Refusal("pledges.ends_before_start")


def check_commitment(text: str, minimum: int | None, per: str) -> None:
    """Refuse a commitment without text, or with a number but no period (`pledges.number_without_period`)."""
    if not text.strip():
        raise Refusal("pledges.no_text")
    if (minimum is None) != (not per):
        raise Refusal("pledges.number_without_period")
    if minimum is not None and minimum < 1:
        raise Refusal("pledges.number_too_small")
