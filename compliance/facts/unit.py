"""One unit as the law speaks of it: its risks, measures, routines, training and what it has reported."""

from __future__ import annotations

from typing import Literal

from compliance.documentation.base import Source
from compliance.documentation.bht import BhtActivity
from compliance.documentation.choices import Role, RoutineTheme, Theme
from compliance.documentation.organisation import Organisation, Unit, UnitFacts
from compliance.documentation.training import LeaderRole, LeaderTraining
from compliance.facts.assessment import AssessmentView
from compliance.facts.bht import BhtView, UnitBht
from compliance.facts.bht_agreement import agreed, plain
from compliance.facts.bht_listing import BhtListing, listing_of
from compliance.facts.changes import ChangesView
from compliance.facts.deviations import DeviationsView
from compliance.facts.ergonomics import may_strain
from compliance.facts.harassment import HarassmentIncidentsView
from compliance.facts.incidents import IncidentsView
from compliance.facts.information import InformationView
from compliance.facts.leaders import leader_training, risk_themes, said_untrained, themes_left_out
from compliance.facts.lone_work import LoneWorkView
from compliance.facts.measures import MeasuresView
from compliance.facts.planning import PlanningView
from compliance.facts.rest_of_work import RestOfInformationView, RestOfTrainingView
from compliance.facts.routines import RoutinesView
from compliance.facts.serious_accidents import SeriousAccidentsView
from compliance.facts.training import TrainingView
from compliance.facts.values import Listing, YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.state import Outcome, Unknown, conjunction


