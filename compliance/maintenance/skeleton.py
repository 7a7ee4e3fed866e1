"""A new rule file: a draft with a comment for each choice, that is sound before anything is filled in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.rules.model import LONGEST_RULE_ID, RULE_ID
from compliance.texts import Text

register(
    {
        "new-rule-id": Text(
            "«{value}» kan ikke være id. Bruk små bokstaver a–z, tall og bindestrek, begynn med en bokstav, og skriv høyst 60 tegn.",
            "«{value}» kan ikkje vere id. Bruk små bokstavar a–z, tal og bindestrek, begynn med ein bokstav, og skriv høgst 60 teikn.",
            "“{value}” cannot be an id. Use lower-case letters a–z, digits and hyphens, begin with a letter, and use at most 60 characters.",
        ),
        "new-rule-theme": Text(
            "«{value}» kan ikke være en mappe for regler. Bruk ett navn uten skråstrek.",
            "«{value}» kan ikkje vere ei mappe for reglar. Bruk eitt namn utan skråstrek.",
            "“{value}” cannot be a folder of rules. Use one name without a slash.",
        ),
        "new-rule-exists": Text(
            "Regelen {rule} finnes allerede: {file}. Kopier den filen når det gjelder en ny periode.",
            "Regelen {rule} finst allereie: {file}. Kopier den fila når det gjeld ein ny periode.",
            "The rule {rule} exists already: {file}. Copy that file for a new period.",
        ),
        "new-rule-not-written": Text(
            "Kan ikke skrive {file}: {detail}.",
            "Kan ikkje skrive {file}: {detail}.",
            "Cannot write {file}: {detail}.",
        ),
    }
)

_SKELETON = """\
# yaml-language-server: $schema=../rule.schema.json
# Én fil er ett kontrollpunkt i én periode. Linjer som begynner med #, er forklaringer. Ta dem bort til slutt.
id: {id}
# Et utkast blir vist i lister, men aldri brukt i vurderinger. Når testene under går gjennom, skriv «trial».
# «stable» krever også at en person har gjennomgått regelen, at ingen omgjort avgjørelse er åpen, og at
# «compliance rules test --mutate» merker hver endring.
status: draft
title:
  nb: Nytt kontrollpunkt
  nn: Nytt kontrollpunkt
# Spørsmålet kontrollpunktet stiller. Ja skal bety at kravet er oppfylt.
question:
  nb: Er kravet oppfylt?
  nn: Er kravet oppfylt?
# Første dag regelen gjelder. Legg til «to: 2027-12-31» når en annen fil tar over.
in_force: {{from: {day}}}
# Hjemmelen brevet viser, i rekkefølge. Forkortelser: aml, fua, folm, ikf.
basis: [aml § 3-1 (1)]
# Uten for_each blir punktet vurdert én gang for virksomheten. Ellers: units eller safety_representatives.
# for_each: units
# Når punktet gjelder. Ta bort hele delen når det alltid gjelder.
applies_when:
  check: {{is_true: organisation.has_employees}}
  # Bestemmelsen som avgjør det: basis: [fua § 3A-1]
  # Står i rapporten når punktet ikke gjelder.
  reason:
    nb: "Dokumentene viser at {{{{ subject }}}} ikke har ansatte."
    nn: "Dokumenta viser at {{{{ subject }}}} ikkje har tilsette."
  # Spørsmålet som avgjør om punktet gjelder.
  ask:
    nb: "Har {{{{ subject }}}} ansatte?"
    nn: "Har {{{{ subject }}}} tilsette?"
