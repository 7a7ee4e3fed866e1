"""Files that are damaged, not Lovdata's, or made to do harm: told by name, and the store as it was."""

from __future__ import annotations

import bz2
import io
import tarfile
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest
from command_line import compliance
from hypothesis import given
from hypothesis import strategies as st
from law_material import AML, OLD_LEDD, act_file, archive, header, page

from compliance.errors import LawTextError
from compliance.law import archives, xml_reader
from compliance.law.archives import law_files
from compliance.law.lovdata import read_act
from compliance.law.store import LawStore, import_texts

GOOD = act_file({"4-3": OLD_LEDD})
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><html>&c;</html>'
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html>&x;</html>'
REFUSED = {
    "entiteter": (LAUGHS, "law-entities"),
    "utenfra": (OUTSIDE, "law-entities"),
    "fremmed-dtd": (b'<!DOCTYPE html SYSTEM "http://example.com/x.dtd"><html/>', "law-entities"),
    "annen-type": (b"<!DOCTYPE lov><lov/>", "law-entities"),
    "dyp": (b"<html>" + b"<p>" * 100_000, "too-deep"),
    "tom": (b"", "file-empty"),
    "bare-mellomrom": (b"   ", "law-not-xml"),
    "json": (b'{"lov": 1}', "law-not-xml"),
    "avkortet": (GOOD[: len(GOOD) // 2], "law-not-xml"),
    "ukjent-tegnsett": (b'<?xml version="1.0" encoding="klingonsk"?><html/>', "law-not-xml"),
    "flerbyte-tegnsett": (b'<?xml version="1.0" encoding="shift_jis"?><html/>', "law-not-xml"),
    "udefinert": (b"<html>&nbsp;</html>", "law-not-xml"),
    "html": (b"<!DOCTYPE html><html><head><title>Avis</title></head><body/></html>", "law-not-lovdata"),
    "farlig-id": (page(header("../../etc/LOV-2005-06-17-62", "2025-01-01")), "law-not-lovdata"),
}


def add(store: Path, *paths: Path) -> None:
    import_texts(store, law_files(paths, lambda _done, _total: None))


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "god.xml").write_bytes(GOOD)
    add(tmp_path / "lager", tmp_path / "god.xml")
    return tmp_path / "lager"


def refused(store: Path, *paths: Path) -> list[tuple[str, str]]:
    """Import, which must be refused with the store as it was and nothing left beside it."""
    before, beside = files_in(store), sorted(store.parent.iterdir())
    with pytest.raises(LawTextError) as caught:
        add(store, *paths)
    assert files_in(store) == before
    assert sorted(store.parent.iterdir()) == beside
    return [(problem.place.file, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_refused_by_name(store: Path, name: str) -> None:
    raw, code = REFUSED[name]
    file = store.parent / f"{name}.xml"
    file.write_bytes(raw)
    assert refused(store, file) == [(str(file), code)]


def test_every_bad_file_is_told_at_once_and_no_good_one_is_imported(store: Path) -> None:
    folder = store.parent / "mappe"
    folder.mkdir()
    for name, (raw, _) in REFUSED.items():
        (folder / f"{name}.xml").write_bytes(raw)
    (folder / "aaa.xml").write_bytes(act_file({"4-3": ("Nytt.",)}, changed="2026-01-01"))
    assert len(refused(store, folder)) == len(REFUSED)


def test_a_file_that_is_too_large_is_left_before_it_is_read(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_reader, "MOST_BYTES", 100_000)
    file = store.parent / "stor.xml"
    file.write_bytes(page("<p>" + "ord " * 100_000 + "</p>"))
    assert refused(store, file) == [(str(file), "too-large")]


def test_a_file_with_too_many_elements_is_refused(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_reader, "MOST_ELEMENTS", 1000)
    file = store.parent / "mange.xml"
    file.write_bytes(page("<p/>" * 2000))
    assert refused(store, file) == [(str(file), "too-many-values")]


@pytest.mark.parametrize("path", ["finnes-ikke.xml", "tom-mappe"])
def test_nothing_to_import_is_told(store: Path, path: str) -> None:
    (store.parent / "tom-mappe").mkdir()
    code = "file-missing" if path.endswith("xml") else "law-nothing-to-import"
    assert refused(store, store.parent / path) == [(str(store.parent / path), code)]


class TestArchives:
    def test_a_bad_file_inside_is_told_with_both_names(self, store: Path) -> None:
        file = archive(store.parent / "lover.tar.bz2", {"nl/god.xml": GOOD, "nl/ond.xml": LAUGHS})
        assert refused(store, file) == [(f"{file}:nl/ond.xml", "law-entities")]

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
    def test_one_cut_short_is_refused(self, store: Path, share: float) -> None:
        file = archive(store.parent / "lover.tar.bz2", {f"{n}.xml": GOOD for n in range(200)})
        raw = file.read_bytes()
        file.write_bytes(raw[: int(len(raw) * share)])
        assert refused(store, file) == [(str(file), "law-archive-damaged")]

    def test_one_cut_short_before_it_was_packed_is_refused(self, store: Path) -> None:
        file = archive(store.parent / "lover.tar.bz2", {"a.xml": GOOD, "b.xml": GOOD})
        whole = bz2.decompress(file.read_bytes())
        first_member = 512 + -(-len(GOOD) // 512) * 512
        for cut in (first_member, first_member + 100, first_member + 700):
            file.write_bytes(bz2.compress(whole[:cut]))
            assert refused(store, file) == [(str(file), "law-archive-damaged")]

    def test_damage_in_the_middle_is_not_taken_for_the_end(self, store: Path) -> None:
        file = archive(store.parent / "lover.tar.bz2", {"a.xml": GOOD, "b.xml": GOOD})
        whole = bytearray(bz2.decompress(file.read_bytes()))
        second_header = 512 + -(-len(GOOD) // 512) * 512
        whole[second_header : second_header + 8] = b"\xff" * 8
        file.write_bytes(bz2.compress(bytes(whole)))
        assert refused(store, file) == [(str(file), "law-archive-damaged")]

    @pytest.mark.parametrize("raw", [b"", b"ikke bzip2", bz2.compress(b""), bz2.compress(b"ikke tar" * 500)])
    def test_what_is_no_archive_is_refused(self, store: Path, raw: bytes) -> None:
        file = store.parent / "lover.tar.bz2"
        file.write_bytes(raw)
        (_, code), *more = refused(store, file)
        assert code == "law-archive-damaged"
        assert not more

    def test_names_that_lead_out_are_passed_over(self, store: Path) -> None:
        other = act_file({"4-3": ("Nytt.",)}, changed="2026-01-01")
        names = ("../ut.xml", "/tmp/ut.xml", "nl/../../ut.xml", "..\\ut.xml")  # noqa: S108 - names in an archive
        file = archive(store.parent / "lover.tar.bz2", {**dict.fromkeys(names, other), "nl/god.xml": GOOD})
        add(store, file)
        assert [act.version for act in LawStore(store).versions("aml")] == ["2025-07-01"]
        assert not (store.parent / "ut.xml").exists()

    def test_links_are_passed_over(self, store: Path) -> None:
        raw = io.BytesIO()
        with tarfile.open(fileobj=raw, mode="w") as tar:
            link = tarfile.TarInfo("lenke.xml")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
            tar.addfile(link)
        file = store.parent / "lover.tar.bz2"
        file.write_bytes(bz2.compress(raw.getvalue()))
        assert refused(store, file) == [(str(file), "law-nothing-to-import")]

    def test_control_characters_in_a_name_are_not_shown(self, store: Path) -> None:
        file = archive(store.parent / "lover.tar.bz2", {"\x1b[31mond.xml": b""})
        assert refused(store, file) == [(f"{file}:\ufffd[31mond.xml", "file-empty")]

    def test_an_endless_member_is_left(self, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(archives, "MOST_BYTES", 1_000_000)
        file = archive(store.parent / "lover.tar.bz2", {"bilde.png": b"\0" * 20_000_000})
        assert refused(store, file) == [(str(file), "too-large")]

    def test_memory_is_flat_in_the_number_of_files(self, tmp_path: Path) -> None:
        peaks = []
        for number in (20, 400):
            names = {
                f"{n}.xml": act_file({"4-3": OLD_LEDD * 10}, f"LOV-2000-01-01-{n}") for n in range(number)
            }
            file = archive(tmp_path / f"{number}.tar.bz2", names)
            tracemalloc.start()
            add(tmp_path / f"lager{number}", file)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        assert peaks[1] < 1.5 * peaks[0]


def test_a_folder_with_something_else_in_it_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "god.xml").write_bytes(GOOD)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "brev.txt").write_text("viktig")
    assert refused(mine, tmp_path / "god.xml") == [(str(mine), "law-not-a-store")]
    run = compliance("law", "import", tmp_path / "god.xml", "--store", mine)
    assert run.code == 3
    assert "Velg en tom mappe" in run.err


def test_a_swap_that_fails_leaves_the_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (store.parent / "ny.xml").write_bytes(act_file({"4-3": ("Nytt.",)}, changed="2026-01-01"))
    before = files_in(store)
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError("full")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="full"):
        add(store, store.parent / "ny.xml")
    assert files_in(store) == before


def test_problems_reach_the_user_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "ond.xml").write_bytes(LAUGHS)
    run = compliance("law", "import", tmp_path / "ond.xml", "--store", tmp_path / "lager")
    assert run.code == 3
    assert "ond.xml:1:" in run.err
    assert "Traceback" not in run.err
    assert not (tmp_path / "lager").exists()


def only_law_text_errors(raw: bytes) -> None:
    with suppress(LawTextError):
        read_act(io.BytesIO(raw), "x.xml")


@given(st.binary(max_size=400))
def test_random_bytes_are_refused_and_nothing_else(raw: bytes) -> None:
    only_law_text_errors(raw)


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=6), st.integers(0, 40))
def test_a_file_changed_anywhere_is_read_or_refused(at: int, put: bytes, drop: int) -> None:
    only_law_text_errors(GOOD[:at] + put + GOOD[at + drop :])


