"""Several employers at one workplace, and how they coordinate their HMS work (aml § 2-2; ikf § 6)."""

from __future__ import annotations

from compliance.documentation.hms import CoordinationAgreement, SharedWorkplace
from compliance.facts.values import YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.state import Unknown, conjunction


class SharedWorkplaceView(View):
    """The shared workplace as the documents show it; `false` in the documentation means there is none."""

    record_type = SharedWorkplace

    def __init__(self, period: Period) -> None:
        self.period = period
        found = period.documentation.shared_workplace
        self.record = found or None
        self._said_none = found is False

    @fact(
        "flere arbeidsgivere har arbeid på arbeidsplassen",
        "fleire arbeidsgivarar har arbeid på arbeidsplassen",
    )
    def is_shared(self) -> YesNoFact:
        """Whether others than the organisation work there."""
        if self._said_none:
            return False
        others: bool | None = self.record.other_employers if self.record else None
        if others is None:
            return reading_of(self)
        return others

    @fact(
        "det er skriftlig avtalt hvem som samordner HMS-arbeidet",
        "det er skriftleg avtalt kven som samordnar HMS-arbeidet",
    )
    def agreed_in_writing(self) -> YesNoFact:
        """Whether an agreement signed no later than the day says in writing who is responsible.

        Ikf § 6 (1) 1.p.; aml § 2-2 (2) 2.p. An agreement left out is a document that has not been shown.
        """
        agreement: CoordinationAgreement | bool | None = self.record.agreement if self.record else None
        if agreement is None or isinstance(agreement, bool):
            return Unknown.ABSENT if agreement is None else False
        seen = self.period.in_view(agreement)
        if seen is not True:
            return Unknown.ABSENT if seen is False else seen
        # That a written agreement is written need not be said in it, so its silence never speaks.
        written = Unknown.UNREAD if agreement.written is None else agreement.written
        named = reading_of(agreement) if agreement.responsible is None else bool(agreement.responsible)
        found = conjunction((written, named))
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT

    @fact("ingen av virksomhetene er hovedbedrift", "ingen av verksemdene er hovudbedrift")
    def without_main_company(self) -> YesNoFact:
        """True when a document says that none can be regarded as the main company (aml § 2-2 (2) 2.p.)."""
        company: str | bool | None = self.record.main_company if self.record else None
        return reading_of(self) if company is None else company is False
