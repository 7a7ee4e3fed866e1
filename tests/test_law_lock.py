"""The lock of reviewed provisions, and what has changed since: the change of aml § 4-3 in 2026, in our own words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from command_line import compliance
from hypothesis import given
from hypothesis import strategies as st
from law_material import FOLM, NEW_LEDD, OLD_LEDD, act_file, rule_file

from compliance.cli.law import review
from compliance.errors import ComplianceError, LawTextError, RuleSetError, UsageError
from compliance.law import Citation, parse
from compliance.law.archives import law_files
from compliance.law.drift import Change, word_diff
from compliance.law.lock import LawLock, LockedProvision, read_lock
from compliance.law.store import LawStore, import_texts
from compliance.maintenance.law_drift import (
    DriftReport,
    Signature,
    cited_by,
    find_drift,
    lock_file,
    review_rule,
    rules_despite_law,
)

LAWYER = Signature("Jurist A", date(2025, 11, 20))
OTHER = ("Noe annet om dyr.", "Mer om dyr.")


class Workshop:
    """A folder of rules with its lock, and a store of law texts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rules = folder / "regler"
        self.store = folder / "lager"

    def imports(self, changed: str, *, identifier: str = "LOV-2005-06-17-62", **sections: object) -> None:
        named = {name.removeprefix("p").replace("_", "-"): ledd for name, ledd in sections.items()}
        file = self.folder / f"{identifier}.{changed}.xml"
        file.write_bytes(act_file(named, identifier, changed))  # type: ignore[arg-type]
        import_texts(self.store, law_files([file], lambda _done, _total: None))

    def review(self, *rule_ids: str) -> None:
        library = rules_despite_law(self.rules)
        for rule_id in rule_ids:
            done = review_rule(
                library, read_lock(lock_file(self.rules)), LawStore(self.store), rule_id, LAWYER
            )
            lock_file(self.rules).write_text(done.lock.as_text(), encoding="utf-8")

    def drift(self, on: date | None = None) -> DriftReport:
        library = rules_despite_law(self.rules)
        return find_drift(library, read_lock(lock_file(self.rules)), LawStore(self.store), on)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Rules that cite § 4-3 and others, reviewed against the text of 2025."""
    made = Workshop(tmp_path)
    rule_file(made.rules, "fugl", "aml § 4-3 (3)")
    rule_file(made.rules, "hest", "aml § 4-3 (4)")
    rule_file(made.rules, "annet", "aml § 3-1 (1)")
    rule_file(made.rules, "forskrift", "folm § 7-1 (1)")
    made.imports("2025-07-01", p4_3=OLD_LEDD, p3_1=OTHER)
    made.imports("2025-07-01", identifier=FOLM, p7_1=OTHER)
    made.review("fugl", "hest", "annet", "forskrift")
    return made


def changes(report: DriftReport) -> dict[str, Change]:
    return {str(one.provision.citation): one.provision.change for one in report.cited}


def test_nothing_has_changed_when_just_reviewed(workshop: Workshop) -> None:
    report = workshop.drift()
    assert set(changes(report).values()) == {Change.SAME}
    assert report.locked == 4
    assert not report.rules_to_read


def test_the_change_of_2026_is_told_for_exactly_the_rules_that_cite_it(workshop: Workshop) -> None:
    workshop.imports("2026-01-01", p4_3=NEW_LEDD, p3_1=OTHER)
    report = workshop.drift()
    assert [rule.id for rule in report.rules_to_read] == ["fugl", "hest"]
    moved = {str(one.provision.citation): str(one.provision.now) for one in report.drifted}
    assert moved == {"aml § 4-3 (3)": "aml § 4-3 (5)", "aml § 4-3 (4)": "aml § 4-3 (6)"}
    words = report.drifted[0].provision.words
    assert words.startswith("[-Fuglen-] {+Katten+} skal [-ikke forstyrres.")


def test_a_ledd_that_is_nearly_the_same_is_still_found_where_it_went(workshop: Workshop) -> None:
    altered = [OLD_LEDD[3].replace("dårlig", "surt") if ledd == OLD_LEDD[3] else ledd for ledd in NEW_LEDD]
    workshop.imports("2026-01-01", p4_3=altered, p3_1=OTHER)
    moved = {str(one.provision.citation): str(one.provision.now) for one in workshop.drift().drifted}
    assert moved["aml § 4-3 (4)"] == "aml § 4-3 (6)"


def test_words_changed_in_place_are_no_renumbering(workshop: Workshop) -> None:
    workshop.imports("2026-01-01", p4_3=OLD_LEDD, p3_1=(OTHER[0].replace("annet", "nytt"), OTHER[1]))
    (one,) = workshop.drift().drifted
    assert (one.provision.change, one.provision.now) == (Change.CHANGED, None)
    assert one.provision.words == "Noe [-annet-] {+nytt+} om dyr."


def test_spaces_alone_are_no_change(workshop: Workshop) -> None:
    spaced = tuple(ledd.replace(" ", " \n\u00a0") for ledd in OLD_LEDD)
    workshop.imports("2026-01-01", p4_3=spaced, p3_1=OTHER)
    assert not workshop.drift().drifted


def test_a_provision_that_is_no_longer_there_is_gone(workshop: Workshop) -> None:
    workshop.imports("2026-01-01", p4_3=OLD_LEDD[:3], p3_1=OTHER)
    (one,) = workshop.drift().drifted
    assert (str(one.provision.citation), one.provision.change) == ("aml § 4-3 (4)", Change.GONE)


def test_rules_already_moved_to_the_new_numbers_are_told_where_their_words_were_reviewed(
    workshop: Workshop,
) -> None:
    rule_file(workshop.rules, "fugl", "aml § 4-3 (3)", end="2025-12-31")
    rule_file(workshop.rules, "fugl", "aml § 4-3 (5)", start="2026-01-01")
    rule_file(workshop.rules, "nytt", "aml § 4-3 (1)", start="2026-01-01")
    workshop.imports("2026-01-01", p4_3=NEW_LEDD, p3_1=OTHER)
    report = workshop.drift()
    assert changes(report)["aml § 4-3 (5)"] is Change.MOVED
    assert changes(report)["aml § 4-3 (1)"] is Change.NEW
    assert "aml § 4-3 (3)" not in changes(report)
    (moved,) = report.of(Change.MOVED)
    assert (str(moved.provision.was), moved.provision.words) == ("aml § 4-3 (3)", "")
    assert [Path(rule.file).name for rule in report.rules_to_read] == [
        "fugl.2026.yaml",
        "hest.2024.yaml",
        "nytt.2026.yaml",
    ]


def test_only_rules_in_force_on_the_day_are_asked_of(workshop: Workshop) -> None:
    workshop.imports("2026-01-01", p4_3=NEW_LEDD, p3_1=OTHER)
    assert not workshop.drift(date(2025, 12, 31)).drifted
    assert workshop.drift(date(2026, 1, 1)).drifted


def test_a_provision_newer_than_the_imported_text_asks_for_an_import(workshop: Workshop) -> None:
    report = workshop.drift(date(2026, 3, 1))
    assert changes(report)["aml § 4-3 (3)"] is Change.OLD_TEXT
    assert not report.drifted


def test_without_the_reviewed_words_the_change_is_still_told(workshop: Workshop) -> None:
    for old in (workshop.store / "LOV-2005-06-17-62").iterdir():
        old.unlink()
    workshop.imports("2026-01-01", p4_3=NEW_LEDD, p3_1=("Helt andre ord.",))
    found = {str(one.provision.citation): one.provision for one in workshop.drift().drifted}
    assert found["aml § 3-1 (1)"].words == ""
    # Words that have only moved are known by their hash alone.
    assert str(found["aml § 4-3 (3)"].now) == "aml § 4-3 (5)"


def test_what_is_not_imported_or_not_reviewed_is_no_drift(workshop: Workshop) -> None:
    rule_file(workshop.rules, "ny", "aml § 3-1 (2) c")
    rule_file(workshop.rules, "kontroll", "ikf § 5")
    workshop.imports("2026-01-01", p4_3=OLD_LEDD, p3_1=(OTHER[0], ("Om:", ("a", "b", "c"))))
    found = changes(workshop.drift())
    assert found["ikf § 5"] is Change.NOT_IMPORTED
    # Its own paragraph has changed since the act was last reviewed, so it is more than unreviewed.
    assert found["aml § 3-1 (2) c"] is Change.NEW


def test_a_new_citation_in_an_unchanged_section_is_only_unreviewed(workshop: Workshop) -> None:
    rule_file(workshop.rules, "ny", "aml § 4-3 (2)")
    assert changes(workshop.drift())["aml § 4-3 (2)"] is Change.UNREVIEWED
    assert not workshop.drift().drifted


def test_review_moves_the_lock_and_names_who_else_cites_it(workshop: Workshop) -> None:
    rule_file(workshop.rules, "fugler", "aml § 4-3 (3)")
    workshop.imports("2026-01-01", p4_3=NEW_LEDD, p3_1=OTHER)
    library = rules_despite_law(workshop.rules)
    lock = read_lock(lock_file(workshop.rules))
    done = review_rule(library, lock, LawStore(workshop.store), "fugl", LAWYER)
    assert list(map(str, done.changed)) == ["aml § 4-3 (3)"]
    assert done.also_cited_by == ("fugler",)
    workshop.review("fugl", "hest")
    assert not workshop.drift().drifted


def test_a_lock_forgets_what_no_rule_cites(workshop: Workshop) -> None:
    rule_file(workshop.rules, "hest", "aml § 4-3 (5)")
    workshop.review("hest")
    held = {str(one) for one in read_lock(lock_file(workshop.rules)).provisions}
    assert held == {"aml § 3-1 (1)", "aml § 4-3 (3)", "aml § 4-3 (5)", "folm § 7-1 (1)"}


def test_a_rule_not_in_force_or_without_texts_cannot_be_reviewed(workshop: Workshop) -> None:
    rule_file(workshop.rules, "fram", "aml § 4-3 (1)", start="2026-01-01")
    rule_file(workshop.rules, "kontroll", "ikf § 5")
    with pytest.raises(UsageError, match="2025-07-01"):
        workshop.review("fram")
    with pytest.raises(LawTextError) as caught:
        workshop.review("kontroll")
    assert caught.value.problems[0].code == "law-nothing-reviewed"


def test_rules_with_other_faults_are_refused_and_not_overlooked(workshop: Workshop) -> None:
    (workshop.rules / "feil.2024.yaml").write_text("id: feil\n", encoding="utf-8")
    with pytest.raises(RuleSetError):
        workshop.drift()


def test_every_citation_of_a_rule_is_found(workshop: Workshop) -> None:
    path = rule_file(workshop.rules, "alt", "aml § 3-1 (2) c")
    text = path.read_text(encoding="utf-8")
    text = text.replace("criteria:", APPLIES + "criteria:").replace(
        "    check: {at", "    in_writing: [folm § 7-1 (6)]\n    check: {at"
    )
    path.write_text(text, encoding="utf-8")
    (rule,) = rules_despite_law(workshop.rules).versions("alt")
    assert list(map(str, cited_by(rule))) == ["aml § 3-1 (2) c", "aml § 4-1 (1)", "folm § 7-1 (6)"]


APPLIES = """\
applies_when:
  check: {at_least: {value: organisation.employees, limit: 1}}
  basis: [aml § 4-1 (1)]
  reason: {nb: Det er ingen dyr., nn: Det er ingen dyr.}
  ask: {nb: Er det dyr?, nn: Er det dyr?}
