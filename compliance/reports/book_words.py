"""The words of the rule book that do not come from the rules."""

from __future__ import annotations

from compliance.rules.model import InForce
from compliance.rules.wording import in_words
from compliance.texts import Language, Text

WORDS: dict[str, Text] = {
    "book": Text("Regelboken", "Regelboka"),
    "about": Text(
        "Her står kontrollpunktene som programmet vurderer dokumentasjon etter: hva de spør om, hva loven sier, hva som må vises, og hva som blir skrevet når noe mangler. Alt er laget direkte fra regelfilene.",
        "Her står kontrollpunkta som programmet vurderer dokumentasjon etter: kva dei spør om, kva lova seier, kva som må visast, og kva som blir skrive når noko manglar. Alt er laga direkte frå regelfilene.",
    ),
    "skip": Text("Hopp til innholdet", "Hopp til innhaldet"),
    "menu": Text("Hovedmeny", "Hovudmeny"),
    "language": Text("Språk", "Språk"),
    "path": Text("Du er her", "Du er her"),
    "on_page": Text("På denne siden", "På denne sida"),
    "search": Text("Søk i kontrollpunktene", "Søk i kontrollpunkta"),
    "search_help": Text(
        "Skriv ett eller flere ord, eller en paragraf, for eksempel 4-3.",
        "Skriv eitt eller fleire ord, eller ein paragraf, til dømes 4-3.",
    ),
    "hit": Text("1 treff", "1 treff"),
    "hits": Text("{n} treff", "{n} treff"),
    "no_hits": Text("Ingen treff", "Ingen treff"),
    "results": Text("Treff", "Treff"),
    "all_points": Text("Alle kontrollpunktene", "Alle kontrollpunkta"),
    "by_law": Text("Lov og forskrift", "Lov og forskrift"),
    "by_law_about": Text(
        "Hver bestemmelse med kontrollpunktene som bygger på den. Bestemmelsene kan leses hos Lovdata, slik de lyder i dag.",
        "Kvar føresegn med kontrollpunkta som byggjer på henne. Føresegnene kan lesast hos Lovdata, slik dei lyder i dag.",
    ),
    "by_theme": Text("Tema", "Tema"),
    "by_theme_about": Text("Kontrollpunktene samlet etter tema.", "Kontrollpunkta samla etter tema."),
    "by_checklist": Text("Sjekklister", "Sjekklister"),
    "by_checklist_about": Text(
        "Kontrollpunktene i den rekkefølgen de blir tatt opp i et tilsyn, og dokumentene det blir bedt om.",
        "Kontrollpunkta i den rekkjefølgja dei blir tekne opp i eit tilsyn, og dokumenta det blir bedt om.",
    ),
    "documents_asked": Text("Dokumenter det blir bedt om", "Dokument det blir bedt om"),
    "questions_asked": Text("Spørsmål i møtet", "Spørsmål i møtet"),
    "at_lovdata": Text("{name} hos Lovdata", "{name} hos Lovdata"),
    "earlier_page": Text(
        "Dette er en eldre utgave av kontrollpunktet. Den gjelder {period}.",
        "Dette er ei eldre utgåve av kontrollpunktet. Ho gjeld {period}.",
    ),
    "to_newest": Text("Gå til den nyeste utgaven", "Gå til den nyaste utgåva"),
    "draft": Text("Utkast – blir ikke brukt i vurderinger", "Utkast – blir ikkje brukt i vurderingar"),
    "reviewed": Text("Gjennomgått av {by} {on}", "Gått gjennom av {by} {on}"),
    "not_reviewed": Text("Ikke gjennomgått av jurist", "Ikkje gått gjennom av jurist"),
    "in_force": Text("Gjelder {period}", "Gjeld {period}"),
    "in_short": Text("Kort om punktet", "Kort om punktet"),
    "judged_for": Text("Blir vurdert for", "Blir vurdert for"),
    "basis": Text("Hjemmel", "Heimel"),
    "letter_basis": Text("Hjemmel i brev", "Heimel i brev"),
    "checklists": Text("Sjekklister", "Sjekklister"),
    "id": Text("Navn i regelfilene", "Namn i regelfilene"),
    "published": Text("Tittel Arbeidstilsynet har brukt", "Tittel Arbeidstilsynet har brukt"),
    "applies": Text("Når punktet gjelder", "Når punktet gjeld"),
    "applies_if": Text("Punktet gjelder når dette er sant", "Punktet gjeld når dette er sant"),
    "applies_not": Text("Står det motsatte, blir svaret", "Står det motsette, blir svaret"),
    "applies_ask": Text("Er det ukjent, blir spørsmålet", "Er det ukjent, blir spørsmålet"),
    "subject_none": Text("Finnes det ingen å vurdere, blir svaret", "Finst det ingen å vurdere, blir svaret"),
    "subject_ask": Text("Er ingen vist, blir spørsmålet", "Er ingen vist, blir spørsmålet"),
    "criteria": Text("Akseptkriterier", "Akseptkriterium"),
    "criteria_about": Text(
        "Punktet er oppfylt når alle kriteriene som gjelder, er oppfylt.",
        "Punktet er oppfylt når alle kriteria som gjeld, er oppfylte.",
    ),
    "check": Text("Slik blir det vurdert", "Slik blir det vurdert"),
    "all": Text("alt dette", "alt dette"),
    "any": Text("minst ett av dette", "minst eitt av dette"),
    "when": Text("Gjelder bare når", "Gjeld berre når"),
    "needs": Text("Blir vurdert når dette er oppfylt", "Blir vurdert når dette er oppfylt"),
    "in_writing": Text("Må være skriftlig etter", "Må vere skriftleg etter"),
    "in_writing_means": Text(
        "Et dokument som er lest i sin helhet og ikke sier noe om dette, regnes som et nei. Det samme gjelder når virksomheten har bekreftet at alt er sendt inn.",
        "Eit dokument som er lese i sin heilskap og ikkje seier noko om dette, blir rekna som eit nei. Det same gjeld når verksemda har stadfesta at alt er sendt inn.",
    ),
    "weighed": Text("en person vurderer", "ein person vurderer"),
    "never_by_silence": Text("blir ukjent når ingenting er sagt", "blir ukjent når ingenting er sagt"),
    "evidence": Text("Dokumenter som kan vise det", "Dokument som kan vise det"),
    "texts": Text("Tekster", "Tekstar"),
    "finding": Text("Når det svikter", "Når det sviktar"),
    "ask": Text("Når det er ukjent", "Når det er ukjent"),
    "to_close": Text("For å lukke", "For å lukke"),
    "order": Text("Pålegg og vilkår", "Pålegg og vilkår"),
    "reaction": Text("Foreslått reaksjon ved brudd", "Foreslått reaksjon ved brot"),
    "react_order": Text("pålegg", "pålegg"),
    "react_guidance": Text("veiledning", "rettleiing"),
    "deadline": Text("Foreslått frist", "Foreslått frist"),
    "weeks": Text("{n} uker", "{n} veker"),
    "one_week": Text("1 uke", "1 veke"),
    "conditions": Text("Vilkår for at pålegget kan lukkes", "Vilkår for at pålegget kan lukkast"),
    "conditions_about": Text(
        "Bare vilkårene for de kriteriene som svikter, blir tatt med.",
        "Berre vilkåra for dei kriteria som sviktar, blir tekne med.",
    ),
    "notes": Text("Merknader til inspektøren", "Merknader til inspektøren"),
    "overturned": Text("Avgjørelser som er omgjort", "Avgjerder som er gjorde om"),
    "overturned_test": Text("Vist i eksempelet «{name}»", "Vist i dømet «{name}»"),
    "overturned_open": Text(
        "Det er ennå ikke laget en test av dette.", "Det er enno ikkje laga ein test av dette."
    ),
    "examples": Text("Eksempler", "Døme"),
    "examples_about": Text(
        "Eksemplene er testene i regelfilen. De viser hva programmet svarer når dokumentasjonen er slik navnet sier.",
        "Døma er testane i regelfila. Dei viser kva programmet svarer når dokumentasjonen er slik namnet seier.",
    ),
    "no_examples": Text("Regelfilen har ingen tester.", "Regelfila har ingen testar."),
    "example_on": Text("Vurdert {day}", "Vurdert {day}"),
    "example_judged": Text("En person har svart {answer} på", "Ein person har svart {answer} på"),
    "yes": Text("ja", "ja"),
    "no": Text("nei", "nei"),
    "history": Text("Historikk", "Historikk"),
    "this_page": Text("denne siden", "denne sida"),
    "first_period": Text(
        "Den eldste perioden regelfilene dekker.", "Den eldste perioden regelfilene dekkjer."
    ),
    "no_change": Text("Ingen forskjell i innhold.", "Ingen skilnad i innhald."),
    "whole_rule": Text("Kontrollpunktet", "Kontrollpunktet"),
    "heading": Text("Tittel", "Tittel"),
    "question": Text("Spørsmål", "Spørsmål"),
    "order_text": Text("Pålegg", "Pålegg"),
    "criterion": Text("Kriteriet", "Kriteriet"),
    "new": Text("Nytt kriterium: {text}", "Nytt kriterium: {text}"),
    "gone": Text("Kriteriet er tatt ut: {text}", "Kriteriet er teke ut: {text}"),
    "before": Text("Før", "Før"),
    "now": Text("Nå", "No"),
    "other_versions": Text("Eldre utgaver", "Eldre utgåver"),
    "footer": Text(
        "Programmet foreslår; inspektøren avgjør. Lovteksten står hos Lovdata. Stilen er Designsystemet fra Digitaliseringsdirektoratet (MIT).",
        "Programmet foreslår; inspektøren avgjer. Lovteksta står hos Lovdata. Stilen er Designsystemet frå Digitaliseringsdirektoratet (MIT).",
    ),
}

