"""How employees and their representatives take part in the HMS work as a whole (aml § 3-1 (1); folm § 2-1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple, TypeAlias

from compliance.documentation.amu import AmuMeeting
from compliance.documentation.base import UnitRecord
from compliance.documentation.case import Speaker, Statement, StatementSubject
from compliance.documentation.choices import Role
from compliance.documentation.hms import Vernerunde
from compliance.documentation.measures import ActionPlan
from compliance.documentation.risk_assessments import RiskAssessment
from compliance.documentation.verneombud import Consultation
from compliance.facts.groups import Group, Took, participation
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, any_shown, fact, listing_in, reading_of
from compliance.facts.view import Period, View, merge_rests
from compliance.state import Unknown, conjunction

Work: TypeAlias = RiskAssessment | ActionPlan
_SEVERAL = 2
"""Where they were left out once, the control point of that work says so; twice is a pattern to judge."""
_STAFF = frozenset(
    {
        Role.EMPLOYEE,
        Role.SAFETY_REPRESENTATIVE,
        Role.CHIEF_SAFETY_REPRESENTATIVE,
        Role.UNION_REPRESENTATIVE,
    }
)


class _Piece(NamedTuple):
    """The work of one kind and theme in one unit: who took part in all of it, and the records it lies in."""

    records: tuple[Entry, ...]
    took_part: Mark


class ParticipationView(View):
    """What all assessments and plans of the organisation say together of who took part.

    One assessment or plan that lacks someone is the matter of its own control point. Here it only counts
    together with another one.
    """

    unit = None
    behind: ClassVar[Mapping[str, str]] = {"assessments": "risk_assessments", "plans": "action_plans"}

    def __init__(self, period: Period) -> None:
        self.period = period

    @property
    def assessments(self) -> Listing[RiskAssessment]:
        """Every assessment in view."""
        return self._in_view("risk_assessments")

    @property
    def plans(self) -> Listing[ActionPlan]:
        """Every plan in view."""
        return self._in_view("action_plans")

    def _in_view(self, what: str) -> Listing[Any]:
        """Return the records of a list in view, without those that another says it replaces."""
        records: tuple[UnitRecord, ...] = getattr(self.period.documentation, what)
        seen = [(one, self.period.in_view(one)) for one in records]
        replaced = {
            id_
            for one, in_view in seen
            if in_view is not False
            for id_ in getattr(one, "replaces", None) or ()
        }
        entries = tuple(
            Entry(one, in_view is True, reading_of(one))
            for one, in_view in seen
            if in_view is not False and one.id not in replaced
        )
        return Listing(entries, self.period.rest_of(what, None))

    @property
    def _pieces(self) -> tuple[_Piece, ...]:
        groups: dict[tuple[str, Any, str | None], list[Entry]] = {}
        for entry in (*self.assessments.entries, *self.plans.entries):
            work: Work = entry.item
            groups.setdefault((type(work).__name__, work.theme, work.unit), []).append(entry)
        return tuple(_Piece(tuple(entries), self._took_part(entries)) for entries in groups.values())

    def _took_part(self, entries: list[Entry]) -> Mark:
        lists = [_who_took_part(entry) for entry in entries]
        found = participation(lists, Unknown.ABSENT, self.period)
        outcome = conjunction(found.holds(group) for group in Group)
        return outcome if isinstance(outcome, bool | Unknown) else Unknown.ABSENT

    @fact(
        "ansatte og representantene deres har vært med i kartlegging eller plan",
        "tilsette og representantane deira har vore med i kartlegging eller plan",
    )
    def took_part_somewhere(self) -> YesNoFact:
        """True where they took part in some assessment or plan; false where they were left out of several.

        Unknown where nothing is shown, where a list of who took part is missing, and where they are left out of
        one alone: that shows nothing of the work as a whole.
        """
        marks = [piece.took_part for piece in self._pieces]
        if self._is_shown_in_a_record():
            return True
        unknown = [mark for mark in marks if isinstance(mark, Unknown)]
        if unknown:
            return merge_rests(unknown)  # type: ignore[no-any-return]
        return False if len(marks) >= _SEVERAL else Unknown.ABSENT

    def _is_shown_in_a_record(self) -> bool:
        records = (entry for piece in self._pieces for entry in piece.records if entry.certain)
        return any(self._took_part([entry]) is True for entry in records)

    @fact(
        "kartlegginger og planer som ansatte eller representantene deres ikke har vært med på",
        "kartleggingar og planar som tilsette eller representantane deira ikkje har vore med på",
    )
    def left_out_of(self) -> Listing[Work]:
        """The assessments and plans that lack someone, where there are several; one alone is left to its own.

        The list is closed where no more than one can be lacking.
        """
        pieces = self._pieces
        lacking = [piece for piece in pieces if piece.took_part is False]
        unknown = [piece.took_part for piece in pieces if isinstance(piece.took_part, Unknown)]
        if len(lacking) < _SEVERAL:
            may_be_several = len(lacking) + len(unknown) >= _SEVERAL
            return Listing((), merge_rests(unknown) if may_be_several else False)
        entries = tuple(piece.records[-1]._replace(certain=True) for piece in lacking)
        return Listing(entries, merge_rests(unknown) if unknown else False)

    @fact("opplysninger om at ansatte ikke er tatt med", "opplysningar om at tilsette ikkje er tekne med")
    def told_not_involved(self) -> Listing[Statement]:
        """What has been told of employees who are not involved; what the verneombud tells is its own matter.

        The list is closed: that nobody has said so is nothing to ask about.
        """
        entries = []
        for one in self.period.documentation.statements:
            seen = self.period.in_view(one)
            of_staff = (
                one.says is StatementSubject.NOT_INVOLVED and one.by is not Speaker.SAFETY_REPRESENTATIVE
            )
            if of_staff and seen is not False:
                entries.append(Entry(one, seen is True, reading_of(one)))
        return Listing(tuple(entries), False)

    @fact("opplysninger fra arbeidsgiveren om det", "opplysningar frå arbeidsgivaren om det")
    def told_by_employer(self) -> Listing[Statement]:
        """What the employer itself has told of it, of the organisation as a whole."""
        return self.told_not_involved.where(
            lambda one: one.by is Speaker.EMPLOYER and one.unit is None and one.theme is None
        )

    @fact("et dokument viser at ansatte er tatt med", "eit dokument viser at tilsette er tekne med")
    def shown_involved(self) -> YesNoFact:
        """Whether some assessment, plan, round or consultation certainly shows that employees took part."""
        return self._is_shown_in_a_record() or bool(self._staff_took_part().certain)

    @fact("møter og runder der ansatte er med", "møte og rundar der tilsette er med")
    def arenas(self) -> Listing[AmuMeeting | Vernerunde | Consultation]:
        """Meetings of the committee, safety rounds and consultations with staff: what shows how they take part.

        Closed only where a source says that there is none of any kind.
        """
        staff = self._staff_took_part()
        amu = self.period.documentation.amu
        if not amu:
            rest = amu if amu is False else Unknown.ABSENT
            return Listing(staff.entries, merge_rests((staff.rest, rest)))
        meetings = listing_in(amu.meetings, reading_of(amu))
        seen = ((entry, self.period.in_view(entry.item)) for entry in meetings.entries)
        held = tuple(entry._replace(certain=mark is True) for entry, mark in seen if mark is not False)
        return Listing((*held, *staff.entries), merge_rests((staff.rest, meetings.rest)))

    @fact("det er vist møter og runder der ansatte er med", "det er vist møte og rundar der tilsette er med")
    def has_arenas(self) -> YesNoFact:
        """Whether such a meeting or round is shown; false when sources say that there is none of any kind."""
        return any_shown(self.arenas)

    def _staff_took_part(self) -> Listing[Any]:
        """Return the rounds and consultations with staff or their representatives among those who took part."""
        entries: list[Entry] = []
        rests: list[Any] = []
        for what in ("vernerunder", "consultations"):
            listing = self._in_view(what)
            rests.append(listing.rest)
            for entry in listing.entries:
                roles = entry.item.participants if what == "vernerunder" else entry.item.roles
                if roles and _STAFF.intersection(roles):
                    entries.append(entry)
                elif not roles and roles is not False:
                    entries.append(entry._replace(certain=False))
        return Listing(tuple(entries), merge_rests(rests))


def _who_took_part(entry: Entry) -> Took:
    record = entry.item
    roles: Any
    if isinstance(record, RiskAssessment):
        people = record.participants
        roles = people and tuple(person.role for person in people if person.role)
        return Took(roles, entry.certain, entry.reading, record.done_on)
    return Took(record.agreed_with, entry.certain, entry.reading, record.dated)
