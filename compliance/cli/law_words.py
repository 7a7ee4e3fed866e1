"""What `compliance law` writes, in bokmål, nynorsk and English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from compliance.law.citations import Citation
from compliance.law.drift import Change
from compliance.maintenance.law_drift import CitedDrift, DriftReport, Review
from compliance.rules.compiler import CompiledRule
from compliance.texts import Language, Text

IMPORTED = Text(
    "Filer lest: {files}. Nye tekster: {new}. Endrede tekster: {changed}. Lagret i {store}.",
    "Filer lesne: {files}. Nye tekstar: {new}. Endra tekstar: {changed}. Lagra i {store}.",
    "Files read: {files}. New texts: {new}. Changed texts: {changed}. Stored in {store}.",
)
SOURCE = Text(
    "Kilde: {title}, teksten som gjelder fra {version}. {licence}.\n{url}",
    "Kjelde: {title}, teksten som gjeld frå {version}. {licence}.\n{url}",
    "Source: {title}, the text in force from {version}. {licence}.\n{url}",
)
NOTHING_LOCKED = Text(
    "Ingen bestemmelser er låst. {file} finnes ikke eller er tom.\n"
    "Les en regel mot lovteksten, og kjør «compliance rules review REGEL --by NAVN».",
    "Ingen føresegner er låste. {file} finst ikkje eller er tom.\n"
    "Les ein regel mot lovteksten, og køyr «compliance rules review REGEL --by NAMN».",
    "No provisions are locked. {file} does not exist or is empty.\n"
    "Read a rule against the law, and run “compliance rules review RULE --by NAME”.",
)

_HEADINGS: Mapping[Change, Text] = {
    Change.CHANGED: Text(
        "{citation}: ordlyden er endret siden {reviewed} (teksten gjelder fra {version}).",
        "{citation}: ordlyden er endra sidan {reviewed} (teksten gjeld frå {version}).",
        "{citation}: the wording has changed since {reviewed} (the text applies from {version}).",
    ),
    Change.GONE: Text(
        "{citation}: bestemmelsen finnes ikke i teksten som gjelder fra {version}.",
        "{citation}: føresegna finst ikkje i teksten som gjeld frå {version}.",
        "{citation}: the provision is not in the text that applies from {version}.",
    ),
    Change.MOVED: Text(
        "{citation}: ordlyden er gjennomgått som {was} (teksten gjelder fra {version}).",
        "{citation}: ordlyden er gjennomgått som {was} (teksten gjeld frå {version}).",
        "{citation}: the wording was reviewed as {was} (the text applies from {version}).",
    ),
    Change.NEW: Text(
        "{citation}: ikke gjennomgått, og paragrafen er endret (teksten gjelder fra {version}).",
        "{citation}: ikkje gjennomgått, og paragrafen er endra (teksten gjeld frå {version}).",
        "{citation}: not reviewed, and the section has changed (the text applies from {version}).",
    ),
}
_RENUMBERED = Text(
    "Trolig ny nummerering: {old} → {new}.",
    "Truleg ny nummerering: {old} → {new}.",
    "Probably renumbered: {old} → {new}.",
)
_NO_WORDS = Text(
    "Den gjennomgåtte ordlyden er ikke importert, så endringen kan ikke vises.",
    "Den gjennomgåtte ordlyden er ikkje importert, så endringa kan ikkje visast.",
    "The reviewed wording has not been imported, so the change cannot be shown.",
)
_CITED_BY = Text("Brukt i: {rules}", "Brukt i: {rules}", "Used in: {rules}")
_READ_AGAIN = Text(
    "Regler som må leses på nytt ({n}):", "Reglar som må lesast på nytt ({n}):", "Rules to read again ({n}):"
)
_NO_DRIFT = Text(
    "Ingen låst bestemmelse er endret.",
    "Inga låst føresegn er endra.",
    "No locked provision has changed.",
)
_COUNT = Text(
    "Bestemmelser brukt i reglene som gjelder {on}: {cited}. Endret: {drifted}. Som da de ble gjennomgått: {same}.",
    "Føresegner brukte i reglane som gjeld {on}: {cited}. Endra: {drifted}. Som da dei blei gjennomgåtte: {same}.",
    "Provisions used in the rules in force on {on}: {cited}. Changed: {drifted}. As when reviewed: {same}.",
)
_LEFT: Mapping[Change, Text] = {
    Change.UNREVIEWED: Text("Ikke gjennomgått", "Ikkje gjennomgått", "Not reviewed"),
    Change.OLD_TEXT: Text(
        "Importert tekst er eldre enn bestemmelsen i lovregisteret",
        "Importert tekst er eldre enn føresegna i lovregisteret",
        "Imported text is older than the provision in the law register",
    ),
    Change.NOT_IMPORTED: Text("Ikke importert", "Ikkje importert", "Not imported"),
}
_REVIEWED = Text(
    "{rule}: gjennomgått av {by} {on}. Bestemmelser låst i {file}: {n}.",
    "{rule}: gjennomgått av {by} {on}. Føresegner låste i {file}: {n}.",
    "{rule}: reviewed by {by} on {on}. Provisions locked in {file}: {n}.",
)
_RULE_FILE = Text("Regelfilen er {file}.", "Regelfila er {file}.", "The rule file is {file}.")
_MOVED = Text("Ny ordlyd for {citations}.", "Ny ordlyd for {citations}.", "New wording for {citations}.")
_ALSO = Text(
    "Disse reglene viser til de samme bestemmelsene. Les dem også: {rules}.",
    "Desse reglane viser til dei same føresegnene. Les dei òg: {rules}.",
    "These rules cite the same provisions. Read them too: {rules}.",
)
_MISSING = Text(
    "Ikke låst, for teksten som gjelder, er ikke importert: {citations}.",
    "Ikkje låst, for teksten som gjeld, er ikkje importert: {citations}.",
    "Not locked, since the text in force has not been imported: {citations}.",
)


def drift_lines(report: DriftReport, language: Language) -> Iterator[str]:
    """Yield the report: each provision with its change, then the rules to read, then what is left out."""
    for one in report.drifted:
        yield from _provision_lines(one, language)
        yield ""
    rules = report.rules_to_read
    if rules:
        yield _READ_AGAIN[language].format(n=len(rules))
        yield from (f"  {rule.id}  {rule.file}" for rule in rules)
        yield ""
    for change, text in _LEFT.items():
        if left := report.of(change):
            named = [one.provision.citation for one in left]
            # What a new import will settle is told by section, what a person must read to the letter.
            shown = named if change is Change.UNREVIEWED else _sections_of(named)
            yield f"{text[language]} ({len(left)}): {_listed(shown)}"
    if not report.drifted:
        yield _NO_DRIFT[language]
    same = len(report.of(Change.SAME))
    count = _COUNT[language]
    yield count.format(cited=len(report.cited), on=report.on, drifted=len(report.drifted), same=same)


def review_lines(review: Review, file: Path, language: Language) -> Iterator[str]:
    """Yield what a review locked, and what it did not."""
    entry = review.lock.provisions[review.locked[0]]
    rule, number = review.rule.id, len(review.locked)
    yield _REVIEWED[language].format(
        rule=rule, n=number, file=file, by=entry.reviewed_by, on=entry.reviewed_on
    )
    yield _RULE_FILE[language].format(file=review.rule.file)
    if review.changed:
        yield _MOVED[language].format(citations=_listed(review.changed))
    if review.also_cited_by:
        yield _ALSO[language].format(rules=", ".join(review.also_cited_by))
    if review.missing:
        yield _MISSING[language].format(citations=_listed(review.missing))


def _provision_lines(one: CitedDrift, language: Language) -> Iterator[str]:
    found = one.provision
    reviewed = found.locked.version if found.locked else ""
    heading = _HEADINGS[found.change][language]
    yield heading.format(citation=found.citation, reviewed=reviewed, version=found.version, was=found.was)
    if found.now is not None:
        yield f"  {_RENUMBERED[language].format(old=found.citation, new=found.now)}"
    if found.was is not None:
        yield f"  {_RENUMBERED[language].format(old=found.was, new=found.citation)}"
    if found.words:
        yield f"  {found.words}"
    elif found.change is Change.CHANGED:
        yield f"  {_NO_WORDS[language]}"
    yield f"  {_CITED_BY[language].format(rules=_files(one.rules))}"


def _sections_of(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(Citation(one.act, one.section) for one in citations))


def _files(rules: Iterable[CompiledRule]) -> str:
    return ", ".join(f"{rule.id} ({rule.file})" for rule in rules)


def _listed(citations: Iterable[object]) -> str:
    return ", ".join(map(str, citations))
