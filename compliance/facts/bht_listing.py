"""Whether an industry must have an occupational health service: the list of folm § 13-1 (2) on a date."""

from __future__ import annotations

from datetime import date

from compliance.documentation.base import Choice
from compliance.documentation.organisation import IndustryCode, Organisation, Sector, Unit
from compliance.facts.view import Period
from compliance.law import ListingAnswer
from compliance.law import listing as look_up
from compliance.state import Unknown


class BhtListing(Choice):
    """How industry codes stand to the list of folm § 13-1 (2) on the day."""

    LISTED = "listed", "på listen over næringer med plikt", "på lista over næringar med plikt"
    PROVISO = "proviso", "på listen med forbehold", "på lista med atterhald"
    SIDE_ACTIVITY = "side_activity", "bare en biaktivitet er på listen", "berre ein biaktivitet er på lista"
    NOT_LISTED = "not_listed", "ikke på listen", "ikkje på lista"
    WRONG_STANDARD = (
        "wrong_standard",
        "koden følger en annen standard enn listen",
        "koden følgjer ein annan standard enn lista",
    )
    UNDECIDED = "undecided", "koden er ikke nøyaktig nok", "koden er ikkje nøyaktig nok"


_LISTED: dict[ListingAnswer, BhtListing] = {
    ListingAnswer.LISTED: BhtListing.LISTED,
    ListingAnswer.LISTED_WITH_PROVISO: BhtListing.PROVISO,
    ListingAnswer.NOT_LISTED: BhtListing.NOT_LISTED,
    ListingAnswer.WRONG_STANDARD: BhtListing.WRONG_STANDARD,
}

_STRONGEST_FIRST = (
    BhtListing.UNDECIDED,
    BhtListing.WRONG_STANDARD,
    BhtListing.PROVISO,
    BhtListing.SIDE_ACTIVITY,
    BhtListing.NOT_LISTED,
)
"""What is left to say of an organisation without a listed unit: first what a person must look into."""


def listed_as(codes: tuple[IndustryCode, ...], on: date) -> BhtListing | Unknown:
    """Return how the main activity stands to the list in force on `on` (folm § 13-1 (2) and (3)).

    Only the main activity triggers the duty. Where no code is marked as the main one, those that may be it
    must agree. Where every code is marked as a side activity, the main one has not been shown.
    """
    main = [code for code in codes if code.main] or [code for code in codes if code.main is None]
    beside = {_one(code, on) for code in codes if code not in main}
    found = {_one(code, on) for code in main}
    if not found:
        return BhtListing.SIDE_ACTIVITY if _holds_listed(beside) else Unknown.ABSENT
    if len(found) != 1:
        return BhtListing.UNDECIDED
    result = found.pop()
    if result is BhtListing.NOT_LISTED and _holds_listed(beside):
        return BhtListing.SIDE_ACTIVITY
    return result


def _holds_listed(found: set[BhtListing]) -> bool:
    return bool(found & {BhtListing.LISTED, BhtListing.PROVISO})


def _one(code: IndustryCode, on: date) -> BhtListing:
    try:
        answer = look_up(code.code, code.standard, on).answer
    except ValueError:
        # Not written as a code at all: a person must see what was meant.
        return BhtListing.UNDECIDED
    return _LISTED.get(answer, BhtListing.UNDECIDED)


def listing_of(period: Period, record: Unit | Organisation) -> BhtListing | Unknown:
    """Return how the codes of a unit stand to the list on the judgement date.

    A unit without codes has those of the organisation when that is private, or when they are on the list:
    the code of a municipality says nothing of what its units do.
    """
    if record.industry_codes:
        return listed_as(record.industry_codes, period.on)
    organisation = period.documentation.organisation
    found = listed_as(organisation.industry_codes or (), period.on)
    if found is BhtListing.LISTED or organisation.sector is Sector.PRIVATE or not period.parents:
        return found
    return Unknown.ABSENT


def listing_of_all(period: Period) -> BhtListing | Unknown:
    """Return how the organisation as a whole stands to the list on the judgement date.

    One unit on the list is enough for `listed`. Otherwise every unit must be known; then what a person must
    look into goes before what is clear.
    """
    documentation = period.documentation
    units = [unit for unit in documentation.units if unit.employees != 0]
    found = [listing_of(period, unit) for unit in units or (documentation.organisation,)]
    if BhtListing.LISTED in found:
        return BhtListing.LISTED
    unknown = next((one for one in found if isinstance(one, Unknown)), None)
    return unknown or next(one for one in _STRONGEST_FIRST if one in found)