LANGUAGE_NAMES: dict[Language, str] = {"nb": "Bokmål", "nn": "Nynorsk"}
"""Each language in itself, for the switch between the two trees."""

SUBJECTS: dict[str | None, Text] = {
    None: Text("virksomheten, én gang", "verksemda, éin gong"),
    "units": Text(
        "hver enhet med egne ansatte, eller virksomheten når ingen slik enhet er oppgitt",
        "kvar eining med eigne tilsette, eller verksemda når inga slik eining er oppgitt",
    ),
    "safety_representatives": Text("hvert verneombud", "kvart verneombod"),
}
"""What a rule is judged for, by its `for_each`."""

THEMES: dict[str, Text] = {
    "amu": Text("Arbeidsmiljøutvalg", "Arbeidsmiljøutval"),
    "bht": Text("Bedriftshelsetjeneste", "Bedriftshelseteneste"),
    "harassment": Text("Trakassering", "Trakassering"),
    "injuries": Text("Skader og ulykker", "Skadar og ulykker"),
    "internal-control": Text("Internkontroll", "Internkontroll"),
    "leaders": Text("Ledere og HMS-opplæring", "Leiarar og HMS-opplæring"),
    "lone-work": Text("Alenearbeid", "Åleinearbeid"),
    "msd": Text("Muskel- og skjelettplager", "Muskel- og skjelettplager"),
    "participation": Text("Medvirkning", "Medverknad"),
    "psychosocial": Text("Psykososialt arbeidsmiljø", "Psykososialt arbeidsmiljø"),
    "shared-workplace": Text("Samordning på felles arbeidsplass", "Samordning på felles arbeidsplass"),
    "sickness-absence": Text("Sykefravær", "Sjukefråvær"),
    "training": Text("Opplæring og informasjon", "Opplæring og informasjon"),
    "verneombud": Text("Verneombud", "Verneombod"),
    "violence": Text("Vold og trusler", "Vald og truslar"),
    "whistleblowing": Text("Varsling", "Varsling"),
    "work-planning": Text("Planlegging av arbeidet", "Planlegging av arbeidet"),
    "": Text("Andre kontrollpunkter", "Andre kontrollpunkt"),
}
"""What the folders of our own rules are called; the empty name is for a rule that lies in none."""


