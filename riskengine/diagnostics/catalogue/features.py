"""RE6xxx: feature files and their steps."""

from riskengine.diagnostics.catalogue.entry import entry

ENTRIES = (
    entry(
        "RE6001",
        en="the feature cannot be read: {problem}",
        nb="egenskapen kan ikke leses: {problem}",
        why="The file does not follow Gherkin's grammar. Keywords are those of the language that the first line names, "
        "as in # language: no; without such a line they are English.",
        bad="# language: no\nFeature: Alene hjemme",
        good="# language: no\nEgenskap: Alene hjemme",
    ),
    entry(
        "RE6002",
        en="the step names no rule, and no tag above it does",
        nb="steget nevner ingen regel, og ingen merkelapp over det gjør det",
        advice_en='tag the Rule block with the id, as in @HO-ISO-01, or write: the rule "HO-ISO-01" is established',
        advice_nb='merk Regel-blokken med regelens id, som i @HO-ISO-01, eller skriv: er regelen "HO-ISO-01" fastslått',
        why="A step about the rule needs to know which. It is the one that tags the scenario, otherwise the one that "
        "tags its Rule block, otherwise the one that tags the feature.",
        bad="Rule: Alone at home\n  Scenario: At the limit\n    Then the rule is established",
        good="@HO-ISO-01\nRule: Alone at home\n  Scenario: At the limit\n    Then the rule is established",
    ),
    entry(
        "RE6003",
        en='the ruleset has no {kind} "{name}"',
        nb="regelsettet har ikke {kind} «{name}»",
        why="The step names something that the ruleset does not have. A step that says that a misspelt action is not "
        "suggested would always pass.",
        bad='Then "caring-conversatoin" is not suggested',
        good='Then "caring-conversation" is not suggested',
    ),
    entry(
        "RE6004",
        en="no feature file was found under {path}",
        nb="fant ingen feature-fil under {path}",
        why="A test that runs nothing proves nothing.",
    ),
    entry(
        "RE6005",
        en="{package} is needed to run features and is not installed",
        nb="{package} trengs for å kjøre egenskaper og er ikke installert",
        advice_en="install riskengine with its authoring extra: pip install 'riskengine[authoring]'",
        advice_nb="installer riskengine med tillegget authoring: pip install 'riskengine[authoring]'",
        why="The tools for rule authors are not installed where only assessments are made.",
    ),
    entry(
        "RE6006",
        en="no step reads this",
        nb="ingen steg leser dette",
        advice_en="names and values stand in double quotes",
        advice_nb="navn og verdier står i doble anførselstegn",
        why="The wording differs from every step there is. Nothing is guessed, since a scenario that skips a step "
        "tests something else than it says.",
        bad='Then "caring-conversation" is proposed',
        good='Then "caring-conversation" is suggested',
    ),
    entry(
        "RE6007",
        en="this line is taken for a description and would not be run",
        nb="denne linjen leses som beskrivelse og ville ikke blitt kjørt",
        advice_en="begin it with one of: {keywords}",
        advice_nb="begynn den med ett av: {keywords}",
        why="Gherkin takes text in front of the first step for a description. A misspelt keyword there would make a "
        "step vanish without a word.",
        bad='Scenario: At the limit\n  Givn that "isolation.ucla3" is "6"',
        good='Scenario: At the limit\n  Given that "isolation.ucla3" is "6"',
    ),
    entry(
        "RE6008",
        en="the table needs a first row that says | fact | value |",
        nb="tabellen trenger en første rad som sier | faktum | verdi |",
        advice_en="a third column, observed, may hold the day of the observation",
        advice_nb="en tredje kolonne, observert, kan ha dagen for observasjonen",
        why="The first row says what the columns hold, so that no fact is taken for a heading or the other way round.",
        bad="| isolation.ucla3 | 6 |",
        good="| fact            | value |\n| isolation.ucla3 | 6     |",
    ),
    entry(
        "RE6009",
        en="a step before this one is missing: {step}",
        nb="et steg før dette mangler: {step}",
        why="Steps run in order. A fact needs to know the ruleset it belongs to, and only what has been assessed after "
        "the last change has an outcome.",
        bad="Given an employee with\nThen the rule is established",
        good="Given an employee with\nWhen the situation is assessed\nThen the rule is established",
    ),
    entry(
        "RE6010",
        en="the scenario asserts nothing",
        nb="scenarioet påstår ingenting",
        advice_en="end it with a step that begins with Then",
        advice_nb="avslutt det med et steg som begynner med Så",
        why="A scenario without a Then always passes.",
    ),
    entry(
        "RE6011",
        en="the tags name several rules: {rules}",
        nb="merkelappene nevner flere regler: {rules}",
        advice_en='name the rule in the step: the rule "…" is established',
        advice_nb='nevn regelen i steget: er regelen "…" fastslått',
        why="Which of them the step means cannot be known.",
    ),
    entry(
        "RE6012",
        en='"{text}" is not {expected}',
        nb="«{text}» er ikke {expected}",
        why="The step needs a date as 2026-11-23, or a whole number.",
        bad='Given the date "23.11.2026"',
        good='Given the date "2026-11-23"',
    ),
    entry(
        "RE6013",
        en='rule "{rule}" is about {rule_kind}, the scenario about {scenario_kind}',
        nb="regelen «{rule}» gjelder {rule_kind}, scenarioet {scenario_kind}",
        why="A rule about one kind of subject says nothing of another, so the scenario could not fail.",
    ),
    entry(
        "RE6014",
        en="the table needs a first row that says | date | start | end |",
        nb="tabellen trenger en første rad som sier | dato | fra | til |",
        advice_en="columns for break (minutes) and kind may be added; each stands once",
        advice_nb="kolonner for pause (minutter) og slag kan legges til; hver står én gang",
        why="The first row says what the columns hold. Without ends, every entry would be open by one misspelt word.",
        bad="| date | hours |",
        good="| date       | start | end   | break |\n| 2026-11-16 | 08:00 | 16:00 | 30    |",
    ),
)
