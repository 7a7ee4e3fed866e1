"""Closed lists that several kinds of record share, with what each value is called."""

from compliance.documentation.base import Choice


class Theme(Choice):
    """What a risk assessment, a measure or a statement is about (Tema / Tema)."""

    VIOLENCE = "violence", "vold og trusler", "vald og truslar"
    PSYCHOSOCIAL = "psychosocial", "psykososialt arbeidsmiljø"
    MSD = "msd", "muskel- og skjelettplager"
    HARASSMENT = "harassment", "trakassering"
    GENERAL = "general", "arbeidsmiljøet generelt"


class RoutineTheme(Choice):
    """What a routine is about (Tema / Tema)."""

    VIOLENCE = "violence", "vold og trusler", "vald og truslar"
    HARASSMENT = "harassment", "trakassering"
    SEXUAL_HARASSMENT = "sexual_harassment", "seksuell trakassering"
    WHISTLEBLOWING = "whistleblowing", "varsling"
    SICKNESS = "sickness", "sykefravær", "sjukefråvær"
    BHT = "bht", "bedriftshelsetjeneste", "bedriftshelseteneste"
    GENERAL = "general", "HMS-arbeidet generelt"


class AnyTheme(Choice):
    """Every theme a record can have; used where a document says that there is none of something."""

    VIOLENCE = "violence", "vold og trusler", "vald og truslar"
    PSYCHOSOCIAL = "psychosocial", "psykososialt arbeidsmiljø"
    MSD = "msd", "muskel- og skjelettplager"
    HARASSMENT = "harassment", "trakassering"
    SEXUAL_HARASSMENT = "sexual_harassment", "seksuell trakassering"
    WHISTLEBLOWING = "whistleblowing", "varsling"
    SICKNESS = "sickness", "sykefravær", "sjukefråvær"
    BHT = "bht", "bedriftshelsetjeneste", "bedriftshelseteneste"
    GENERAL = "general", "HMS-arbeidet generelt"


class Role(Choice):
    """Who took part, was told or signed: a role, never a person (Rolle / Rolle)."""

    EMPLOYER = "employer", "arbeidsgiver", "arbeidsgivar"
    MANAGER = "manager", "leder", "leiar"
    EMPLOYEE = "employee", "ansatte", "tilsette"
    SAFETY_REPRESENTATIVE = "safety_representative", "verneombud", "verneombod"
    CHIEF_SAFETY_REPRESENTATIVE = "chief_safety_representative", "hovedverneombud", "hovudverneombod"
    UNION_REPRESENTATIVE = "union_representative", "tillitsvalgte", "tillitsvalde"
    BHT = "bht", "bedriftshelsetjenesten", "bedriftshelsetenesta"
    AMU = "amu", "arbeidsmiljøutvalget", "arbeidsmiljøutvalet"
    OTHER = "other", "andre"


class WrittenLanguage(Choice):
    """The language of a document or of information given (Språk / Språk)."""

    NB = "nb", "bokmål"
    NN = "nn", "nynorsk"
    EN = "en", "engelsk"
    OTHER = "other", "et annet språk", "eit anna språk"
