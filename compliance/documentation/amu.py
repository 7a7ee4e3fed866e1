"""The working environment committee, AMU (aml chapter 7; folm §§ 3-7 and 3-18 to 3-20)."""

from typing import Annotated, ClassVar

from compliance.documentation.base import Choice, Count, Many, Maybe, Number, Record, YesNo
from compliance.documentation.dates import PartialDate
from compliance.documentation.verneombud import ShorterTrainingAgreement
from compliance.texts import Text, label


class AmuSide(Choice):
    """Whom a member represents (Side / Side)."""

    EMPLOYER = "employer", "arbeidsgiversiden", "arbeidsgivarsida"
    EMPLOYEES = "employees", "arbeidstakersiden", "arbeidstakarsida"
    BHT = "bht", "bedriftshelsetjenesten", "bedriftshelsetenesta"


class AmuRole(Choice):
    """What a member is besides (Rolle / Rolle): folm § 3-7 (3) to (5)."""

    TOP_MANAGER = "top_manager", "øverste leder", "øvste leiar"
    CHIEF_SAFETY_REPRESENTATIVE = "chief_safety_representative", "hovedverneombud", "hovudverneombod"
    SAFETY_REPRESENTATIVE = "safety_representative", "verneombud", "verneombod"
    BHT = "bht", "representant for bedriftshelsetjenesten", "representant for bedriftshelsetenesta"
    MEMBER = "member", "medlem"


class AmuMember(Record):
    """A member (Medlem / Medlem)."""

    dated_by: ClassVar[str | None] = "selected_on"
    noun: ClassVar[Text] = Text("medlemmet", "medlemen")

    side: Annotated[Maybe[AmuSide], label("side")] = None
    role: Annotated[Maybe[AmuRole], label("rolle")] = None
    selected_on: Annotated[Maybe[PartialDate], label("valgt eller utpekt", "vald eller utpeikt")] = None
    trained_hours: Annotated[Maybe[Number], label("timer opplæring", "timar opplæring")] = None
    shorter_training_agreement: Annotated[
        Maybe[ShorterTrainingAgreement], label("avtale om kortere opplæring", "avtale om kortare opplæring")
    ] = None

    def called(self) -> Text:
        """Return the role and the side, as far as they are known."""
        role = self.role.text if isinstance(self.role, AmuRole) else Text("medlem", "medlem")
        if isinstance(self.side, AmuSide) and self.side is not AmuSide.BHT:
            side = self.side.text
            return Text(f"{role.nb} fra {side.nb}", f"{role.nn} frå {side.nn}")
        return role


class AmuMeeting(Record):
    """A meeting (Møte / Møte)."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("møtet i arbeidsmiljøutvalget", "møtet i arbeidsmiljøutvalet")

    on: Annotated[Maybe[PartialDate], label("dato")] = None
    cases: Annotated[Many[str], label("saker")] = ()


class Amu(Record):
    """The committee (Arbeidsmiljøutvalg / Arbeidsmiljøutval)."""

    noun: ClassVar[Text] = Text("arbeidsmiljøutvalget", "arbeidsmiljøutvalet")

    exists: Annotated[YesNo, label("det er et arbeidsmiljøutvalg", "det er eit arbeidsmiljøutval")] = None
    # Not the head count: the average of last calendar year, only those who work at least 20 hours a week
    # (folm § 3-7 (2)).
    counted_employees: Annotated[
        Count | None,
        label(
            "gjennomsnittlig antall ansatte året før, etter folm § 3-7",
            "gjennomsnittleg tal på tilsette året før, etter folm § 3-7",
        ),
    ] = None
    demanded: Annotated[YesNo, label("en av partene har krevd utvalg", "ein av partane har kravd utval")] = (
        None
    )
    ordered: Annotated[
        YesNo,
        label(
            "Arbeidstilsynet har bestemt at det skal være utvalg",
            "Arbeidstilsynet har bestemt at det skal vere utval",
        ),
    ] = None
    alternative_body: Annotated[
        Maybe[str], label("annet samarbeidsorgan etter avtale", "anna samarbeidsorgan etter avtale")
    ] = None
    members: Annotated[Many[AmuMember], label("medlemmer", "medlemer")] = ()
    bht_member: Annotated[
        YesNo, label("bedriftshelsetjenesten er representert", "bedriftshelsetenesta er representert")
    ] = None
    posted: Annotated[
        YesNo,
        label(
            "det er slått opp på arbeidsplassen hvem som er medlemmer",
            "det er slått opp på arbeidsplassen kven som er medlemer",
        ),
    ] = None
    announced_elsewhere: Annotated[
        YesNo,
        label(
            "medlemmene er kunngjort på en annen måte",
            "medlemene er kunngjorde på ein annan måte",
        ),
    ] = None
    meetings: Annotated[Many[AmuMeeting], label("møter", "møte")] = ()
    gives_yearly_report: Annotated[
        YesNo,
        label("arbeidsmiljøutvalget gir rapport hvert år", "arbeidsmiljøutvalet gir rapport kvart år"),
    ] = None
    yearly_report_year: Annotated[
        Count | None, label("år siste årsrapport gjelder", "året siste årsrapport gjeld")
    ] = None
