"""RE7xxx: the living documentation of a ruleset."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE7001",
        en="{package} is needed for the documentation and is not installed",
        nb="{package} trengs til dokumentasjonen og er ikke installert",
        advice_en="install riskengine with its documentation extra: pip install 'riskengine[documentation]'",
        advice_nb="installer riskengine med tillegget documentation: pip install 'riskengine[documentation]'",
        why="The tools that read features and build the site are not installed where only assessments are made.",
    ),
    entry(
        "RE7002",
        en="the folder holds something else than an earlier documentation and is left as it is",
        nb="mappen inneholder noe annet enn tidligere dokumentasjon og er latt være som den er",
        advice_en="choose another folder, or add --force to replace all that is in it",
        advice_nb="velg en annen mappe, eller legg til --force for å erstatte alt som er i den",
        why="The documentation takes the place of everything in its folder. What it has put there itself it knows by "
        "the file living-documentation.json.",
        bad="riskengine docs build --out .",
        good="riskengine docs build --out site",
    ),
    entry(
        "RE7003",
        en="the folder cannot be replaced: {path} lies in it",
        nb="mappen kan ikke erstattes: {path} ligger i den",
        advice_en="choose another folder",
        advice_nb="velg en annen mappe",
        why="Replacing the folder would delete what the documentation is made from, or the folder one stands in. Not "
        "even --force does that.",
    ),
    entry(
        "RE7004",
        en="the site generator stopped: {problem}",
        nb="nettstedsgeneratoren stoppet: {problem}",
        why="The generator found something wrong with the pages, such as a link that leads nowhere. The texts of a "
        "ruleset cannot cause that, so it is a fault of riskengine or of the generator's version.",
    ),
    entry(
        "RE7005",
        en="the page is not what the ruleset and its features say now",
        nb="siden er ikke det regelsettet og scenarioene sier nå",
        advice_en="write the pages again with riskengine docs markdown",
        advice_nb="skriv sidene på nytt med riskengine docs markdown",
        why="Something was changed in the ruleset or its features after the page was written, or the page was edited "
        "by hand. It may also be missing, or be left over from a theme that is gone.",
    ),
)