NAMES = st.sampled_from(
    ["article", "ol", "ul", "li", "table", "tr", "td", "p", "br", "img", "a", "h3", "div", "dd"]
)
CLASSES = st.sampled_from(
    ["legalArticle", "legalP", "numberedLegalP", "listArticle", "footnotes", "legalID", ""]
)
MARKS = st.sampled_from(["a.", "1.", "-", "", "§4-3", "ii.", "99999", "x" * 90])


def tree(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, kind, mark, number, inside: (
            f'<{tag} class="{kind}" data-name="{mark}" data-numerator="{number}">{"".join(inside)}</{tag}>'
        ),
        NAMES,
        CLASSES,
        MARKS,
        st.sampled_from(["", "1", "x", "2"]),
        st.lists(children, max_size=4),
    )


@given(
    st.lists(st.recursive(st.sampled_from(["ord. Ord", "(1) x", " ", ""]), tree, max_leaves=20), max_size=4)
)
def test_any_structure_is_read_shown_and_kept(inside: list[str]) -> None:
    raw = page(header(AML, "2025-01-01") + "".join(inside))
    act = read_act(io.BytesIO(raw), "x.xml")
    for section in act.sections.values():
        assert all(isinstance(line, str) for line in section.lines())


@given(st.binary(max_size=300))
def test_random_archives_are_refused_and_nothing_else(raw: bytes) -> None:
    for content in (raw, bz2.compress(raw), bz2.compress(raw * 20)):
        found = list(archives._in_archive(Written(content), lambda _read: None))  # type: ignore[arg-type]  # noqa: SLF001
        assert all(isinstance(one, LawTextError) for one in found)


class Written:
    """A path whose content is in memory, so that a thousand archives need no disk."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def open(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self.content)

    def __str__(self) -> str:
        return "x.tar.bz2"
