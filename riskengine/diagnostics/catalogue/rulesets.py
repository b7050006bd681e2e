"""RE22xx to RE25xx: a ruleset as a whole, its privacy, its time, and warnings about it."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE2201",
        en='{kind} "{name}" is declared twice (first in {first})',
        nb="{kind} «{name}» er erklært to ganger (først i {first})",
        advice_en="give one of them another id",
        advice_nb="gi den ene en annen id",
        why="An id names one thing in a ruleset, also across files.",
    ),
    entry(
        "RE2202",
        en='unknown {kind} "{name}"',
        nb="ukjent {kind} «{name}»",
        why="The name refers to something that the ruleset does not declare.",
    ),
    entry(
        "RE2203",
        en="{name} cannot be both a fact and the beginning of another, {other}",
        nb="{name} kan ikke både være et faktum og begynnelsen på et annet, {other}",
        why="Profiles may nest names, so a fact cannot stand where others branch off.",
    ),
    entry(
        "RE2204",
        en='a fact of type {type} has no "{key}"',
        nb="et faktum av typen {type} har ikke «{key}»",
        why="Bounds belong to integers, numbers and dates, units to integers and numbers, options to choice and "
        "choices.",
    ),
    entry(
        "RE2205",
        en='a fact of type {type} needs "{key}"',
        nb="et faktum av typen {type} trenger «{key}»",
        why="Numbers need bounds, so that nonsense is refused and conditions can be checked; choices need options.",
    ),
    entry(
        "RE2206",
        en="the minimum is above the maximum",
        nb="minimum er over maksimum",
        why="No value lies between the bounds.",
    ),
    entry(
        "RE2207",
        en='the text names "{name}", which is neither a fact nor a parameter',
        nb="teksten nevner «{name}», som verken er faktum eller parameter",
        advice_en="write {{fact.name}} or {{param.name}}",
        advice_nb="skriv {{faktum.navn}} eller {{param.navn}}",
        why="What stands in braces is filled in from the profile or the parameters.",
    ),
    entry(
        "RE2208",
        en="the rule reads facts of several kinds of subject: {kinds}",
        nb="regelen leser fakta om flere slags subjekter: {kinds}",
        why="A profile is about one subject; a rule over two kinds could never be decided.",
    ),
    entry(
        "RE2209",
        en="the directory has no {name}",
        nb="mappen har ingen {name}",
        why="A ruleset is a directory with ruleset.yaml, facts.yaml, parameters.yaml, sources.yaml, actions.yaml and "
        "rules/*.yaml.",
    ),
    entry(
        "RE2210",
        en="the text cannot be filled in: {problem}",
        nb="teksten kan ikke fylles ut: {problem}",
        why="Braces in a text mark the name of a fact or parameter; a brace that stands alone is doubled.",
    ),
    entry(
        "RE2301",
        en="{subject} reaches {audience}, who may not see {fact}",
        nb="{subject} når {audience}, som ikke kan se {fact}",
        advice_en="take {audience} out of the audience, or guard the condition with a consent that releases to "
        "{audience}",
        advice_nb="ta {audience} ut av audience, eller sikre betingelsen med et samtykke som åpner for {audience}",
        why="Whoever sees a finding learns something of every fact its condition reads. So a finding may reach only "
        "those who may see all of them, unless the person has consented.",
    ),
    entry(
        "RE2302",
        en="{fact} releases to {audience}, who may not see the consent itself",
        nb="{fact} åpner for {audience}, som ikke kan se selve samtykket",
        advice_en="add {audience} to visible_to",
        advice_nb="legg {audience} til i visible_to",
        why="Whether a consent is given decides what its audience sees, so the audience can tell.",
    ),
    entry(
        "RE2303",
        en="only a boolean fact can release",
        nb="bare et boolsk faktum kan åpne",
        why="A consent is given or not given.",
    ),
    entry(
        "RE2401",
        en="param.{name} has no value on {date}, while {subject} is in force",
        nb="param.{name} har ingen verdi {date}, mens {subject} gjelder",
        advice_en="give the rule a from or to date, or the parameter a value for that time",
        advice_nb="gi regelen en from- eller to-dato, eller parameteren en verdi for den tiden",
        why="A rule must mean something on every day it is in force.",
    ),
    entry(
        "RE2402",
        en="the end {end} is before the start {start}",
        nb="slutten {end} er før starten {start}",
        why="The period holds no day.",
    ),
    entry(
        "RE2403",
        en="the values of param.{name} overlap in time on {date}",
        nb="verdiene av param.{name} overlapper i tid {date}",
        why="A parameter has one value on a day.",
    ),
    entry(
        "RE2501",
        en='{kind} "{name}" is used by nothing',
        nb="{kind} «{name}» brukes ikke av noe",
        why="A fact that no rule reads should not be collected from people; other unused things are clutter.",
        warning=True,
    ),
    entry(
        "RE2502",
        en='source "{name}" was due for review on {date}',
        nb="kilden «{name}» skulle vært gjennomgått {date}",
        advice_en="read the source again, mend what changed, and set verified_on and review_by",
        advice_nb="les kilden på nytt, rett det som er endret, og sett verified_on og review_by",
        why="Law ages silently. A date makes the ageing heard.",
        warning=True,
    ),
    entry(
        "RE2503",
        en='{kind} "{name}" is marked for review',
        nb="{kind} «{name}» er merket for gjennomgang",
        why="Its author was not sure of a number, section or wording. A person with the knowledge should look.",
        warning=True,
    ),
    entry(
        "RE2505",
        en="none of the actions of {name} can be shown to {audience}",
        nb="ingen av tiltakene til {name} kan vises til {audience}",
        advice_en="add an action for {audience}, or take {audience} out of the audience",
        advice_nb="legg til et tiltak for {audience}, eller ta {audience} ut av audience",
        why="Someone who is told of a concern should also be told what can be done about it.",
        warning=True,
    ),
    entry(
        "RE2506",
        en='parameter "{name}" is {value}, which is not among the numbers that its sources say ({sources})',
        nb="parameteren «{name}» er {value}, som ikke er blant tallene kildene sier ({sources})",
        advice_en="mend the value, name the source that sets it, or write what the source says in `says`",
        advice_nb="rett verdien, oppgi kilden som fastsetter den, eller skriv det kilden sier i `says`",
        why="A number is only as good as the place it was found. What a source says is written once, and held "
        "against every number that is taken from it.",
        warning=True,
    ),
)