class UnitView(View):
    """A unit with employees of its own, or the organisation itself where no unit is recorded."""

    record_type = UnitFacts

    def __init__(self, period: Period, record: Unit | Organisation, bht: BhtView) -> None:
        self.period = period
        self.record = record
        self.bht = bht
        self.id = record.id if isinstance(record, Unit) else None

    def sources_of(self, name: str) -> tuple[Source, ...]:
        """Return where a fact is known from, also that leaders have had no training."""
        found = super().sources_of(name)
        if name != "line_manager_training" or self.line_manager_training.entries:
            return found
        return (*found, *said_untrained(self.period, self.id))

    @fact("enheten har ansatte", "eininga har tilsette", presumed=True)
    def has_employees(self) -> YesNoFact:
        """Whether anyone is employed in the unit (aml § 1-2 (1)): the duties of an employer need employees.

        An organisation without employees is the exception, so a number left out is presumed to be above none.
        """
        number: int | None = self.record.employees
        return reading_of(self.record) if number is None else number > 0

    @fact("ansatte kan bli utsatt for vold eller trusler", "tilsette kan bli utsette for vald eller truslar")
    def exposed_to_violence(self) -> YesNoFact:
        """True by a document, a violent incident or a violence hazard; false only when a document says so.

        No incidents reported is not such a document: a unit that never mapped cannot say it is not exposed.
        Where an incident or a hazard may be one of violence in this unit, a no leaves it open.
        """
        said = self.record.exposed_to_violence
        incidents, hazards = self.violence_incidents, self.violence_assessment.hazards
        if said is True or incidents.have_happened is True or hazards.certain:
            return True
        if said is None:
            return reading_of(self.record)
        return Unknown.IMPRECISE if incidents.recorded.entries or hazards.entries else False

    @fact("kartleggingen av vold og trusler", "kartlegginga av vald og truslar")
    def violence_assessment(self) -> AssessmentView:
        """The assessments of violence that cover the unit."""
        return AssessmentView(self.period, self.id, Theme.VIOLENCE)

    @fact("tiltakene mot vold og trusler", "tiltaka mot vald og truslar")
    def violence_measures(self) -> MeasuresView:
        """Plans and measures against violence."""
        return MeasuresView(self.period, self.id, Theme.VIOLENCE, self.violence_assessment)

    @fact("rutinene for vold og trusler", "rutinane for vald og truslar")
    def violence_routines(self) -> RoutinesView:
        """Routines for violence."""
        return RoutinesView(self.period, self.id, RoutineTheme.VIOLENCE)

    @fact("opplæringen om vold og trusler", "opplæringa om vald og truslar")
    def violence_training(self) -> TrainingView:
        """Training and practice in preventing and handling violence."""
        return TrainingView(self.period, self.id, Theme.VIOLENCE)

    @fact("informasjonen om vold og trusler", "informasjonen om vald og truslar")
    def violence_information(self) -> InformationView:
        """Information on violence."""
        return InformationView(self.period, self.id, Theme.VIOLENCE)

    @fact("hendelsene med vold og trusler", "hendingane med vald og truslar")
    def violence_incidents(self) -> IncidentsView:
        """Violent incidents and their follow-up."""
        return IncidentsView(self.period, self.id)

    @fact("dødsfallene og de alvorlige skadene", "dødsfalla og dei alvorlege skadane")
    def serious_accidents(self) -> SeriousAccidentsView:
        """Accidents in which someone died or was seriously injured."""
        return SeriousAccidentsView(self.period, self.id)

    @fact("alenearbeidet", "åleinearbeidet")
    def lone_work_risk(self) -> LoneWorkView:
        """Work alone and its risk."""
        return LoneWorkView(self.period, self.record, self.id)

    @fact("planleggingen av arbeidet", "planlegginga av arbeidet")
    def planning(self) -> PlanningView:
        """How the work is planned and arranged."""
        return PlanningView(self.period, self.id)

    @fact("kartleggingen av psykososiale forhold", "kartlegginga av psykososiale forhold")
    def psychosocial_assessment(self) -> AssessmentView:
        """The assessments of psychosocial and organisational conditions."""
        return AssessmentView(self.period, self.id, Theme.PSYCHOSOCIAL)

    @fact("tiltakene mot psykososiale belastninger", "tiltaka mot psykososiale belastningar")
    def psychosocial_measures(self) -> MeasuresView:
        """Plans and measures against psychosocial strain."""
        return MeasuresView(self.period, self.id, Theme.PSYCHOSOCIAL, self.psychosocial_assessment)

    @fact("informasjonen om psykososiale forhold", "informasjonen om psykososiale forhold")
    def psychosocial_information(self) -> InformationView:
        """Information on psychosocial risk factors."""
        return InformationView(self.period, self.id, Theme.PSYCHOSOCIAL)

    @fact("opplæringen om psykososiale forhold", "opplæringa om psykososiale forhold")
    def psychosocial_training(self) -> TrainingView:
        """Training in psychosocial conditions."""
        return TrainingView(self.period, self.id, Theme.PSYCHOSOCIAL)

    @fact("enheten har en leder som selv er ansatt", "eininga har ein leiar som sjølv er tilsett")
    def has_line_manager(self) -> YesNoFact:
        """Whether an employee leads or supervises others in the unit (aml § 3-2 (1) b).

        Training of such a leader shows that there is one; where a source also says that there is none, the two
        contradict each other.
        """
        said: bool | None = self.record.has_line_manager
        if any(one.unit == self.id for one in self.line_manager_training.certain):
            return Unknown.IMPRECISE if said is False else True
        return reading_of(self.record) if said is None else said

    @fact("HMS-opplæring for ansatte som leder andre", "HMS-opplæring for tilsette som leier andre")
    def line_manager_training(self) -> Listing[LeaderTraining]:
        """Training of employees who lead others in the unit (aml § 3-2 (1) b)."""
        return leader_training(self.period, self.id, LeaderRole.LINE_MANAGER)

    @fact(
        "temaer lederopplæringen ikke omfatter, og som det er risiko for i enheten",
        "tema leiaropplæringa ikkje omfattar, og som det er risiko for i eininga",
    )
    def risks_outside_leader_training(self) -> Listing[Theme]:
        """Themes that there is a risk of in the unit, and that the training of its leaders leaves out."""
        known = [Theme.VIOLENCE] if self.exposed_to_violence is True else []
        if self.record.ergonomic_load is True:
            known.append(Theme.MSD)
        return themes_left_out(self.line_manager_training, risk_themes(self.period, self.id, known))

    @fact("kartleggingen av trakassering", "kartlegginga av trakassering")
    def harassment_assessment(self) -> AssessmentView:
        """The assessments of harassment, also as a part of one of psychosocial conditions."""
        return AssessmentView(self.period, self.id, Theme.HARASSMENT)

    @fact("tiltakene mot trakassering", "tiltaka mot trakassering")
    def harassment_measures(self) -> MeasuresView:
        """Plans and measures against harassment."""
        return MeasuresView(self.period, self.id, Theme.HARASSMENT, self.harassment_assessment)

    @fact("tilfellene av trakassering", "tilfella av trakassering")
    def harassment_incidents(self) -> HarassmentIncidentsView:
        """Cases of harassment and their follow-up."""
        return HarassmentIncidentsView(self.period, self.id)

    @fact("arbeidet kan gi muskel- og skjelettplager")
    def exposed_to_strain(self) -> YesNoFact:
        """Whether the work may strain muscles and skeleton (aml § 4-4 (2))."""
        return may_strain(self.period, self.record, self.msd_assessment)

    @fact("kartleggingen av fysiske belastninger", "kartlegginga av fysiske belastningar")
    def msd_assessment(self) -> AssessmentView:
        """The assessments of what may give muscle and skeletal complaints."""
        return AssessmentView(self.period, self.id, Theme.MSD)

    @fact("tiltakene mot fysiske belastninger", "tiltaka mot fysiske belastningar")
    def msd_measures(self) -> MeasuresView:
        """Plans and measures against what may give muscle and skeletal complaints."""
        return MeasuresView(self.period, self.id, Theme.MSD, self.msd_assessment)

    @fact("opplæringen i arbeidet", "opplæringa i arbeidet")
    def rest_of_training(self) -> RestOfTrainingView:
        """Training that no special rule asks for."""
        return RestOfTrainingView(self.period, self.id)

    @fact("informasjonen om risikoen i arbeidet", "informasjonen om risikoen i arbeidet")
    def rest_of_information(self) -> RestOfInformationView:
        """Information that no special rule asks for."""
        return RestOfInformationView(self.period, self.id)

    @fact(
        "næringskoden i listen over virksomheter med plikt", "næringskoden i lista over verksemder med plikt"
    )
    def bht_listing(self) -> BhtListing | Unknown:
        """How the unit's industry codes stand to the list of folm § 13-1 (2) on the day."""
        return listing_of(self.period, self.record)

    def _own_bht(self) -> UnitBht:
        unit = self.record if isinstance(self.record, Unit) else None
        return UnitBht(self.bht, unit, self.period.ancestors(self.id))

    @fact(
        "avtalen med bedriftshelsetjenesten omfatter enheten",
        "avtalen med bedriftshelsetenesta omfattar eininga",
    )
    def covered_by_bht_agreement(self) -> YesNoFact:
        """Whether the agreement covers the unit (folm § 13-1 (2))."""
        return self._own_bht().covered()

    @fact(
        "aktiviteter fra bedriftshelsetjenesten i enheten", "aktivitetar frå bedriftshelsetenesta i eininga"
    )
    def bht_activities(self) -> Listing[BhtActivity]:
        """Activities planned for the unit, or for no unit in particular; additional services too."""
        return self._own_bht().activities()

    @fact("bedriftshelsetjenesten bistår med kartlegging", "bedriftshelsetenesta hjelper til med kartlegging")
    def bht_assists_mapping(self) -> YesNoFact:
        """Whether it took part in an assessment that covers the unit, or a document says it assists.

        folm § 13-2 a, before 2023 c. Unknown where a document says no and an assessment shows that it did.
        """
        assessments = self.period.covering("risk_assessments", self.id).certain
        people = (person for assessment in assessments for person in assessment.participants or ())
        took_part = any(person.role is Role.BHT for person in people)
        return agreed(self._assists("assists_mapping"), True if took_part else Unknown.ABSENT)

    @fact("bedriftshelsetjenesten bistår med tiltak", "bedriftshelsetenesta hjelper til med tiltak")
    def bht_assists_measures(self) -> YesNoFact:
        """Whether a document says that it proposes and works with measures (folm § 13-2 b, before 2023 d)."""
        return self._assists("assists_measures")

    @fact("bedriftshelsetjenesten bistår ved endringer", "bedriftshelsetenesta hjelper til ved endringar")
    def bht_assists_changes(self) -> YesNoFact:
        """Whether it took part in each change shown for the unit, or a document says that it assists.

        folm § 13-2 c, before 2023 a. Unknown where the two disagree.
        """
        changes = self.period.covering("changes", self.id).entries
        marks: list[Outcome] = [
            _took_part(entry.item.participants, entry.reading) if entry.certain else Unknown.IMPRECISE
            for entry in changes
        ]
        said = self._assists("assists_changes")
        return agreed(plain(conjunction(marks)), said) if marks else said

    @fact("det er vist en endring i enheten", "det er vist ei endring i eininga")
    def bht_changes_shown(self) -> YesNoFact:
        """Whether a change is shown for the unit, so that there is something to weigh under folm § 13-2.

        False only means that none is shown: the service is used at changes when there is need for it.
        """
        changes = self.period.covering("changes", self.id)
        if changes.certain:
            return True
        return Unknown.IMPRECISE if changes.entries else False

    def _assists(self, name: str) -> YesNoFact:
        record = self.bht.record
        if not record:
            return False if record is False else Unknown.ABSENT
        said: bool | None = getattr(record, name)
        return reading_of(record) if said is None else said

    @fact("endringene i enheten", "endringane i eininga")
    def changes(self) -> ChangesView:
        """The changes, and how the working environment was looked after in them."""
        return ChangesView(self.period, self.id)

    @fact("avvikene i enheten", "avvika i eininga")
    def deviations(self) -> DeviationsView:
        """Whether deviations are reported and followed up."""
        return DeviationsView(self.period, self.id)

    @fact("det er endringer i virksomheten", "det er endringar i verksemda")
    def has_changes(self) -> YesNoFact:
        """Whether a change has been recorded for the unit; false when a document says there is none."""
        changes = self.period.covering("changes", self.id)
        if changes.certain:
            return True
        return Unknown.IMPRECISE if changes.entries else changes.rest


def _took_part(roles: tuple[Role, ...] | Literal[False], silence: Unknown) -> YesNoFact:
    if not roles:
        return False if roles is False else silence
    return Role.BHT in roles
