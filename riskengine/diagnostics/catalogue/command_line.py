"""RE8xxx: what was asked for on the command line, and where the answer goes."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE8001",
        en='no format "{name}"; there are: {known}',
        nb="formatet «{name}» finnes ikke; disse finnes: {known}",
        why="Formats come with riskengine, or from packages with the entry point riskengine.writers.",
        bad="riskengine assess profiles.csv --format excel",
        good="riskengine assess profiles.csv --format xlsx --out report.xlsx",
    ),
    entry(
        "RE8002",
        en='the format "{name}" cannot be loaded: {reason}',
        nb="formatet «{name}» kan ikke lastes: {reason}",
        why="The package that brings the format is broken or something it needs is not installed.",
    ),
    entry(
        "RE8003",
        en="the file exists already and is left as it is",
        nb="filen finnes allerede og er latt være som den er",
        advice_en="choose another name, or add --force to replace it",
        advice_nb="velg et annet navn, eller legg til --force for å erstatte den",
        why="A report that somebody may have kept is never replaced unasked.",
    ),
    entry(
        "RE8004",
        en="the file cannot be written: {reason}",
        nb="filen kan ikke skrives: {reason}",
        why="The folder does not exist, is full, or may not be written to by you.",
    ),
    entry(
        "RE8005",
        en="{format} is no text and would only disturb the terminal",
        nb="{format} er ikke tekst og ville bare forstyrre terminalen",
        advice_en="name a file for it with --out",
        advice_nb="oppgi en fil til det med --out",
        why="A workbook is for a file, or for a pipe to another program.",
        bad="riskengine assess profiles.csv --format xlsx",
        good="riskengine assess profiles.csv --out report.xlsx",
    ),
    entry(
        "RE8006",
        en="no record here has the subject that was asked for",
        nb="ingen post her har subjektet det ble spurt etter",
        why="The subject is compared letter by letter with the field subject of each record.",
    ),
    entry(
        "RE8007",
        en="{name} says nothing here that {audience} may see",
        nb="{name} sier ikke noe her som {audience} kan se",
        advice_en="riskengine rules show {name} tells who the rule is for, and when it applies",
        advice_nb="riskengine rules show {name} viser hvem regelen er for, og når den gjelder",
        why="The rule is for other audiences, needs a consent, is about another kind of subject or is not in force "
        "on that day. Which of these is not said, since a consent is itself personal.",
    ),
    entry(
        "RE8008",
        en='there is no code "{name}"',
        nb="koden «{name}» finnes ikke",
        why="Codes stand in square brackets after the word error or warning.",
        bad="riskengine explain-code 2103",
        good="riskengine explain-code RE2103",
    ),
)