"""


class TestTheFile:
    def test_it_is_sorted_as_letters_print_and_the_same_every_time(self, workshop: Workshop) -> None:
        text = lock_file(workshop.rules).read_text(encoding="utf-8")
        keys = [line.strip().strip('":') for line in text.splitlines() if line.strip().startswith('"')]
        assert keys == ["aml § 3-1 (1)", "aml § 4-3 (3)", "aml § 4-3 (4)", "folm § 7-1 (1)"]
        assert read_lock(lock_file(workshop.rules)).as_text() == text

    def test_an_absent_file_is_an_empty_lock(self, tmp_path: Path) -> None:
        assert not read_lock(tmp_path / "law.lock").provisions

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("provisions: {aml: {}}", "missing-field"),
            ("provisions:\n  aml § 99-9: {ENTRY}", "citation-unknown-section"),
            ("provisions:\n  'aml § 3-1 (2) a, b': {ENTRY}", "law-lock-citation"),
            ("provisions:\n  aml § 3-1: {ENTRY, x: 1}", "unknown-field"),
        ],
    )
    def test_a_file_that_is_no_lock_is_refused_with_its_place(
        self, tmp_path: Path, text: str, code: str
    ) -> None:
        entry = f"sha256: '{'0' * 64}', version: 2025-01-01, reviewed_by: K, reviewed_on: 2025-01-01"
        (tmp_path / "law.lock").write_text(text.replace("ENTRY", entry), encoding="utf-8")
        with pytest.raises(RuleSetError) as caught:
            read_lock(tmp_path / "law.lock")
        assert code in {problem.code for problem in caught.value.problems}
        assert all(problem.place.line for problem in caught.value.problems)

    @given(
        st.dictionaries(
            st.sampled_from(["aml § 3-1 (2) c", "aml § 4-3 (6)", "aml § 2 A-6 (4) a", "folm § 7-1 (1) 2.p."]),
            st.builds(
                LockedProvision,
                sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
                version=st.dates(),
                reviewed_by=st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=50),
                reviewed_on=st.dates(),
            ),
        )
    )
    def test_what_is_written_is_what_is_read(self, held: dict[str, LockedProvision]) -> None:
        lock = LawLock({parse(text)[0]: entry for text, entry in held.items() if _citable(text)})
        assert _read_text(lock.as_text()) == lock


def _citable(text: str) -> bool:
    try:
        return len(parse(text)) == 1
    except ValueError:
        return False


def _read_text(text: str) -> LawLock:
    import tempfile  # noqa: PLC0415 - a fixture may not be used with many examples

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "law.lock"
        path.write_text(text, encoding="utf-8")
        return read_lock(path)


class TestWordDiff:
    def test_it_marks_what_went_and_what_came(self) -> None:
        assert word_diff("en to tre", "en fire tre") == "en [-to-] {+fire+} tre"
        assert word_diff("en", "en to") == "en {+to+}"
        assert word_diff("en", "en") == ""

    def test_long_stretches_that_are_kept_are_shortened(self) -> None:
        kept = " ".join(f"ord{number}" for number in range(40))
        assert word_diff(f"{kept} a", f"{kept} b") == "… ord34 ord35 ord36 ord37 ord38 ord39 [-a-] {+b+}"

    @given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
    def test_it_is_empty_only_when_nothing_changed(self, before: list[str], after: list[str]) -> None:
        assert (word_diff(" ".join(before), " ".join(after)) == "") == (before == after)


class TestTheCommands:
    def test_drift_names_provisions_words_and_rules_and_ends_with_1(self, workshop: Workshop) -> None:
        arguments = ("law", "drift", "--rules", workshop.rules, "--store", workshop.store)
        run = compliance(*arguments)
        assert (run.code, run.err) == (0, "")
        assert "Ingen låst bestemmelse er endret." in run.out
        workshop.imports("2026-01-01", p4_3=NEW_LEDD, p3_1=OTHER)
        run = compliance(*arguments)
        assert (run.code, run.err) == (1, "")
        assert (
            "aml § 4-3 (3): ordlyden er endret siden 2025-07-01 (teksten gjelder fra 2026-01-01)." in run.out
        )
        assert "Trolig ny nummerering: aml § 4-3 (3) → aml § 4-3 (5)." in run.out
        assert "Regler som må leses på nytt (2):" in run.out
        assert "annet.2024.yaml" not in run.out

    def test_drift_without_a_lock_says_so_and_ends_with_0(self, workshop: Workshop) -> None:
        lock_file(workshop.rules).unlink()
        run = compliance("law", "drift", "--rules", workshop.rules, "--store", workshop.store)
        assert (run.code, run.err) == (0, "")
        assert run.out.startswith("Ingen bestemmelser er låst.")

    def test_drift_without_texts_asks_for_an_import(self, workshop: Workshop) -> None:
        run = compliance(
            "law", "drift", "--rules", workshop.rules, "--store", workshop.folder / "ingen", "--lang", "nn"
        )
        assert (run.code, run.out) == (3, "")
        assert "Ingen lovtekst er importert." in run.err

    def reviewed(self, workshop: Workshop, *arguments: str) -> Result:
        folders = ["--rules", str(workshop.rules), "--store", str(workshop.store)]
        return CliRunner().invoke(review, [*arguments, *folders], standalone_mode=False)

    def test_review_writes_the_lock(self, workshop: Workshop) -> None:
        lock_file(workshop.rules).unlink()
        done = self.reviewed(workshop, "fugl", "--by", " Jurist  B ", "--on", "2026-02-01")
        assert done.exception is None
        assert "fugl: gjennomgått av Jurist B 2026-02-01." in done.output
        held = read_lock(lock_file(workshop.rules)).provisions[Citation("aml", "4-3", 3)]
        assert (held.reviewed_by, held.reviewed_on, held.version) == (
            "Jurist B",
            date(2026, 2, 1),
            date(2025, 7, 1),
        )

    def test_review_refuses_an_unknown_rule_and_a_name_that_is_none(self, workshop: Workshop) -> None:
        unknown = self.reviewed(workshop, "fugll", "--by", "Jurist B").exception
        assert isinstance(unknown, ComplianceError)
        assert unknown.problems[0].arguments["suggestion"] == "fugl"
        for name in (" ", "\x1b[31m", "x" * 300):
            assert isinstance(self.reviewed(workshop, "fugl", "--by", name).exception, click.BadParameter)
