"""RE81xx: runs over many records into a directory."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE8101",
        en="the directory holds another run; what differs: {differences}",
        nb="mappen inneholder en annen kjøring; dette er ulikt: {differences}",
        advice_en="choose another directory, or add --force to delete that run and start over",
        advice_nb="velg en annen mappe, eller legg til --force for å slette den kjøringen og begynne på nytt",
        why="A run goes on where it stopped only when everything is as it was. Results of two different questions are "
        "never mixed, and results that somebody may have kept are never replaced unasked.",
        bad="riskengine assess march.parquet --out results/   (after a run over february.parquet)",
        good="riskengine assess march.parquet --out results-march/",
    ),
    entry(
        "RE8102",
        en="the directory holds {name}, which is not part of a run",
        nb="mappen inneholder {name}, som ikke er del av en kjøring",
        advice_en="choose a directory that is empty or does not exist",
        advice_nb="velg en mappe som er tom eller ikke finnes",
        why="A directory with anything else in it may be somebody's work. Not even --force touches it.",
    ),
    entry(
        "RE8103",
        en="run.json cannot be read as the account of a run",
        nb="run.json kan ikke leses som en kjørings regnskap",
        advice_en="choose another directory, or delete this one yourself",
        advice_nb="velg en annen mappe, eller slett denne selv",
        why="run.json is replaced whole each time, so a kill never damages it. Somebody changed it, or another program "
        "or a newer version wrote it.",
    ),
    entry(
        "RE8104",
        en="{name} is missing or is no longer what was written",
        nb="{name} mangler eller er ikke lenger det som ble skrevet",
        advice_en="put it back, or add --force to start over",
        advice_nb="legg den tilbake, eller legg til --force for å begynne på nytt",
        why="run.json has the size and SHA-256 of every part. A run does not go on from parts that were changed.",
    ),
    entry(
        "RE8105",
        en="another run is at work in this directory",
        nb="en annen kjøring er i gang i denne mappen",
        advice_en="wait until it is done",
        advice_nb="vent til den er ferdig",
        why="Two runs in one directory would write over each other.",
    ),
    entry(
        "RE8106",
        en="a run into a directory reads files; standard input and pipes cannot be read a second time",
        nb="en kjøring til en mappe leser filer; standard inn og rør kan ikke leses én gang til",
        advice_en="save it as a file first",
        advice_nb="lagre det som en fil først",
        why="A run that was stopped reads its input again, and first makes sure that it is the same.",
    ),
    entry(
        "RE8107",
        en="the file was changed while it was read",
        nb="filen ble endret mens den ble lest",
        advice_en="let it be written to its end, and start over with --force",
        advice_nb="la den bli skrevet ferdig, og begynn på nytt med --force",
        why="Parts from before and after the change would not be results of one file.",
    ),
    entry(
        "RE8108",
        en="{format} is written to a directory, in parts",
        nb="{format} skrives til en mappe, i deler",
        advice_en="end --out with a slash: --out results/",
        advice_nb="avslutt --out med en skråstrek: --out resultater/",
        why="A run over many records is kept in parts, so that it can go on after it was stopped.",
        bad="riskengine assess big.parquet --format parquet --out results.parquet",
        good="riskengine assess big.parquet --format parquet --out results/",
    ),
    entry(
        "RE8109",
        en="one of the worker processes was ended from outside",
        nb="en av arbeidsprosessene ble avsluttet utenfra",
        advice_en="give the same command again with fewer --workers; it goes on where it stopped",
        advice_nb="gi samme kommando igjen med færre --workers; den fortsetter der den stoppet",
        why="Most often the machine ran out of memory and the system chose a process to end.",
    ),
    entry(
        "RE8110",
        en="cannot write in the directory: {reason}",
        nb="kan ikke skrive i mappen: {reason}",
        advice_en="mend that and give the same command again; it goes on where it stopped",
        advice_nb="rett det og gi samme kommando igjen; den fortsetter der den stoppet",
        why="The disk is full, or the directory may not be written to by you. Parts that are in place are whole.",
    ),
    entry(
        "RE8111",
        en="{count} of {total} facts have no column and are unknown in every record",
        nb="{count} av {total} fakta har ingen kolonne og er ukjent i hver post",
        why="A fact that nobody asked about is unknown, which is not an error. Rules that hang on it come out "
        "undetermined.",
        warning=True,
    ),
    entry(
        "RE8112",
        en="a part of {asked} records may not fit a sheet of Excel; at most {limit} fit with this ruleset",
        nb="en del på {asked} poster får kanskje ikke plass på et ark; høyst {limit} gjør det med dette regelsettet",
        advice_en="choose fewer --records-per-part",
        advice_nb="velg færre --records-per-part",
        why="A sheet has at most 1,048,576 rows, and every rule can give a row for every record.",
    ),
)
