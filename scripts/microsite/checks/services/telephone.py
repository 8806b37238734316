"""Telephone numbers, and what one dials for them.

Which numbers exist is known to phonenumbers (Google's libphonenumber), from the data that it
carries. Where a number may stand is for the checks.
"""

import unicodedata
from functools import lru_cache

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberType,
)

_CHARGED = frozenset(
    (
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.PERSONAL_NUMBER,
        PhoneNumberType.PAGER,
    )
)
COUNTRY = "GB"
"""Where readers dial from."""
RELAY_UK = "18001"
"""Dialled before a number by a textphone or the Relay UK app. To phonenumbers it is a short number
like any other; alone it leads nowhere.
"""


def digits_of(typed: str) -> str:
    """Return the digits of a number as 0 to 9, after the plus of a country if it has one."""
    if typed.isascii() and typed.isdigit():
        return typed
    plain = "".join(str(unicodedata.digit(char, "")) for char in typed)
    return f"+{plain}" if typed.lstrip(" (").startswith("+") else plain


def dialled(typed: str) -> str:
    """Return what one dials for a number in any form, or an empty string where it is no number.

    A number is one that is valid for its country, a valid short number of ours, or Relay UK's
    prefix and one of these.
    """
    relay, number = _read(typed)
    if number is None:
        return ""
    if digits_of(typed).startswith("+"):
        return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return relay + digits_of(_at_home(number))


def written(typed: str) -> str:
    """Return a number in any form as people here write it, `020 7946 0123`, or an empty string."""
    relay, number = _read(typed)
    return " ".join(filter(None, (relay, _at_home(number)))) if number else ""


def significant(typed: str) -> str:
    """Return the digits that stay the same in every form of a number: no country, no first 0."""
    number = _parse(digits_of(typed))
    return phonenumbers.national_significant_number(number) if number else digits_of(typed)


def is_abroad(typed: str) -> bool:
    """Say whether a number is one of another country."""
    _, number = _read(typed)
    return bool(number and not _is_ours(number))


def is_charged(typed: str) -> bool:
    """Say whether whoever calls pays more than for a call: a premium, shared or personal number."""
    _, number = _read(typed)
    return number is not None and phonenumbers.number_type(number) in _CHARGED


def is_short(digits: str) -> bool:
    """Say whether these digits are a valid short number: 999, 116123, 85258."""
    number = _parse(digits)
    return bool(number and phonenumbers.is_valid_short_number_for_region(number, COUNTRY))


def _read(typed: str) -> tuple[str, PhoneNumber | None]:
    """Return Relay UK's prefix, where it stands, and the number, where it is one."""
    digits = digits_of(typed)
    relay = RELAY_UK if digits.startswith(RELAY_UK) else ""
    digits = digits.removeprefix(relay)
    number = _parse(digits)
    is_number = (number and phonenumbers.is_valid_number(number)) or (
        is_short(digits) and digits != RELAY_UK and not digits.startswith("+")
    )
    return relay, number if is_number else None


@lru_cache(maxsize=4096)
def _parse(digits: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(digits, COUNTRY)
    except NumberParseException:
        return None


def _at_home(number: PhoneNumber) -> str:
    form = PhoneNumberFormat.NATIONAL if _is_ours(number) else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)


def _is_ours(number: PhoneNumber) -> bool:
    return bool(number.country_code == phonenumbers.country_code_for_region(COUNTRY))
