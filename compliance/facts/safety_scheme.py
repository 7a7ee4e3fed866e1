"""The scheme of safety representatives as a whole: how many, the chief one, the notice (aml § 6-1 (3), (4))."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from compliance.documentation.base import Source
from compliance.documentation.dates import PartialDate
from compliance.documentation.verneombud import RepresentativeKind, SafetyRepresentative, SafetyScheme
from compliance.facts.representative import holds_office
from compliance.facts.values import Listing, Mark, YesNoFact, fact
from compliance.facts.view import MaybeView, Period
from compliance.state import Outcome, Unknown, conjunction, disjunction

SEVERAL_ONLY_ABOVE = 10
"""With more employees than this several representatives may be elected (aml § 6-1 (1) 5.p.)."""
_SEVERAL = 2


class SafetySchemeView(MaybeView):
    """How the scheme is arranged on the judgement date."""

    record_type = SafetyScheme
    unit = None
    behind: ClassVar[Mapping[str, str]] = {"in_office": "safety_representatives"}
    _said_in: ClassVar[Mapping[str, str]] = {
        "more_than_one": "number_of_representatives",
        "has_deputy": "has_chief_deputy",
        "chosen_since_notice": "posted_on",
    }

    def __init__(self, period: Period, record: Any, in_office: Listing[SafetyRepresentative]) -> None:
        self.period = period
        self.record = record
        self.in_office = in_office

    def sources_of(self, name: str) -> tuple[Source, ...]:
        """Return where a fact is known from: the scheme, and the representatives it is drawn from."""
        said = super().sources_of(self._said_in.get(name, name))
        shown = super().sources_of("in_office") if name in (*self._said_in, "has_chief") else ()
        return tuple(dict.fromkeys((*said, *shown)))

    @fact("virksomheten har mer enn ett verneombud", "verksemda har meir enn eitt verneombod")
    def more_than_one(self) -> YesNoFact:
        """Whether there is more than one representative, the chief one included (aml § 6-1 (3) 1.p.).

        One shown is never the only one: false only by a source that gives the number, where there is none, or
        where the law lets so few employees have no more than one. Two answers that differ leave it unknown.
        """
        found, said = self.in_office, self._said_to_be_several()
        if len(found.certain) >= _SEVERAL:
            return Unknown.IMPRECISE if said is False else True
        if said is not None:
            said_none = not found.entries and found.rest is False
            return Unknown.IMPRECISE if said and (said_none or self._are_too_few_employees()) else said
        if not found.entries and found.rest is False:
            return False
        if self._are_too_few_employees():
            return False
        return Unknown.IMPRECISE if found.entries else found.rest

    def _said_to_be_several(self) -> bool | None:
        number: int | None = self.record.number_of_representatives if self.record else None
        return None if number is None else number >= _SEVERAL

    def _are_too_few_employees(self) -> bool:
        documentation = self.period.documentation
        employees = documentation.organisation.employees
        chosen = [
            one for one in documentation.safety_representatives if one.kind is not RepresentativeKind.DEPUTY
        ]
        return employees is not None and employees <= SEVERAL_ONLY_ABOVE and len(chosen) < _SEVERAL

    @property
    def _chiefs(self) -> Listing[SafetyRepresentative]:
        return self.in_office.where(lambda one: one.kind is RepresentativeKind.CHIEF)

    @fact("virksomheten har hovedverneombud", "verksemda har hovudverneombod")
    def has_chief(self) -> YesNoFact:
        """Whether a chief representative is shown, or a source says that there is one or none."""
        said: bool | None = self.record.has_chief if self.record else None
        chiefs = self._chiefs
        if chiefs.certain:
            return Unknown.IMPRECISE if said is False else True
        if said is not None:
            return Unknown.IMPRECISE if chiefs.entries and not said else said
        if chiefs.entries:
            return Unknown.IMPRECISE
        return False if chiefs.rest is False and not self.in_office.entries else Unknown.ABSENT

    @fact(
        "hovedverneombudet har eller har hatt tillitsverv",
        "hovudverneombodet har eller har hatt tillitsverv",
    )
    def chief_held_trust_office(self) -> YesNoFact:
        """Whether each chief shown is a representative, or holds or has held an office of trust.

        Aml § 6-1 (3) 2.p. and folm § 3-5 (1).
        """
        answers: list[Outcome] = []
        for chief, certain, reading in self._chiefs.entries:
            held = reading if chief.held_trust_office is None else chief.held_trust_office
            answers.append(held if certain else Unknown.IMPRECISE)
        return _plain(conjunction(answers)) if answers else Unknown.ABSENT

    @fact("hovedverneombudet har stedfortreder", "hovudverneombodet har stadfortredar")
    def has_deputy(self) -> YesNoFact:
        """Whether a deputy of each chief is shown, or a source says that there is one or none (folm § 3-6).

        A deputy who is not said to be whose may be the deputy of the chief; then it is unknown.
        """
        said: bool | None = self.record.has_chief_deputy if self.record else None
        shown = [self._has_deputy(chief) for chief in self._chiefs.items]
        found = conjunction(shown) if shown else Unknown.ABSENT
        if found is True:
            return Unknown.IMPRECISE if said is False else True
        if found is Unknown.IMPRECISE and said is False:
            return found
        return Unknown.ABSENT if said is None else said

    def _has_deputy(self, chief: SafetyRepresentative) -> Outcome:
        marks: list[Outcome] = []
        for other in self.period.documentation.safety_representatives:
            if other.kind is RepresentativeKind.DEPUTY and other.of in (None, chief.id):
                of_chief: Mark = True if other.of else Unknown.IMPRECISE
                there = holds_office(self.period, other)
                marks.append(conjunction((of_chief, there, self.period.in_view(other))))
        found = disjunction(marks) if marks else Unknown.ABSENT
        return Unknown.ABSENT if found is False else found

    @fact("verneombud som er valgt etter oppslaget", "verneombod som er valde etter oppslaget")
    def chosen_since_notice(self) -> Listing[SafetyRepresentative]:
        """Representatives in office who were certainly chosen later than the notice on the wall is dated.

        The list is closed: a notice without a date, or a choice without one, says nothing against it.
        """
        posted = self.record.posted_on if self.record else None
        if not isinstance(posted, PartialDate):
            return Listing((), False)
        later = self.in_office.where(
            lambda one: isinstance(one.selected_on, PartialDate) and one.selected_on.earliest > posted.latest
        )
        return Listing(later.entries, False)


def _plain(outcome: Outcome) -> YesNoFact:
    return outcome if isinstance(outcome, bool | Unknown) else Unknown.ABSENT
