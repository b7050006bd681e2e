"""RE4xxx: finding, freezing and trusting releases."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE4001",
        en='no ruleset "{name}" is installed; installed are: {known}',
        nb="regelsettet «{name}» er ikke installert; installert er: {known}",
        advice_en="name one of these, or the path of a directory with a ruleset.yaml",
        advice_nb="oppgi et av disse, eller stien til en mappe med en ruleset.yaml",
        why="Rulesets come with riskengine, from packages with the entry point riskengine.rulesets, or from a path.",
    ),
    entry(
        "RE4002",
        en="{name} has no release {version}; it has: {known}",
        nb="{name} har ingen utgave {version}; den har: {known}",
        why="Only released versions can be asked for by number. A path loads the ruleset as it stands.",
    ),
    entry(
        "RE4003",
        en="the release is not what its digest says; it is refused",
        nb="utgaven er ikke det kontrollsummen sier; den avvises",
        advice_en="fetch the release again from where it was published; a change belongs in a new release",
        advice_nb="hent utgaven på nytt der den ble publisert; en endring hører til i en ny utgave",
        why="A release never changes. If a byte of it did, nobody can say any more what it would suggest.",
    ),
    entry(
        "RE4004",
        en="the release has no digest in {path}; it is refused",
        nb="utgaven har ingen kontrollsum i {path}; den avvises",
        why="digests.txt names the SHA-256 of each release.",
    ),
    entry(
        "RE4005",
        en="release {version} exists already, with other content",
        nb="utgave {version} finnes allerede, med annet innhold",
        advice_en="choose a new version number",
        advice_nb="velg et nytt versjonsnummer",
        why="A release never changes.",
    ),
    entry(
        "RE4006",
        en='"{version}" is not a version of the form 1.2.3',
        nb="«{version}» er ikke en versjon på formen 1.2.3",
        why="Releases follow semantic versioning: major, minor and patch number.",
    ),
    entry(
        "RE4007",
        en="the changelog in ruleset.yaml says nothing of {version}",
        nb="endringsloggen i ruleset.yaml sier ikke noe om {version}",
        advice_en="add an entry under changelog that names the rules changed",
        advice_nb="legg til en post under changelog som nevner reglene som er endret",
        why="Whoever relies on the ruleset must be able to read what a new release changes.",
    ),
    entry(
        "RE4008",
        en="version {version} is not newer than the newest release, {newest}",
        nb="versjon {version} er ikke nyere enn den nyeste utgaven, {newest}",
        why="Releases are numbered upwards.",
    ),
    entry(
        "RE4009",
        en="the release file is malformed: {problem}",
        nb="utgavefilen er feilformet: {problem}",
        why="The file is not a release that riskengine wrote.",
    ),
)
