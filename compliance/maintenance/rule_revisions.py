"""The rules as they were: a folder of rules at a git revision, written to a temporary folder."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from compliance.error_messages import register
from compliance.errors import Place, Problem, RuleSetError, UsageError
from compliance.law.messages import LAW_MESSAGES
from compliance.rules.library import RuleLibrary, read_rules
from compliance.texts import Text

_ENDING = ".yaml"
_OF_NO_CONSEQUENCE = frozenset({*LAW_MESSAGES, "rule-file-name", "rule-gap", "text-names-unknown"})
"""What was wrong with former rules but does not keep them from being read and judged."""

register(
    {
        "git-missing": Text(
            "Mappen «{revision}» finnes ikke, og git er ikke installert, så den kan ikke være en revisjon.",
            "Mappa «{revision}» finst ikkje, og git er ikkje installert, så ho kan ikkje vere ein revisjon.",
            "There is no folder “{revision}”, and git is not installed, so it cannot be a revision.",
        ),
        "git-no-repository": Text(
            "Mappen «{revision}» finnes ikke, og reglene i {folder} ligger ikke i et git-lager.",
            "Mappa «{revision}» finst ikkje, og reglane i {folder} ligg ikkje i eit git-lager.",
            "There is no folder “{revision}”, and the rules in {folder} are not in a git repository.",
        ),
        "git-unknown-revision": Text(
            "«{revision}» er verken en mappe eller en revisjon i git-lageret der reglene ligger.",
            "«{revision}» er korkje ei mappe eller ein revisjon i git-lageret der reglane ligg.",
            "“{revision}” is neither a folder nor a revision of the git repository that holds the rules.",
        ),
        "git-no-rules-then": Text(
            "Revisjonen «{revision}» har ingen regelfiler i {folder}.",
            "Revisjonen «{revision}» har ingen regelfiler i {folder}.",
            "The revision “{revision}” has no rule files in {folder}.",
        ),
        "git-failed": Text("git svarte: {detail}", "git svara: {detail}", "git answered: {detail}"),
        "give-folder-or-revision": Text(
            "Skriv en mappe med regler, eller for eksempel «HEAD», «HEAD~1», en gren eller en merkelapp.",
            "Skriv ei mappe med reglar, eller til dømes «HEAD», «HEAD~1», ei grein eller ein merkelapp.",
            "Give a folder of rules or, for instance, “HEAD”, “HEAD~1”, a branch or a tag.",
        ),
    }
)


@dataclass(frozen=True)
class FormerRules:
    """The rules to compare with. `unreadable` are what keeps some of their files from being compared."""

    library: RuleLibrary
    unreadable: tuple[Problem, ...] = ()

    def comparable(self, library: RuleLibrary) -> tuple[RuleLibrary, RuleLibrary]:
        """Return both rule sets without the rules that cannot be compared, nor those that read their findings."""
        left_out = {_rule_id(problem) for problem in self.unreadable}
        rules = (*self.library, *library)
        while more := {one.id for one in rules if one.id not in left_out and one.reads_rules & left_out}:
            left_out |= more
        return _without(self.library, left_out), _without(library, left_out)


def _rule_id(problem: Problem) -> str:
    return PurePosixPath(problem.place.file).name.partition(".")[0]


def _without(library: RuleLibrary, rule_ids: set[str]) -> RuleLibrary:
    if not rule_ids:
        return library
    return RuleLibrary(
        tuple(rule for rule in library if rule.id not in rule_ids),
        {rule_id: tests for rule_id, tests in library.shared_tests.items() if rule_id not in rule_ids},
    )


def rules_before(name: str, folder: Path) -> FormerRules:
    """Return the rules to compare with: those of the folder `name`, else `folder` as of the revision `name`.

    Files that the program cannot read, for instance because the language of the rules was another then, are
    left out and told of.

    Raises:
        UsageError: when `name` is neither, or git cannot be run.
        RuleSetError: when none of those rules can be read; places name the revision.
    """
    if name and Path(name).is_dir():
        return _read(Path(name), "")
    with _folder_at(name, folder) as temporary:
        return _read(temporary, name)


def _read(folder: Path, revision: str) -> FormerRules:
    library, problems = read_rules(folder)
    stops = [one for one in problems if one.severity == "error" and one.code not in _OF_NO_CONSEQUENCE]
    if revision:
        stops = [_placed(one, folder, revision) for one in stops]
    former = FormerRules(library, RuleSetError(*stops).problems)
    if stops and not former.comparable(library)[0].rules:
        raise RuleSetError(*stops)
    return former


def _placed(problem: Problem, temporary: Path, revision: str) -> Problem:
    """Return the problem with the place a reader knows, in place of a folder that is gone."""
    place = problem.place
    file = place.file.replace(str(temporary), f"{revision}:", 1).replace(":/", ":", 1)
    return Problem(
        Place(file, place.line, place.column),
        problem.code,
        problem.arguments,
        problem.hint,
        problem.excerpt,
        problem.severity,
    )


@contextmanager
def _folder_at(revision: str, folder: Path) -> Iterator[Path]:
    commit = _commit(revision, folder)
    archive = _git(folder, "archive", "--format=tar", commit, "--", ".")
    if archive.returncode != 0:
        raise _nothing_then(revision, folder)
    with tempfile.TemporaryDirectory() as temporary:
        if not _write_rules(archive.stdout, Path(temporary)):
            raise _nothing_then(revision, folder)
        yield Path(temporary)


def _commit(revision: str, folder: Path) -> str:
    if shutil.which("git") is None:
        raise _usage("git-missing", revision, folder)
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.returncode != 0 or inside.stdout.strip() != b"true":
        detail = inside.stderr.decode(errors="replace").strip()
        if detail and "not a git repository" not in detail:
            raise _usage("git-failed", revision, folder, detail=detail.splitlines()[0])
        raise _usage("git-no-repository", revision, folder)
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode != 0:
        raise _usage("git-unknown-revision", revision, folder)
    return found.stdout.decode("ascii").strip()


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git") or "git"
    return subprocess.run(  # noqa: S603 - no shell; a revision is resolved to a hash before it is used
        [git, "-C", str(folder), *arguments],
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "C"},
    )


def _write_rules(archive: bytes, target: Path) -> bool:
    """Write the rule files of an archive below `target`; links and everything else are left where they are."""
    written = False
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        for member in members:
            path = PurePosixPath(member.name)
            content = members.extractfile(member) if member.isreg() and path.suffix == _ENDING else None
            if content is None or path.is_absolute() or ".." in path.parts:
                continue
            file = target.joinpath(*path.parts)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.read())
            written = True
    return written


def _nothing_then(revision: str, folder: Path) -> UsageError:
    return _usage("git-no-rules-then", revision, folder)


def _usage(code: str, revision: str, folder: Path, **more: str) -> UsageError:
    arguments = {"revision": revision, "folder": str(folder), **more}
    return UsageError(Problem(Place("REVISJON|MAPPE"), code, arguments, "give-folder-or-revision"))
