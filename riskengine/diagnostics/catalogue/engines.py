"""RE5xxx: engines; RE9xxx: faults of riskengine itself."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE5001",
        en='no engine "{name}"; there are: {known}',
        nb="motoren «{name}» finnes ikke; disse finnes: {known}",
        why="Engines are found by the entry point riskengine.engines.",
    ),
    entry(
        "RE5002",
        en='the engine "{name}" cannot be loaded: {reason}',
        nb="motoren «{name}» kan ikke lastes: {reason}",
        why="The package that brings the engine is broken or something it needs is not installed.",
    ),
    entry(
        "RE5101",
        en='unknown audience "{name}"; the ruleset has: {known}',
        nb="ukjent mottaker «{name}»; regelsettet har: {known}",
        why="The ruleset declares who may see an assessment.",
    ),
    entry(
        "RE5201",
        en="whole tables need the package {package}, which is not installed",
        nb="hele tabeller trenger pakken {package}, som ikke er installert",
        advice_en='install it with: pip install "riskengine[tables]"',
        advice_nb='installer den med: pip install "riskengine[tables]"',
        why="The engine columnar and Parquet files rest on numpy and pyarrow, which nothing else needs.",
    ),
    entry(
        "RE9001",
        en="riskengine itself failed: {kind} in {place}",
        nb="riskengine selv feilet: {kind} i {place}",
        advice_en="please report it with the lines above; they hold no personal value",
        advice_nb="meld det gjerne med linjene over; de inneholder ingen personverdier",
        why="This is a fault of the program, not of your input.",
    ),
)