# Hvert kriterium er én setning som skal være sann, med én sjekk. Alle som gjelder, må være oppfylt.
criteria:
  - id: first
    # Si det som er riktig, ikke det som er galt.
    text:
      nb: Det er vurdert om kravet er oppfylt.
      nn: Det er vurdert om kravet er oppfylt.
    basis: [aml § 3-1 (1)]
    # Legg til in_writing med bestemmelsen når loven krever det skriftlig. Bare da teller taushet som nei.
    # in_writing: [ikf § 5 (2) 6]
    # Sjekkene: exists, known, is_true, equals, one_of, at_least, at_most, before, after, within_months,
    # covers, none, count, every, some, all, any, judgement og order_proposed.
    check:
      judgement:
        id: first-question
        nb: Er kravet oppfylt?
        nn: Er kravet oppfylt?
    # Dokumenter som kan vise det.
    evidence: [statement]
    # Teksten når kriteriet svikter. Si hva dokumentene viser, ikke hva noen har unnlatt.
    finding:
      nb: "Dokumentasjonen viser at kravet ikke er oppfylt i {{{{ subject }}}}."
      nn: "Dokumentasjonen viser at kravet ikkje er oppfylt i {{{{ subject }}}}."
    # Spørsmålet når det er ukjent.
    ask:
      nb: "Hvordan er kravet oppfylt i {{{{ subject }}}}?"
      nn: "Korleis er kravet oppfylt i {{{{ subject }}}}?"
    # Det som må vises for at pålegget kan lukkes: et ledd i en setning, uten punktum.
    to_close:
      nb: dokumentasjon som viser at kravet er oppfylt
      nn: dokumentasjon som viser at kravet er oppfylt
# Pålegget sier plikten, aldri én bestemt løsning.
order:
  nb: Arbeidsgiver skal sørge for at kravet er oppfylt.
  nn: Arbeidsgivar skal sørgje for at kravet er oppfylt.
# Reaksjonen som blir foreslått ved brudd: order (pålegg) eller guidance (veiledning).
reaction: order
deadline_weeks: 12
# Hver test er dokumentasjon og det svaret den skal gi: met, breach, not_documented, review, not_applicable.
# «base» bygger på en annen test; «set», «remove» og «add» endrer den. «judged» svarer på et spørsmål.
tests:
  - name: en person må vurdere
    on: {day}
    given: {{organisation: {{employees: 10}}}}
    expect: review
  - {{name: vurdert til ja, base: en person må vurdere, judged: {{first: true}}, expect: met}}
  - {{name: vurdert til nei, base: en person må vurdere, judged: {{first: false}}, expect: breach}}
  - {{name: ingen ansatte, base: en person må vurdere, set: {{organisation.employees: 0}}, expect: not_applicable}}
# Avgjørelser som senere er omgjort. Hver skal ha en test i denne filen som viser det riktige.
# overturned:
#   - decided_on: 2026-05-20
#     source: klageinstansen, sak 26/123
#     what: {{nb: Hva som ble omgjort og hvorfor., nn: Kva som blei gjort om og kvifor.}}
#     test: navnet på testen
# Hvem som har lest regelen mot loven, og når.
reviewed: {{by: null, on: null}}
"""


def new_rule(rule_id: str, theme: str, folder: Path, day: date) -> Path:
    """Write a draft for a rule that does not exist below `folder`, in force from `day`, and return the file.

    Raises:
        UsageError: when the id or the theme cannot be used, the rule exists, or the file cannot be written.
    """
    if not re.fullmatch(RULE_ID, rule_id) or len(rule_id) > LONGEST_RULE_ID:
        raise _wrong("new-rule-id", "REGEL", value=rule_id)
    if not re.fullmatch(r"[\w-]+", theme):
        raise _wrong("new-rule-theme", "--theme", value=theme)
    file = folder / theme / f"{rule_id}.{day.year}.yaml"
    for existing in sorted(folder.rglob(f"{rule_id}.*.yaml")) if folder.is_dir() else ():
        raise _wrong("new-rule-exists", "REGEL", rule=rule_id, file=existing)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # "x" refuses a file that has come to be since: nothing is ever overwritten.
        with file.open("x", encoding="utf-8", newline="\n") as written:
            written.write(_SKELETON.format(id=rule_id, day=day.isoformat()))
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise _wrong("new-rule-not-written", str(file), file=file, detail=detail) from None
    return file


def _wrong(code: str, place: str, **arguments: object) -> UsageError:
    return UsageError(Problem(Place(place), code, arguments))
