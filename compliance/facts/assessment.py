"""The risk assessments of one theme that cover a unit, read as one (design § 3 point 5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, ClassVar

from compliance.documentation.case import Statement
from compliance.documentation.choices import Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.hms import Change
from compliance.documentation.incidents import Incident
from compliance.documentation.risk_assessments import (
    Factor,
    Hazard,
    MsdFactor,
    PsychosocialFactor,
    RiskAssessment,
)
from compliance.facts.groups import Group, Took, participation
from compliance.facts.incidents import dangers_of
from compliance.facts.values import Coverage, Entry, Listing, Mark, YesNoFact, fact, listing_in
from compliance.facts.view import Period, View, merge_rests
from compliance.facts.weighing import may_be_superseded, says_how_large
from compliance.state import Unknown, disjunction


class AssessmentView(View):
    """Content is the union of the assessments that cover the unit; participation is judged for each."""

    behind: ClassVar[Mapping[str, str]] = {"documents": "risk_assessments"}

    def __init__(self, period: Period, unit: str | None, theme: Theme) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme

    @fact("risikovurderinger som dekker enheten", "risikovurderingar som dekkjer eininga")
    def documents(self) -> Listing[RiskAssessment]:
        """The assessments of the theme that cover the unit, without those another says it replaces.

        Where there is certainly none, a general assessment with a hazard that says neither theme nor kind may
        be one.
        """
        covering = self.period.covering("risk_assessments", self.unit, self.theme)
        of_theme = covering.where(self._is_of_theme)
        if not of_theme.certain:
            found = covering.where(lambda one: self._is_of_theme(one) or self._may_be_of_theme(one))
            of_theme = Listing(
                tuple(
                    entry._replace(certain=entry.certain and self._is_of_theme(entry.item))
                    for entry in found.entries
                ),
                covering.rest,
            )
        replaced = {old for assessment in of_theme.certain for old in assessment.replaces}
        perhaps_replaced = {old for assessment in of_theme.items for old in assessment.replaces}
        return Listing(
            tuple(
                entry._replace(certain=entry.certain and entry.item.id not in perhaps_replaced)
                for entry in of_theme.entries
                if entry.item.id not in replaced
            ),
            self._rest_of(covering),
        )

    def _is_of_theme(self, assessment: RiskAssessment) -> bool:
        """An assessment of another theme counts when it holds a hazard here, or a factor, of this one."""
        if assessment.theme is self.theme:
            return True
        if any(
            self._is_here(hazard, assessment) and self._is_hazard_of_theme(hazard, assessment)
            for hazard in assessment.hazards or ()
        ):
            return True
        if self.theme is Theme.HARASSMENT:
            return assessment.theme in _MAY_HOLD_HARASSMENT and _harassment_in(assessment) is True
        if assessment.theme is not Theme.GENERAL:
            return False
        factors = {
            Theme.VIOLENCE: assessment.factors,
            Theme.PSYCHOSOCIAL: assessment.psychosocial_factors,
            Theme.MSD: assessment.msd_factors,
        }
        return bool(factors.get(self.theme))

    def _may_be_of_theme(self, assessment: RiskAssessment) -> bool:
        return assessment.theme is Theme.GENERAL and any(
            self._is_here(hazard, assessment) and hazard.theme is None and not hazard.kind
            for hazard in assessment.hazards or ()
        )

    def _is_hazard_of_theme(self, hazard: Hazard, assessment: RiskAssessment) -> bool:
        """A hazard has the theme of its assessment; a theme of its own, or a kind of violence, adds one."""
        if self.theme in (assessment.theme, hazard.theme):
            return True
        return self.theme is Theme.VIOLENCE and bool(hazard.kind)

    def _rest_of(self, covering: Listing[RiskAssessment]) -> Any:
        """Return what silence means beside assessments of other themes, which may have this one as a part.

        A general assessment not read in full may hold any theme. One of psychosocial conditions that does not
        say whether harassment is considered may hold that, also where there is said to be none of its own.
        """
        rest = _rest_beside_general(covering)
        if self.theme is not Theme.HARASSMENT:
            return rest
        unsaid = [
            entry.reading
            for entry in covering.entries
            if entry.item.theme in _MAY_HOLD_HARASSMENT and _harassment_in(entry.item) is None
        ]
        return merge_rests([rest, *unsaid])

    @fact("kartleggingen er laget for enheten", "kartlegginga er laga for eininga")
    def made_for_unit(self) -> YesNoFact:
        """The unit's own assessment, or one above it with a hazard that names the unit."""
        documents = self.documents
        if not documents.entries:
            return documents.rest
        if any(self._describes(entry.item) for entry in documents.entries if entry.certain):
            return True
        if any(self._describes(entry.item) for entry in documents.entries) or not documents.certain:
            return Unknown.IMPRECISE
        return False

    def _describes(self, assessment: RiskAssessment) -> bool:
        if assessment.unit == self.unit or not self.period.parents:
            return True
        return any(hazard.unit == self.unit for hazard in assessment.hazards or ())

    @fact("farene i kartleggingen", "farane i kartlegginga")
    def hazards(self) -> Listing[Hazard]:
        """The hazards of the theme in all the assessments, without those that name another unit."""
        return self._hazards(lambda _assessment, _hazard: True)

    @fact("farene i kartleggingen som skal vurderes", "farane i kartlegginga som skal vurderast")
    def hazards_to_weigh(self) -> Listing[Hazard]:
        """The hazards; one without its risk only may be, where a newer assessment may have taken its place."""
        shown = self.documents.certain
        return self._hazards(
            lambda assessment, hazard: says_how_large(hazard) or not may_be_superseded(assessment, shown)
        )

    def _hazards(self, certainly: Callable[[RiskAssessment, Hazard], bool]) -> Listing[Hazard]:
        entries: list[Entry] = []
        rests: list[Any] = []
        for assessment, certain, reading in self.documents.entries:
            held = listing_in(assessment.hazards, reading)
            rests.append(held.rest if certain else Unknown.IMPRECISE)
            for entry in held.entries:
                if self._is_hazard_of_theme(entry.item, assessment) and self._is_here(entry.item, assessment):
                    sure = certain and certainly(assessment, entry.item)
                    entries.append(entry._replace(certain=sure))
        return Listing(tuple(entries), merge_rests(rests) if rests else self.documents.rest)

    def _is_here(self, hazard: Hazard, assessment: RiskAssessment) -> bool:
        """A unit's own assessment may name the units below it: a grade of a school, a shift of a ward."""
        if hazard.unit is None or hazard.unit == self.unit or hazard.unit in self.period.ancestors(self.unit):
            return True
        own = self.unit is not None and assessment.unit == self.unit
        return own and self.unit in self.period.ancestors(hazard.unit)

    @fact("forholdene som er vurdert", "forholda som er vurderte")
    def factors(self) -> Coverage[Factor]:
        """For each factor of fua § 23A-1 (2) / §§ 2A-2 (3) and 3A-2 (3): whether it has been considered.

        What an assessment of another special theme says of them, is said of that theme.
        """
        of_this = (self.theme, Theme.GENERAL, Theme.PSYCHOSOCIAL)
        return self._considered(Factor, "factors", {}, lambda assessment: assessment.theme in of_this)

    @fact("forhold ved manuelt arbeid som er vurdert", "forhold ved manuelt arbeid som er vurderte")
    def msd_factors(self) -> Coverage[MsdFactor]:
        """For each factor of fua § 23-1 (2): whether some assessment has considered it."""
        return self._considered(MsdFactor, "msd_factors", {})

    @fact("psykososiale faktorer som er vurdert", "psykososiale faktorar som er vurderte")
    def psychosocial_factors(self) -> Coverage[PsychosocialFactor]:
        """For each factor of fua § 1A-1 (2): considered here, or in an assessment of its own.

        Violence and harassment may lie in the assessments of fua §§ 3A-2 and 2A-2.
        """
        elsewhere: dict[str, Mark] = {
            factor: self._is_assessed_as(theme)
            for factor, theme in (
                (PsychosocialFactor.VIOLENCE, Theme.VIOLENCE),
                (PsychosocialFactor.HARASSMENT, Theme.HARASSMENT),
            )
            if theme is not self.theme
        }
        return self._considered(PsychosocialFactor, "psychosocial_factors", elsewhere)

    def _is_assessed_as(self, theme: Theme) -> Mark:
        """Return whether another theme has an assessment; one that has not been shown adds nothing."""
        documents = AssessmentView(self.period, self.unit, theme).documents
        return True if documents.certain else Unknown.IMPRECISE if documents.entries else False

    def _considered(
        self,
        choices: Any,
        field: str,
        elsewhere: dict[str, Mark],
        speaks_of_theme: Callable[[RiskAssessment], bool] = lambda _assessment: True,
    ) -> Coverage[Any]:
        documents = self.documents
        marks: dict[str, Mark] = {}
        for choice in choices:
            answers = [elsewhere.get(choice, False)]
            for assessment, certain, reading in documents.entries:
                mark = _considered_in(getattr(assessment, field), choice, reading)
                sure = certain and speaks_of_theme(assessment)
                answers.append(mark if sure or mark is False else Unknown.IMPRECISE)
            if not documents.certain:
                answers.append(documents.rest)
            marks[choice] = disjunction(answers)  # type: ignore[assignment]
        return Coverage(marks, documents.rest)

    @fact("en samlet vurdering", "ei samla vurdering")
    def overall_assessment(self) -> str | bool | Unknown:
        """The overall assessment of some assessment; false when each says there is none."""
        return self._of_some_document("overall_assessment")  # type: ignore[no-any-return]

    @fact("vurdering på kort og lang sikt", "vurdering på kort og lang sikt")
    def short_and_long_term(self) -> YesNoFact:
        """Whether some assessment looks at both short and long term (fua § 1A-2 (2))."""
        return self._of_some_document("short_and_long_term")  # type: ignore[no-any-return]

    @fact(
        "vurdering av hvordan forholdene virker på hverandre",
        "vurdering av korleis forholda verkar på kvarandre",
    )
    def interaction_assessed(self) -> YesNoFact:
        """Whether some assessment looks at how the factors affect each other (fua § 1A-2 (3))."""
        return self._of_some_document("interaction_assessed")  # type: ignore[no-any-return]

    def _of_some_document(self, field: str) -> Any:
        documents = self.documents
        values = [(getattr(entry.item, field), entry) for entry in documents.entries]
        for value, entry in values:
            if entry.certain and value not in (None, False):
                return value
        unknown = [entry.reading for value, entry in values if value is None and entry.certain]
        if any(not entry.certain and value is not False for value, entry in values):
            unknown.append(Unknown.IMPRECISE)
        if unknown:
            return merge_rests(unknown)
        return False if values and documents.certain else merge_rests([documents.rest])

    @fact("de som har deltatt i kartleggingen", "dei som har delteke i kartlegginga")
    def participation(self) -> Coverage[Group]:
        """Whether employees and representatives took part in each of the assessments."""
        lists = []
        for assessment, certain, reading in self.documents.entries:
            people = assessment.participants
            roles = people and tuple(person.role for person in people if person.role)
            lists.append(Took(roles, certain, reading, assessment.done_on))
        return participation(lists, self.documents.rest, self.period)

    @fact(
        "bedriftshelsetjenesten har deltatt i kartleggingen",
        "bedriftshelsetenesta har delteke i kartlegginga",
    )
    def bht_took_part(self) -> YesNoFact:
        """True when the occupational health service is among those who took part in some assessment."""
        for assessment in self.documents.certain:
            if any(person.role == "bht" for person in assessment.participants or ()):
                return True
        return Unknown.ABSENT

    @fact("kjente farer som ikke er med i kartleggingen", "kjende farar som ikkje er med i kartlegginga")
    def known_dangers_left_out(self) -> Listing[Incident | Statement]:
        """Dangers the unit has reported or told of, that are said to be left out of the assessment."""
        return self._known_dangers(left_out=True)

    @fact(
        "kjente farer som ikke er koblet til kartleggingen",
        "kjende farar som ikkje er kopla til kartlegginga",
    )
    def known_dangers_to_compare(self) -> Listing[Incident | Statement]:
        """Dangers the unit has reported or told of, where a person must see whether the mapping has them."""
        return self._known_dangers(left_out=False)

    def _known_dangers(self, *, left_out: bool) -> Listing[Any]:
        dangers = dangers_of(self.period, self.unit, self.theme)
        entries = tuple(
            entry
            for entry in dangers.entries
            if (entry.item.in_risk_assessment is False if left_out else self._is_open(entry.item))
        )
        return Listing(entries, dangers.rest)

    def _is_open(self, danger: Incident | Statement) -> bool:
        """Neither said to be in the assessment or left out, nor tied to a hazard that is there."""
        if danger.in_risk_assessment is not None:
            return False
        return danger.hazard not in {hazard.id for hazard in self.hazards.certain}

    @fact("datoen for den nyeste kartleggingen", "datoen for den nyaste kartlegginga")
    def last_done_on(self) -> PartialDate | Unknown:
        """The date of the newest assessment; unknown where one has no date, or only may be the newest."""
        documents = self.documents
        if not documents.certain:
            return Unknown.IMPRECISE if documents.entries else documents.rest or Unknown.ABSENT
        dated: list[PartialDate] = []
        for assessment, certain, reading in documents.entries:
            if isinstance(assessment.done_on, PartialDate):
                dated.append(assessment.done_on)
            else:
                return reading if certain else Unknown.IMPRECISE
        newest = max(dated, key=lambda one: one.latest)
        sure = [one.done_on for one in documents.certain if isinstance(one.done_on, PartialDate)]
        return newest if newest in sure else Unknown.IMPRECISE

    @fact(
        "kartlegginger der datoen for neste gang er passert",
        "kartleggingar der datoen for neste gong er passert",
    )
    def overdue(self) -> Listing[RiskAssessment]:
        """Assessments whose own date for the next one may have passed; one without such a date has none."""
        on = self.period.on
        late = self.documents.where(
            lambda one: isinstance(one.next_due, PartialDate) and one.next_due.earliest < on
        )
        return Listing(late.entries, rest=False)

    @fact(
        "hendelser og endringer etter kartleggingen",
        "hendingar og endringar etter kartlegginga",
    )
    def happened_since(self) -> Listing[Incident | Change]:
        """Incidents and changes shown that may be later than the newest assessment (folm § 7-1 (4)).

        An incident that led to a new look at the assessment, or is said not to be serious, is no reason to
        repeat it; nor is a change whose effects have been assessed. What has not been shown is no reason
        either, so the list is closed.
        """
        done = [
            one.done_on.earliest for one in self.documents.certain if isinstance(one.done_on, PartialDate)
        ]
        newest = max(done, default=None)
        incidents = dangers_of(self.period, self.unit, self.theme).where(
            lambda one: (
                isinstance(one, Incident)
                and _calls_for_repetition(one)
                and _is_after(one.occurred_at, newest)
            )
        )
        changes = self.period.covering("changes", self.unit).where(
            lambda one: one.impact_assessed is not True and _is_after(one.decided_on, newest)
        )
        return Listing((*incidents.entries, *changes.entries), rest=False)


