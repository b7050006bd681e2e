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
        "RE5003",
        en='the engine "{name}" has no time limit to set',
        nb="motoren «{name}» har ingen tidsgrense å sette",
        advice_en="leave --time-limit out, or choose an engine that has one, such as durable",
        advice_nb="utelat --time-limit, eller velg en motor som har en, slik som durable",
        why="Only an engine that runs somewhere it can be stopped can keep a limit; the others always come to an end.",
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
        "RE5301",
        en="the engine durable needs the package durable_rules, which is not installed",
        nb="motoren durable trenger pakken durable_rules, som ikke er installert",
        advice_en='install it on Python 3.11 or 3.12 with: pip install "riskengine[durable]"',
        advice_nb='installer den på Python 3.11 eller 3.12 med: pip install "riskengine[durable]"',
        why="durable_rules comes as source only, needs a C compiler, and cannot be imported on Python 3.13.",
    ),
    entry(
        "RE5302",
        en="the engine durable gave no answer within {seconds} seconds and was stopped",
        nb="motoren durable ga ikke svar innen {seconds} sekunder og ble stanset",
        advice_en="raise --time-limit if the machine is slow, or choose another engine",
        advice_nb="øk --time-limit om maskinen er treg, eller velg en annen motor",
        why="durable_rules can hang for ever inside its C library. It therefore runs in a process of its own, which "
        "is ended past the limit for one profile; the next profile gets a new one.",
    ),
    entry(
        "RE5303",
        en="the process of the engine durable ended by itself: {reason}",
        nb="prosessen til motoren durable avsluttet seg selv: {reason}",
        advice_en="try again, or choose another engine",
        advice_nb="prøv igjen, eller velg en annen motor",
        why="The C library of durable_rules crashed, or the system ended the process. Nothing was assessed; the next "
        "profile gets a new process.",
    ),
    entry(
        "RE5304",
        en="no process can be started for the engine durable: {reason}",
        nb="det lar seg ikke gjøre å starte en prosess for motoren durable: {reason}",
        advice_en="allow this program to start processes, or choose another engine",
        advice_nb="la programmet få starte prosesser, eller velg en annen motor",
        why="The networks of durable_rules run in a Python process of their own, so that a hang can be ended.",
    ),
    entry(
        "RE5305",
        en="durable_rules failed: {reason}",
        nb="durable_rules feilet: {reason}",
        advice_en="choose another engine, and please report the ruleset",
        advice_nb="velg en annen motor, og meld gjerne fra om regelsettet",
        why="The C library refused a network or a profile, or contradicted itself. Nothing was assessed.",
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
