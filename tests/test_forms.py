"""`--format` and the ending of the file choose the form; what cannot be written says so and leaves nothing behind."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import docx
import extraction
import pytest
from command_line import ROOT, compliance

from compliance.cli.forms import ENDINGS, form_for
from compliance.errors import UsageError

EXAMPLE = ROOT / "examples" / "barnevernsinstitusjon" / "documentation"
DRAFT = ("draft", EXAMPLE, "--letter", "varsel", "--on", "2026-02-15", "--dated", "2026-03-02")
START = {"md": b"> **Utkast", "html": b"<!doctype html>", "word": b"PK", "pdf": b"%PDF-"}


@pytest.mark.parametrize(("name", "form"), [(name, form) for form in START for name in ENDINGS[form]])
def test_the_ending_chooses_the_form(name: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"brev{name.upper()}"
    run = compliance(*DRAFT, "-o", path)
    assert run.code == 0, run.err
    assert path.read_bytes().startswith(START[form])
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_the_words_of_a_whole_example_are_the_same_in_every_form(tmp_path: Path) -> None:
    made = {}
    for form in START:
        path = tmp_path / "brev"
        run = compliance(*DRAFT, "--lang", "nn", "--format", form, "-o", path)
        assert run.code == 0, run.err
        made[form] = path.read_bytes()
    words = extraction.markdown_words(made["md"].decode())
    assert len(words) > 2_000
    assert extraction.html_words(made["html"].decode()) == words
    assert extraction.word_words(made["word"]) == words
    in_pdf = extraction.pdf_words(made["pdf"], "Utkast – ikkje eit vedtak")
    assert in_pdf == extraction.without_bullets(words)


def test_an_ending_that_is_no_form_is_refused(tmp_path: Path) -> None:
    run = compliance(*DRAFT, "--lang", "nn", "-o", tmp_path / "brev.doc")
    assert run.code == 2
    assert "Filnamnet sluttar på «.doc», som ikkje er ei form programmet kan skrive." in run.err
    assert "Vel mellom .md, .html, .docx, .pdf, .json, eller sei forma med --format." in run.err
    assert list(tmp_path.iterdir()) == []
    assert form_for("pdf", tmp_path / "brev.doc", "md", "pdf") == "pdf"
    assert form_for(None, None, "md", "pdf") == "md"
    with pytest.raises(UsageError):
        form_for(None, tmp_path / "brev.docx", "md", "pdf")


def test_bytes_go_to_a_pipe_as_they_are() -> None:
    command = [sys.executable, "-m", "compliance", *map(str, DRAFT), "--format", "word"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COMPLIANCE_CACHE": "off"}
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    assert docx.Document(io.BytesIO(done.stdout)).paragraphs[0].text == "Utkast – ikke et vedtak"


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no pseudo-terminals here")
def test_bytes_are_not_shown_in_a_terminal() -> None:
    command = [sys.executable, "-m", "compliance", *map(str, DRAFT), "--format", "pdf"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COMPLIANCE_CACHE": "off"}
    terminal, inside = os.openpty()
    done = subprocess.run(command, check=False, stdout=inside, stderr=subprocess.PIPE, env=environment)
    os.close(inside)
    os.close(terminal)
    assert done.returncode == 2
    assert "Denne formen kan ikke vises i en terminal." in done.stderr.decode()


def test_nothing_is_written_over_what_is_read(tmp_path: Path) -> None:
    template = tmp_path / "mal.docx"
    template.write_bytes((ROOT / "templates" / "brev.docx").read_bytes())
    before = template.read_bytes()
    run = compliance(*DRAFT, "--format", "word", "--word-template", template, "-o", template)
    assert run.code == 2
    assert "er en av filene som leses" in run.err
    assert template.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["mal.docx"]


def test_the_look_is_that_of_the_template(tmp_path: Path) -> None:
    template = docx.Document(str(ROOT / "templates" / "brev.docx"))
    template.sections[0].footer.paragraphs[0].text = "Vår bunntekst"
    template.save(str(tmp_path / "mal.docx"))
    run = compliance(*DRAFT, "--word-template", tmp_path / "mal.docx", "-o", tmp_path / "brev.docx")
    assert run.code == 0, run.err
    footer = docx.Document(str(tmp_path / "brev.docx")).sections[0].footer
    assert [paragraph.text for paragraph in footer.paragraphs] == ["Vår bunntekst"]
    (tmp_path / "mal.docx").write_bytes(b"x")
    run = compliance(*DRAFT, "--word-template", tmp_path / "mal.docx", "-o", tmp_path / "nytt.docx")
    assert run.code == 4
    assert "mal.docx er ikke en Word-fil (.docx) som kan leses." in run.err
    assert not (tmp_path / "nytt.docx").exists()


@pytest.mark.parametrize(("form", "library"), [("word", "docx"), ("word", "lxml"), ("pdf", "typst")])
def test_without_the_extra_one_line_says_what_to_install(form: str, library: str, tmp_path: Path) -> None:
    path = tmp_path / "brev"
    arguments = ["compliance", *map(str, DRAFT), "--format", form, "-o", str(path)]
    script = (
        f"import sys; sys.modules[{library!r}] = None; sys.argv = {arguments!r}\n"
        "from compliance.cli import main; main()"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COMPLIANCE_CACHE": "off"}
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, env=environment)
    said = done.stderr.decode()
    assert done.returncode == 2
    assert f"Dette trenger tillegget «{form}», som ikke er installert." in said
    assert f'pip install ".[{form}]"' in said
    assert "Traceback" not in said
    assert not path.exists()


def test_help_and_text_forms_need_no_extra() -> None:
    script = (
        "import sys; sys.modules.update(docx=None, lxml=None, typst=None)\n"
        "from letter_material import drafted; from compliance.cli.forms import written\n"
        "assert written(drafted(), 'html') and written(drafted(), 'md')"
    )
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, env=environment)