def theme_name(folder: str, language: Language) -> str:
    """Return what the theme of a folder of rules is called; a folder of others' by its own name."""
    known = THEMES.get(folder)
    return known[language] if known else folder.replace("-", " ").replace("_", " ").capitalize()


_FROM = Text("fra {start}", "frå {start}", "from {start}")
_FROM_TO = Text("fra {start} til {end}", "frå {start} til {end}", "from {start} to {end}")


def period_in_words(period: InForce, language: Language) -> str:
    """Return «fra 1. januar 2024», or «fra … til …» with both days included."""
    start = in_words(period.start, language)
    if period.end is None:
        return _FROM[language].format(start=start)
    return _FROM_TO[language].format(start=start, end=in_words(period.end, language))


def period_in_figures(period: InForce) -> str:
    """Return «01.01.2024–31.12.2025» for a list, or «01.01.2024–» while it is in force."""
    end = f"{period.end:%d.%m.%Y}" if period.end else ""
    return f"{period.start:%d.%m.%Y}–{end}"


def weeks_in_words(weeks: int, language: Language) -> str:
    """Return a number of weeks with its unit."""
    return WORDS["one_week" if weeks == 1 else "weeks"][language].format(n=weeks)


def words_in(language: Language) -> dict[str, str]:
    """Return the words of the book in one language."""
    return {key: text[language] for key, text in WORDS.items()}
