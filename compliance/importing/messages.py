"""What is said of each thing that can be wrong with an export, or with the file that says what its columns mean."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.texts import Text

IMPORT_MESSAGES: Mapping[str, Text] = {
    "table-kind": Text(
        "Filer med endelsen «{ending}» kan ikke importeres.",
        "Filer med endinga «{ending}» kan ikkje importerast.",
        "Files ending in “{ending}” cannot be imported.",
    ),
    "table-kinds": Text(
        "Lagre eksporten som .xlsx eller .csv.",
        "Lagre eksporten som .xlsx eller .csv.",
        "Save the export as .xlsx or .csv.",
    ),
    "table-is-workbook": Text(
        "Dette er en Excel-fil med navn som en CSV-fil.",
        "Dette er ei Excel-fil med namn som ei CSV-fil.",
        "This is an Excel file named as a CSV file.",
    ),
    "table-rows": Text(
        "Tabellen har {count} rader. Grensen er {limit}.",
        "Tabellen har {count} rader. Grensa er {limit}.",
        "The table has {count} rows. The limit is {limit}.",
    ),
    "table-columns": Text(
        "Raden har flere enn {limit} kolonner.",
        "Rada har fleire enn {limit} kolonnar.",
        "The row has more than {limit} columns.",
    ),
    "table-size": Text(
        "Arket går til rad {count}. Grensen er {limit} rader og {columns} kolonner.",
        "Arket går til rad {count}. Grensa er {limit} rader og {columns} kolonnar.",
        "The sheet goes to row {count}. The limit is {limit} rows and {columns} columns.",
    ),
    "table-shorter": Text(
        "Ta ut en kortere periode, eller slett tomme rader med formatering.",
        "Ta ut ein kortare periode, eller slett tomme rader med formatering.",
        "Export a shorter period, or delete empty rows that have formatting.",
    ),
    "csv-quotes": Text(
        "Anførselstegnene i filen går ikke opp fra denne raden.",
        "Hermeteikna i fila går ikkje opp frå denne rada.",
        "The quotation marks in the file do not match from this row on.",
    ),
    "csv-check-quotes": Text(
        "Rett cellen, eller skriv riktig skilletegn under «table: separator» (nå «{separator}»).",
        "Rett cella, eller skriv rett skiljeteikn under «table: separator» (no «{separator}»).",
        "Correct the cell, or name the separator under “table: separator” (now “{separator}”).",
    ),
    "csv-encoding": Text(
        "Filen har ikke tegnkodingen {encoding}.",
        "Fila har ikkje teiknkodinga {encoding}.",
        "The file does not have the encoding {encoding}.",
    ),
    "csv-name-encoding": Text(
        "Skriv riktig tegnkoding under «table: encoding»: {values}.",
        "Skriv rett teiknkoding under «table: encoding»: {values}.",
        "Name the encoding under “table: encoding”: {values}.",
    ),
    "csv-read-wrongly": Text(
        "Filen inneholder «{signs}», som kommer av at æ, ø eller å er lagret med feil tegnkoding.",
        "Fila inneheld «{signs}», som kjem av at æ, ø eller å er lagra med feil teiknkoding.",
        "The file contains “{signs}”, which comes from saving æ, ø or å with the wrong encoding.",
    ),
    "csv-save-again": Text(
        "Ta ut eksporten på nytt og lagre den som UTF-8.",
        "Ta ut eksporten på nytt og lagre han som UTF-8.",
        "Export it again and save it as UTF-8.",
    ),
    "excel-not-installed": Text(
        "Excel-filer kan ikke leses, fordi tillegget «excel» ikke er installert.",
        "Excel-filer kan ikkje lesast, fordi tillegget «excel» ikkje er installert.",
        "Excel files cannot be read, because the extra “excel” is not installed.",
    ),
    "install-excel": Text(
        "Kjør «pip install .[excel]» i mappen med kildekoden, eller lagre arket som .csv.",
        "Køyr «pip install .[excel]» i mappa med kjeldekoden, eller lagre arket som .csv.",
        "Run “pip install .[excel]” in the folder of the source, or save the sheet as .csv.",
    ),
    "workbook-old-or-locked": Text(
        "Arbeidsboken er låst med passord eller lagret i et eldre format.",
        "Arbeidsboka er låst med passord eller lagra i eit eldre format.",
        "The workbook is locked with a password or saved in an older format.",
    ),
    "workbook-damaged": Text(
        "Dette er ikke en Excel-fil som kan leses.",
        "Dette er ikkje ei Excel-fil som kan lesast.",
        "This is not an Excel file that can be read.",
    ),
    "workbook-unpacks": Text(
        "Arbeidsboken blir for stor når den pakkes ut. Grensen er {limit} MB.",
        "Arbeidsboka blir for stor når ho blir pakka ut. Grensa er {limit} MB.",
        "The workbook is too large when unpacked. The limit is {limit} MB.",
    ),
    "save-as-xlsx": Text(
        "Åpne filen, fjern passordet og lagre den som .xlsx.",
        "Opne fila, fjern passordet og lagre ho som .xlsx.",
        "Open the file, remove the password and save it as .xlsx.",
    ),
    "sheet-missing": Text(
        "Arbeidsboken har ikke noe ark «{sheet}».",
        "Arbeidsboka har ikkje noko ark «{sheet}».",
        "The workbook has no sheet “{sheet}”.",
    ),
    "sheet-not-chosen": Text(
        "Arbeidsboken har ikke bare ett ark: {values}.",
        "Arbeidsboka har ikkje berre eitt ark: {values}.",
        "The workbook does not have just one sheet: {values}.",
    ),
    "sheet-choose": Text(
        "Skriv hvilket under «table: sheet».",
        "Skriv kva for eit under «table: sheet».",
        "Name it under “table: sheet”.",
    ),
    "mapping-formats": Text(
        "«{field}» er ikke en dato og kan ikke ha datoformat.",
        "«{field}» er ikkje ein dato og kan ikkje ha datoformat.",
        "“{field}” is not a date and cannot have date formats.",
    ),
    "mapping-separator": Text(
        "«{field}» har én verdi og kan ikke ha skilletegn.",
        "«{field}» har éin verdi og kan ikkje ha skiljeteikn.",
        "“{field}” has one value and cannot have a separator.",
    ),
    "mapping-values": Text(
        "«{field}» blir lest slik det står i cellen og kan ikke ha «values» eller «otherwise».",
        "«{field}» blir lese slik det står i cella og kan ikkje ha «values» eller «otherwise».",
        "“{field}” is read as it stands in the cell and cannot have “values” or “otherwise”.",
    ),
    "mapping-parent-first": Text(
        "Den overordnede enheten «{value}» må stå over denne under «units».",
        "Den overordna eininga «{value}» må stå over denne under «units».",
        "The parent unit “{value}” must stand above this one under “units”.",
    ),
    "mapping-twice": Text(
        "«{field}» står både under «columns» og «constants».",
        "«{field}» står både under «columns» og «constants».",
        "“{field}” is under both “columns” and “constants”.",
    ),
    "mapping-constant-id": Text(
        "Alle hendelsene kan ikke ha den samme id-en.",
        "Alle hendingane kan ikkje ha den same id-en.",
        "All incidents cannot have the same id.",
    ),
    "column-missing": Text(
        "Tabellen har ingen kolonne «{value}» i rad {row}.",
        "Tabellen har ingen kolonne «{value}» i rad {row}.",
        "The table has no column “{value}” in row {row}.",
    ),
    "column-unknown": Text(
        "Koblingsfilen nevner ikke kolonnen «{value}».",
        "Koplingsfila nemner ikkje kolonnen «{value}».",
        "The mapping file does not name the column “{value}”.",
    ),
    "column-name-or-ignore": Text(
        "Skriv den under «columns» eller «ignore».",
        "Skriv han under «columns» eller «ignore».",
        "Add it under “columns” or “ignore”.",
    ),
    "column-twice": Text(
        "Kolonnen «{value}» står også i {other_place}.",
        "Kolonnen «{value}» står òg i {other_place}.",
        "The column “{value}” is in {other_place} too.",
    ),
    "column-without-name": Text(
        "Cellen står i en kolonne uten navn.",
        "Cella står i ein kolonne utan namn.",
        "The cell is in a column without a name.",
    ),
    "column-give-name": Text(
        "Gi kolonnen et navn i rad {row}, eller tøm den.",
        "Gi kolonnen eit namn i rad {row}, eller tøm han.",
        "Name the column in row {row}, or empty it.",
    ),
    "table-no-header": Text(
        "Tabellen har ingen rad {row} med kolonnenavn.",
        "Tabellen har inga rad {row} med kolonnenamn.",
        "The table has no row {row} with column names.",
    ),
    "table-no-rows": Text(
        "Tabellen har ingen hendelser under rad {row}.",
        "Tabellen har ingen hendingar under rad {row}.",
        "The table has no incidents below row {row}.",
    ),
    "cell-formula": Text(
        "Cellen har en formel. Formler blir ikke regnet ut.",
        "Cella har ein formel. Formlar blir ikkje rekna ut.",
        "The cell holds a formula. Formulas are not calculated.",
    ),
    "cell-error": Text(
        "Cellen viser en feil fra regnearket.",
        "Cella viser ein feil frå reknearket.",
        "The cell shows an error of the spreadsheet.",
    ),
    "cell-merged": Text(
        "Cellen er slått sammen med andre.",
        "Cella er slått saman med andre.",
        "The cell is merged with others.",
    ),
    "cell-paste-value": Text(
        "Lim inn verdien i stedet.", "Lim inn verdien i staden.", "Paste the value instead."
    ),
    "cell-split": Text(
        "Del cellene og skriv verdien i hver av dem.",
        "Del cellene og skriv verdien i kvar av dei.",
        "Split the cells and write the value in each.",
    ),
    "cell-date": Text(
        "«{value}» er ikke en dato dette programmet kjenner.",
        "«{value}» er ikkje ein dato dette programmet kjenner.",
        "“{value}” is not a date this program knows.",
    ),
    "cell-date-ambiguous": Text(
        "«{value}» kan være {first} eller {second}.",
        "«{value}» kan vere {first} eller {second}.",
        "“{value}” may be {first} or {second}.",
    ),
    "cell-date-format": Text(
        "Skriv datoen som 2026-03-01 eller 01.03.2026, eller skriv formatet under «formats» for kolonnen.",
        "Skriv datoen som 2026-03-01 eller 01.03.2026, eller skriv formatet under «formats» for kolonnen.",
        "Write the date as 2026-03-01 or 01.03.2026, or name the format under “formats” for the column.",
    ),
    "cell-date-other-format": Text(
        "«{value}» er ikke skrevet i et av formatene {formats}.",
        "«{value}» er ikkje skrive i eit av formata {formats}.",
        "“{value}” is not in one of the formats {formats}.",
    ),
    "cell-value": Text(
        "«{value}» er ikke en verdi for «{field}» (antall celler: {count}).",
        "«{value}» er ikkje ein verdi for «{field}» (talet på celler: {count}).",
        "“{value}” is not a value for “{field}” (cells: {count}).",
    ),
    "cell-map-value": Text(
        "Skriv under «values» for kolonnen hva den betyr. Velg mellom: {values}.",
        "Skriv under «values» for kolonnen kva han betyr. Vel mellom: {values}.",
        "Say under “values” for the column what it means. Choose among: {values}.",
    ),
    "cell-number": Text(
        "«{value}» er ikke et antall.", "«{value}» er ikkje eit tal.", "“{value}” is not a number."
    ),
    "cell-id-empty": Text("Hendelsen har ingen id.", "Hendinga har ingen id.", "The incident has no id."),
    "cell-id-form": Text(
        "«{value}» kan ikke være en id.",
        "«{value}» kan ikkje vere ein id.",
        "“{value}” cannot be an id.",
    ),
    "cell-id-twice": Text(
        "id-en «{value}» står også i {other_place}.",
        "id-en «{value}» står òg i {other_place}.",
        "The id “{value}” is in {other_place} too.",
    ),
    "cell-too-long": Text(
        "Teksten i cellen er lengre enn {limit} tegn.",
        "Teksten i cella er lengre enn {limit} teikn.",
        "The text of the cell is longer than {limit} characters.",
    ),
    "import-unit-unknown": Text(
        "Enheten «{value}» står ikke under «units».",
        "Eininga «{value}» står ikkje under «units».",
        "The unit “{value}” is not under “units”.",
    ),
    "import-too-large": Text(
        "Filen med {count} hendelser blir større enn det «check» leser fra én fil.",
        "Fila med {count} hendingar blir større enn det «check» les frå éi fil.",
        "The file with {count} incidents would be larger than “check” reads from one file.",
    ),
    "import-choose-period": Text(
        "Velg en kortere periode med --from og --to, skriv til en fil som slutter på .json, eller bruk --totals.",
        "Vel ein kortare periode med --from og --to, skriv til ei fil som sluttar på .json, eller bruk --totals.",
        "Choose a shorter period with --from and --to, write to a file ending in .json, or use --totals.",
    ),
}
