"""The files of a new case, with comments that say what is to be filled in."""

from __future__ import annotations

import json
from pathlib import Path

from compliance.case.folder import ANSWERS, CASE_FILE, DECISIONS_FILE, DOCUMENTATION, LETTERS
from compliance.texts import Language, Text

_CASE = Text(
    """\
# Saken: hvem den gjelder, og hva som er sendt og mottatt. «compliance case status» viser hvordan den står.
{reference}{checklist}
# Datoen reglene skal gjelde for. Uten den gjelder tilsynsdatoen i dokumentasjonen.
# judged_on: 2026-02-10

recipient:
  name: {name}
  # kind: private            # private, municipality, county_municipality, state eller person
  # language: nb             # nb eller nn, etter språklova §§ 11 til 15
  # language_basis: used_by_recipient
  # address: Storgata 1
  # postal_code: "6789"
  # postal_place: Fjordvik

# sender: {{name: Arbeidstilsynet, case_officer: …}}

# Til meldingen om tilsyn:
# notice:
#   purpose: Vi vil se om …
#   participants: [manager, safety_representative]
#   programme: ["kl. 9.00: møte med ledelsen og verneombudet"]
#   meeting_on: 2026-02-10
#   place: Storgata 1

# «compliance case record» skriver brevene som er sendt, her.
letters: []

# Søknader om lengre frist, og svaret. Brevet heter «utsatt-frist».
# extensions:
#   - {{order: 1, asked_on: 2026-05-11, asked_to: 2026-09-01, granted: true, new_deadline: 2026-08-14, reason: …}}

# Tvangsmulkt. En person setter beløpet. Brevene heter «varsel-om-tvangsmulkt» og «vedtak-om-tvangsmulkt».
# fines:
#   - {{order: 1, kind: running, amount: …, per: day, days: working, runs_from: 2026-10-05}}
""",
    """\
# Saka: kven ho gjeld, og kva som er sendt og motteke. «compliance case status» viser korleis ho står.
{reference}{checklist}
# Datoen reglane skal gjelde for. Utan han gjeld tilsynsdatoen i dokumentasjonen.
# judged_on: 2026-02-10

recipient:
  name: {name}
  # kind: private            # private, municipality, county_municipality, state eller person
  # language: nn             # nb eller nn, etter språklova §§ 11 til 15
  # language_basis: used_by_recipient
  # address: Storgata 1
  # postal_code: "6789"
  # postal_place: Fjordvik

# sender: {{name: Arbeidstilsynet, case_officer: …}}

# Til meldinga om tilsyn:
# notice:
#   purpose: Vi vil sjå om …
#   participants: [manager, safety_representative]
#   programme: ["kl. 9.00: møte med leiinga og verneombodet"]
#   meeting_on: 2026-02-10
#   place: Storgata 1

# «compliance case record» skriv breva som er sende, her.
letters: []

# Søknader om lengre frist, og svaret. Brevet heiter «utsatt-frist».
# extensions:
#   - {{order: 1, asked_on: 2026-05-11, asked_to: 2026-09-01, granted: true, new_deadline: 2026-08-14, reason: …}}

# Tvangsmulkt. Ein person set beløpet. Breva heiter «varsel-om-tvangsmulkt» og «vedtak-om-tvangsmulkt».
# fines:
#   - {{order: 1, kind: running, amount: …, per: day, days: working, runs_from: 2026-10-05}}
""",
)
_DECISIONS = Text(
    "# Hva en person har avgjort om hvert funn. «compliance case decide» skriver her.\ndecisions: []\norders: []\n",
    "# Kva ein person har avgjort om kvart funn. «compliance case decide» skriv her.\ndecisions: []\norders: []\n",
)
_DOCUMENTATION = Text(
    """\
# Det dokumentene viser, og hvor det står. Det du ikke vet, lar du være å skrive.
organisation:
  name: {name}

# Tilsynet: datoen, og hvem som var til stede.
# case: {{visit_on: 2026-02-10, present: [daglig leder, verneombudet]}}
""",
    """\
# Det dokumenta viser, og kvar det står. Det du ikkje veit, lèt du vere å skrive.
organisation:
  name: {name}

# Tilsynet: datoen, og kven som var til stades.
# case: {{visit_on: 2026-02-10, present: [dagleg leiar, verneombodet]}}
""",
)


def new_case(
    folder: Path, name: str, reference: str | None, checklist: str | None, language: Language
) -> None:
    """Write the files of a new case in `folder`, which must be empty or not there.

    Raises:
        OSError: when the folder cannot be written.
    """
    values = {
        # A JSON string is a YAML text in quotes, whatever it holds.
        "name": json.dumps(name, ensure_ascii=False),
        "reference": f"reference: {json.dumps(reference, ensure_ascii=False)}\n" if reference else "",
        "checklist": f"checklist: {checklist}\n" if checklist else "",
    }
    for inside in (DOCUMENTATION, ANSWERS, LETTERS):
        (folder / inside).mkdir(parents=True, exist_ok=True)
    files = {
        folder / CASE_FILE: _CASE[language].format(**values),
        folder / DECISIONS_FILE: _DECISIONS[language],
        folder / DOCUMENTATION / "virksomheten.yaml": _DOCUMENTATION[language].format(**values),
    }
    for path, text in files.items():
        path.write_text(text, encoding="utf-8", newline="\n")
