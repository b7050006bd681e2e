"""RE37xx: tables of profiles, assessed whole."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE3701",
        en="the column holds {found}, from which {expected} cannot be read",
        nb="kolonnen inneholder {found}, og av det kan ikke {expected} leses",
        advice_en="convert the column first; times need to lose their zone, since the day hangs on it",
        advice_nb="gjør om kolonnen før den gis videre; tidspunkter må miste sonen, for dagen avhenger av den",
        why="A type that can be read in more than one way would be guessed at, and a wrong guess changes findings "
        "without a word.",
    ),
    entry(
        "RE3702",
        en="{count} rows cannot be assessed because of this column (the first is row {first})",
        nb="{count} rader kan ikke vurderes på grunn av denne kolonnen (den første er rad {first})",
        advice_en='mend the rows, or leave them out and have them listed: rejects="keep"',
        advice_nb='rett radene, eller la dem være og få dem listet opp: rejects="keep"',
        why="A row with a value that is none of its fact is never assessed as if the value were unknown. Rows count "
        "from 0, as frames count them.",
    ),
    entry(
        "RE3703",
        en="a frame of type {found} cannot be taken",
        nb="en tabell av typen {found} kan ikke tas imot",
        advice_en="hand over a Polars, pandas, PyArrow, DuckDB or PySpark frame, or anything with __arrow_c_stream__",
        advice_nb="gi en tabell fra Polars, pandas, PyArrow, DuckDB eller PySpark, eller noe med __arrow_c_stream__",
        why="Frames are read as Arrow. Lists and dicts are profiles one at a time: see assess().",
    ),
)
