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
    entry(
        "RE8101",
        en="this part of the run cannot be written: {reason}",
        nb="denne delen av kjøringen kan ikke skrives: {reason}",
        advice_en="make room, or mend what is in the way, and run the same command again: it goes on where it stopped",
        advice_nb="skaff plass, eller rydd det som er i veien, og kjør samme kommando igjen: den fortsetter der den "
        "stanset",
        why="The disk is full, or the folder may not be written to. What was written before is whole and stays.",
    ),
    entry(
        "RE8102",
        en="the directory holds parts of a result, but no {name} that tells of what",
        nb="mappen inneholder deler av et resultat, men ingen {name} som forteller av hva",
        advice_en="choose another directory, or add --force to start over in this one",
        advice_nb="velg en annen mappe, eller legg til --force for å begynne på nytt i denne",
        why="Without it nobody can tell whether the parts belong to this run.",
    ),
    entry(
        "RE8103",
        en="the directory holds {name}, which no run has put there",
        nb="mappen inneholder {name}, som ingen kjøring har lagt der",
        advice_en="choose an empty or new directory",
        advice_nb="velg en tom eller ny mappe",
        why="A directory of results holds nothing else, so that nothing of yours is ever replaced or removed, "
        "not even with --force.",
        bad="riskengine assess profiles.csv --out documents/",
        good="riskengine assess profiles.csv --out results/",
    ),
    entry(
        "RE8104",
        en="the directory holds the result of another run; what differs: {differing}",
        nb="mappen inneholder resultatet av en annen kjøring; det som er ulikt: {differing}",
        advice_en="choose another directory, or add --force to start over in this one",
        advice_nb="velg en annen mappe, eller legg til --force for å begynne på nytt i denne",
        why="A run goes on only where the input files, the ruleset and all options are the same; otherwise half of "
        "the result would be the answer to another question.",
    ),
    entry(
        "RE8105",
        en="a worker was stopped from outside before it was done",
        nb="en arbeidsprosess ble stanset utenfra før den var ferdig",
        advice_en="often the memory was short: try fewer --workers; the same command goes on where it stopped",
        advice_nb="ofte manglet det minne: prøv færre --workers; samme kommando fortsetter der den stanset",
        why="The operating system ends processes when memory runs out.",
    ),
    entry(
        "RE8106",
        en="{option} means nothing when results go to a directory",
        nb="{option} betyr ingenting når resultatet går til en mappe",
        advice_en="leave it out, or write to a file",
        advice_nb="utelat det, eller skriv til en fil",
        why="A directory holds tables of all records, worked out by the engine columnar, with rejects in a folder of "
        "their own. An option that would be ignored in silence is refused instead.",
    ),
    entry(
        "RE8107",
        en="{option} is for results that go to a directory",
        nb="{option} er for resultater som går til en mappe",
        advice_en="end the name after --out with a slash: --out results/",
        advice_nb="avslutt navnet etter --out med en skråstrek: --out resultater/",
        why="One file is written in one go, by one process.",
    ),
    entry(
        "RE8108",
        en="writing tables to a directory needs {package}, which is not installed",
        nb="for å skrive tabeller til en mappe trengs {package}, som ikke er installert",
        advice_en='pip install "riskengine[tables]"',
        advice_nb='pip install "riskengine[tables]"',
        why="Whoever assesses one profile at a time needs no library for whole tables.",
    ),
)