_MAY_HOLD_HARASSMENT = (Theme.GENERAL, Theme.PSYCHOSOCIAL)


def _harassment_in(assessment: RiskAssessment) -> bool | None:
    """Return whether harassment is said to be considered among the psychosocial factors (fua § 1A-1 (2) f)."""
    factors = assessment.psychosocial_factors
    if factors is False:
        return False
    held = factors.get(PsychosocialFactor.HARASSMENT) if factors else None
    return held.considered if held else None


def _calls_for_repetition(incident: Incident) -> bool:
    return incident.risk_assessment_updated is not True and incident.serious is not False


def _is_after(dated: Any, newest: date | None) -> bool:
    """Return whether something may have happened after a day; what is undated is not known to have."""
    return isinstance(dated, PartialDate) and newest is not None and dated.latest > newest


def _considered_in(factors: Any, choice: str, reading: Unknown) -> Mark:
    if factors is False:
        return False
    held = factors.get(choice) if factors else None
    if held is None or held.considered is None:
        return reading
    considered: bool = held.considered
    return considered


def _rest_beside_general(covering: Listing[RiskAssessment]) -> Any:
    """A general assessment not read in full may hold any theme: then silence says nothing."""
    unread = any(
        entry.item.theme is Theme.GENERAL and entry.reading is not Unknown.SILENT
        for entry in covering.entries
    )
    return Unknown.UNREAD if unread and covering.rest is Unknown.ABSENT else covering.rest
