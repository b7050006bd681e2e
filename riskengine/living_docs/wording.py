"""The fixed texts of the living documentation, in Norwegian bokmål and in English.

They speak to those who use, judge or audit a ruleset at work: an occupational-health nurse, an adviser,
a leader, an elected representative. What stands in braces is filled in.
"""

from __future__ import annotations

from collections.abc import Mapping

from riskengine.reports.wording import Wording


def _long(*, nb: str, en: str) -> tuple[str, str]:
    """Return a text that takes several lines."""
    return nb, en


_TEXTS: Mapping[str, tuple[str, str]] = {
    # Names of pages
    "page_index": ("Oversikt", "Overview"),
    "page_themes": ("Temaer", "Themes"),
    "page_actions": ("Tiltak", "Actions"),
    "page_facts": ("Fakta", "Facts"),
    "page_parameters": ("Tall og grenser", "Numbers and limits"),
    "page_sources": ("Kilder", "Sources"),
    "page_releases": ("Utgaver", "Releases"),
    "page_traceability": ("Sporbarhet", "Traceability"),
    "page_reference": ("Oppslag", "Look-up"),
    "this_language": ("Norsk", "English"),
    "root_lead": (
        "Hva reglene sier, hvorfor, og hvordan de virker. Forslag, aldri avgjørelser.",
        "What the rules say, why, and how they work. Suggestions, never decisions.",
    ),
    "root_open": ("Les på norsk", "Read in English"),
    "made_by_machine": (
        "Laget av `riskengine docs` fra regelsettet og scenarioene; endres aldri for hånd.",
        "Made by `riskengine docs` from the ruleset and its scenarios; never edited by hand.",
    ),
    "up_to_date": ("Alle sidene er oppdatert.", "All pages are up to date."),
    # The first page
    "what_this_is": ("Hva dette er", "What this is"),
    "what_this_is_text": _long(
        nb=(
            "Her står hver regel slik den faktisk er: når den gjelder, hva den foreslår, hvem som får se det, hva den"
            " bygger på, og eksempler som viser den i bruk. Sidene er laget av de samme filene som programmet leser. "
            "De kan derfor ikke si noe annet enn det som skjer."
        ),
        en=(
            "Here each rule stands as it really is: when it applies, what it suggests, who may see it, what it rests "
            "on, and examples that show it at work. The pages are made from the same files that the program reads. So"
            " they cannot say anything other than what happens."
        ),
    ),
    "for_whom": ("For hvem", "For whom"),
    "for_whom_text": _long(
        nb=(
            "For deg som skal bruke reglene, vurdere dem eller gå dem etter: i bedriftshelsetjenesten, som HMS-"
            "rådgiver, leder, verneombud eller tillitsvalgt. Du trenger ikke kunne programmere."
        ),
        en=(
            "For you who will use the rules, judge them or audit them: in occupational health, as an HSE adviser, "
            "leader, safety representative or elected representative. You do not need to know programming."
        ),
    ),
    "people_decide": ("Et menneske bestemmer", "A person decides"),
    "people_decide_text": _long(
        nb=(
            "Reglene foreslår. Et menneske som kjenner situasjonen, vurderer og bestemmer. Det vi ikke vet, regnes "
            "som ukjent, aldri som nei. Ingen blir rangert eller diagnostisert, og hver regel sier hva den aldri skal"
            " brukes til."
        ),
        en=(
            "The rules suggest. A person who knows the situation considers and decides. What we do not know counts as"
            " unknown, never as no. Nobody is ranked or diagnosed, and each rule says what it must never be used for."
        ),
    ),
    "themes_text": (
        "Velg et tema for å lese reglene i det. Søket øverst finner også ord inne i regler og eksempler.",
        "Choose a theme to read its rules. The search at the top also finds words within rules and examples.",
    ),
    "how_to_read": ("Slik leser du en regel", "How to read a rule"),
    "how_to_read_text": _long(
        nb=(
            "En regel er **fastslått** når alt den krever, er kjent og stemmer, og **ikke fastslått** når noe den "
            "krever, er kjent og ikke stemmer. Mellom disse er den **uavklart**: noe mangler, og regelen sier hva det"
            " er nyttig å spørre om."
        ),
        en=(
            "A rule is **established** when all that it asks for is known and holds, and **not established** when "
            "something it asks for is known and does not hold. In between it is **undetermined**: something is "
            "missing, and the rule says what is useful to ask."
        ),
    ),
    "levels_text": (
        "Nivået sier hvor snart noe bør skje, ikke hvor alvorlig noen har det. Fra det laveste:",
        "The level says how soon something should happen, not how bad things are for someone. From the lowest:",
    ),
    "who_sees_what": ("Hvem kan se hva", "Who may see what"),
    "who_sees_what_text": (
        "Det en mottaker får se, regnes ut bare av det mottakeren har lov til å vite.",
        "What an audience is shown is computed only from what that audience may know.",
    ),
    "sees_rules_one": ("1 regel", "1 rule"),
    "sees_rules_other": ("{count} regler", "{count} rules"),
    "sees_by_consent_one": ("av dem 1 bare med samtykke", "1 of them by consent only"),
    "sees_by_consent_other": ("av dem {count} bare med samtykke", "{count} of them by consent only"),
    "what_remains": ("Hva som gjenstår", "What remains"),
    "nothing_remains": (
        "Ingenting er merket for gjennomgang, og alle kilder er lest og bekreftet.",
        "Nothing is marked for review, and all sources have been read and confirmed.",
    ),
    "remains_text": (
        "Ingen har godkjent reglene for klinisk eller rettslig bruk. Forfatterne har selv merket det de er usikre på:",
        "Nobody has approved the rules for clinical or legal use. The authors have marked what they are unsure of:",
    ),
    "remains_rules_one": ("1 regel venter på faglig gjennomgang", "1 rule waits for professional review"),
    "remains_rules_other": (
        "{count} regler venter på faglig gjennomgang",
        "{count} rules wait for professional review",
    ),
    "remains_actions_one": ("1 tiltak venter på faglig gjennomgang", "1 action waits for professional review"),
    "remains_actions_other": (
        "{count} tiltak venter på faglig gjennomgang",
        "{count} actions wait for professional review",
    ),
    "remains_parameters_one": ("1 tall venter på faglig gjennomgang", "1 number waits for professional review"),
    "remains_parameters_other": (
        "{count} tall venter på faglig gjennomgang",
        "{count} numbers wait for professional review",
    ),
    "remains_sources": (
        "{count} av {all} kilder er ikke lest og bekreftet av et menneske",
        "{count} of {all} sources have not been read and confirmed by a person",
    ),
    "about_this_edition": ("Om denne utgaven", "About this edition"),
    "this_edition": ("Utgave {version} av {id}.", "Release {version} of {id}."),
    "this_draft": (
        "Et utkast av {id} som ikke er utgitt. Siste utgave er {version}.",
        "A draft of {id} that is not released. The latest release is {version}.",
    ),
    "this_first_draft": ("Et utkast av {id} som ikke er utgitt.", "A draft of {id} that is not released."),
    "edition_contents": (
        "{rules} regler, {actions} tiltak, {facts} fakta, {sources} kilder og {scenarios} scenarioer.",
        "{rules} rules, {actions} actions, {facts} facts, {sources} sources and {scenarios} scenarios.",
    ),
    "edition_licence": ("Lisens: {licence}. Avtrykk: {digest}.", "Licence: {licence}. Digest: {digest}."),
    "other_scenarios": ("Andre scenarioer", "Other scenarios"),
    # Themes
    "area_rules_one": ("1 regel", "1 rule"),
    "area_rules_other": ("{count} regler", "{count} rules"),
    "no_rules_yet": ("Ingen regler ennå", "No rules yet"),
    "rules_of_theme": ("Reglene i temaet", "The rules of the theme"),
    "says": ("Hva regelen sier", "What the rule says"),
    "when_it_applies": ("Når den er fastslått", "When it is established"),
    "as_source": ("Betingelsen slik den er skrevet", "The condition as it is written"),
    "changing_numbers": ("Tall som har endret seg over tid", "Numbers that have changed over time"),
    "what_it_suggests": ("Hva den foreslår", "What it suggests"),
    "suggests_nothing": ("Regelen foreslår ingenting selv.", "The rule suggests nothing itself."),
    "what_it_rests_on": ("Hva den bygger på", "What it rests on"),
    "who_may_see": ("Hvem som får se den", "Who may see it"),
    "by_consent": ("{audience} (bare med samtykke: {facts})", "{audience} (by consent only: {facts})"),
    "never_ground": ("Aldri grunnlag for", "Never a ground for"),
    "applies_to": ("Hvem den gjelder", "Whom it is about"),
    "legal_time": ("Gjelder", "In force"),
    "editions": ("Utgaver", "Releases"),
    "answers_to": ("Svarer på", "Answers to"),
    "asks_for": ("Bygger på fakta", "Facts behind it"),
    "builds_on": ("Bygger på regler", "Rules behind it"),
    "leads_to": ("Brukes i regler", "Used by rules"),
    "scenarios": ("Scenarioer", "Scenarios"),
    "scenarios_of_theme": ("Scenarioer for hele temaet", "Scenarios for the whole theme"),
    "no_scenarios": ("Ingen scenarioer viser regelen ennå.", "No scenario shows the rule yet."),
    "in_every_scenario": ("Felles for scenarioene", "Common to the scenarios"),
    "scenarios_in_nb": (
        "Scenarioene finnes bare på norsk.",
        "These scenarios are in Norwegian; they have not been told in English.",
    ),
    "scenarios_in_en": ("Scenarioene finnes bare på engelsk.", "These scenarios are told in English only."),
    "more_in_nb": (
        "På norsk finnes det {count} scenarioer: {rule}",
        "There are {count} scenarios in Norwegian: {rule}",
    ),
    "more_in_en": (
        "På engelsk finnes det {count} scenarioer: {rule}",
        "There are {count} scenarios in English: {rule}",
    ),
    # Editions
    "added_in": ("lagt til i {version}", "added in {version}"),
    "changed_in": ("endret i {version} ({parts})", "changed in {version} ({parts})"),
    "added_unreleased": ("ny, ikke utgitt ennå", "new, not released yet"),
    "changed_unreleased": ("endret, ikke utgitt ennå ({parts})", "changed, not released yet ({parts})"),
    "unreleased": ("Ikke utgitt ennå", "Not released yet"),
    "released_on": ("Utgitt {day}", "Released {day}"),
    "edition_added": ("Nye regler", "New rules"),
    "edition_changed": ("Endrede regler", "Changed rules"),
    "edition_removed": ("Regler som er tatt ut", "Rules taken out"),
    "edition_no_rules": ("Ingen regler er endret.", "No rules have changed."),
    "releases_text": _long(
        nb=(
            "En utgave endres aldri etter at den er utgitt. Under hver av dem står det forfatterne sier om den, og "
            "hvilke regler som kom, ble endret eller gikk ut, funnet ved å sammenligne med utgaven før."
        ),
        en=(
            "A release never changes once it is out. Below each stands what its authors say of it, and which rules "
            "came, changed or went, found by comparing it with the release before."
        ),
    ),
    "part_title": ("tittel", "title"),
    "part_area": ("tema", "theme"),
    "part_level": ("nivå", "level"),
    "part_condition": ("betingelse", "condition"),
    "part_parameters": ("tall", "numbers"),
    "part_reason": ("begrunnelse", "reason"),
    "part_actions": ("tiltak", "actions"),
    "part_sources": ("kilder", "sources"),
    "part_audience": ("mottakere", "audience"),
    "part_in_force": ("tid", "time in force"),
    "part_not_a_ground_for": ("hva den aldri er grunnlag for", "what it is never a ground for"),
    "part_review": ("merke om gjennomgang", "review mark"),
    # Actions
    "actions_text": (
        "Alle tiltakene som reglene kan foreslå, ordnet etter hvem som gjør dem.",
        "All actions that the rules may suggest, by who carries them out.",
    ),
    "how_to": ("Slik gjør du", "How to"),
    "what_not_to_do": ("Unngå", "What not to do"),
    "due_at_once": ("med en gang", "at once"),
    "due_days_one": ("innen 1 dag", "within 1 day"),
    "due_days_other": ("innen {count} dager", "within {count} days"),
    "not_suggested_when": ("Foreslås ikke når", "Not suggested when"),
    "replaces_actions": ("Erstatter", "Replaces"),
    "suggested_by": ("Foreslås av", "Suggested by"),
    "unused": ("ingen regel ennå", "no rule yet"),
    # Facts
    "facts_text": _long(
        nb=(
            "Dette er alt reglene kan spørre om, og ikke noe mer. Hvert faktum sier hvorfor det trengs, og hvem som "
            "får vite det."
        ),
        en=(
            "This is all that the rules may ask about, and nothing else. Each fact says why it is needed, and who may"
            " know it."
        ),
    ),
    "question": ("Spørsmål", "Question"),
    "purpose": ("Hvorfor det trengs", "Why it is needed"),
    "answer": ("Svar", "Answer"),
    "options": ("Alternativer", "Options"),
    "visible_to": ("Hvem som får vite det", "Who may know it"),
    "collected": ("Hentes fra", "Collected from"),
    "sensitivity": ("Personvern", "Privacy"),
    "sensitivity_ordinary": ("vanlig opplysning om arbeidet", "ordinary information about the work"),
    "sensitivity_personal": ("personopplysning", "personal data"),
    "sensitivity_special": (
        "særlig kategori av personopplysninger (personvernforordningen artikkel 9)",
        "special category of personal data (GDPR article 9)",
    ),
    "max_age": ("Hvor lenge svaret gjelder", "How long the answer is good for"),
    "max_age_days_one": ("1 dag; deretter regnes det som ukjent", "1 day; after that it counts as unknown"),
    "max_age_days_other": (
        "{count} dager; deretter regnes det som ukjent",
        "{count} days; after that it counts as unknown",
    ),
    "opens_for": ("Samtykket åpner regler for", "The consent opens rules for"),
    "used_by_rules": ("Brukes av", "Used by"),
    "type_boolean": ("ja eller nei", "yes or no"),
    "type_integer": ("helt tall fra {minimum} til {maximum}", "whole number from {minimum} to {maximum}"),
    "type_number": ("tall fra {minimum} til {maximum}", "number from {minimum} to {maximum}"),
    "type_date": ("dato", "date"),
    "type_choice": ("ett av alternativene", "one of the options"),
    "type_choices": ("ingen, ett eller flere av alternativene", "none, one or several of the options"),
    # Parameters
    "parameters_text": _long(
        nb=(
            "Tallene som loven, et måleinstrument eller faglig skjønn setter. Hvert tall har sin kilde og sin tid: "
            "reglene bruker det som gjaldt den dagen det vurderes for."
        ),
        en=(
            "The numbers set by law, by an instrument or by professional judgement. Each has its source and its time:"
            " the rules use what was in force on the day they judge by."
        ),
    ),
    "timeline": ("Når noe endrer seg", "When something changes"),
    "timeline_text": (
        "Dagene da regler eller tall begynner eller slutter å gjelde.",
        "The days on which rules or numbers begin or cease to be in force.",
    ),
    "timeline_empty": ("Ingenting i regelsettet endrer seg over tid.", "Nothing in the ruleset changes over time."),
    "day_column": ("Fra", "From"),
    "what_changes": ("Hva som endrer seg", "What changes"),
    "begins": ("Begynner å gjelde: {rule}", "Comes into force: {rule}"),
    "ceases": ("Gjelder ikke lenger: {rule}", "No longer in force: {rule}"),
    "number_begins": ("{parameter}: {value}", "{parameter}: {value}"),
    "number_changes": ("{parameter}: {value}, før {before}", "{parameter}: {value}, before {before}"),
    "number_ceases": ("{parameter}: ikke lenger noe tall", "{parameter}: no longer a number"),
    "in_force_column": ("Gjelder", "In force"),
    "value_column": ("Verdi", "Value"),
    # Sources
    "sources_text": (
        "Alt reglene bygger på, helt ned til paragrafen eller artikkelen.",
        "All that the rules rest on, down to the section or the paper.",
    ),
    "one_statute": ("lov", "statute"),
    "one_regulation": ("forskrift", "regulation"),
    "one_guidance": ("veiledning", "guidance"),
    "one_study": ("studie", "study"),
    "one_instrument": ("måleinstrument", "instrument"),
    "kind_statute": ("Lover", "Statutes"),
    "kind_regulation": ("Forskrifter", "Regulations"),
    "kind_guidance": ("Veiledning", "Guidance"),
    "kind_study": ("Forskning", "Studies"),
    "kind_instrument": ("Måleinstrumenter", "Instruments"),
    "source_says": ("Hva regelsettet tar derfra", "What the ruleset takes from it"),
    "reference": ("Henvisning", "Reference"),
    "read_it": ("Les den", "Read it"),
    "source_in_force": ("I kraft", "In force"),
    "verified": (
        "lest og bekreftet {day}; leses på nytt innen {by}",
        "read and confirmed on {day}; to be read again by {by}",
    ),
    "not_verified": (
        "ikke lest og bekreftet av et menneske ennå; skal leses innen {by}",
        "not read and confirmed by a person yet; to be read by {by}",
    ),
    "not_verified_short": ("ikke bekreftet", "not confirmed"),
    "verified_short": ("bekreftet {day}", "confirmed {day}"),
    "verification": ("Bekreftet", "Confirmed"),
    "used_by": ("Brukes av", "Used by"),
    "used_by_nothing": ("ingenting ennå", "nothing yet"),
    # Traceability
    "traceability_text": _long(
        nb=(
            "Hva regelsettet er bedt om å svare på, og hva som svarer. Først fra krav til regler og scenarioer, så "
            "fra regler til krav."
        ),
        en=(
            "What the ruleset is asked to answer to, and what answers. First from demands to rules and scenarios, "
            "then from rules to demands."
        ),
    ),
    "demand": ("Krav", "Demand"),
    "demands": ("Krav", "Demands"),
    "kept_by": ("Hva som svarer", "What answers"),
    "rule_column": ("Regel", "Rule"),
    "scenario_column": ("Scenarioer", "Scenarios"),
    "kept_by_actions": ("Tiltak", "Actions"),
    "kept_by_calibration": ("Kalibrering", "Calibration"),
    "kept_by_promises": ("Løfter som testene holder", "Promises that tests keep"),
    "not_in_this_release": ("Ingenting i denne utgaven.", "Nothing in this release."),
    "from_rules": ("Fra regler til krav", "From rules to demands"),
    "from_demands": ("Fra krav til regler", "From demands to rules"),
    "scenarios_count_one": ("1 scenario", "1 scenario"),
    "scenarios_count_other": ("{count} scenarioer", "{count} scenarios"),
    # Conditions in words
    "yes": ("ja", "yes"),
    "no": ("nei", "no"),
    "always": ("alltid", "always"),
    "never": ("aldri", "never"),
    "all_hold": ("alle disse stemmer", "all of these hold"),
    "not_all_hold": ("minst én av disse stemmer ikke", "at least one of these does not hold"),
    "any_holds": ("minst én av disse stemmer", "at least one of these holds"),
    "none_holds": ("ingen av disse stemmer", "none of these holds"),
    "count_>=": ("minst {number} av disse stemmer", "at least {number} of these hold"),
    "count_>": ("flere enn {number} av disse stemmer", "more than {number} of these hold"),
    "count_<=": ("høyst {number} av disse stemmer", "at most {number} of these hold"),
    "count_<": ("færre enn {number} av disse stemmer", "fewer than {number} of these hold"),
    "count_==": ("nøyaktig {number} av disse stemmer", "exactly {number} of these hold"),
    "count_!=": ("et annet antall enn {number} av disse stemmer", "a number other than {number} of these hold"),
    "includes": ("omfatter {option}", "includes {option}"),
    "includes_not": ("omfatter ikke {option}", "does not include {option}"),
    "is_known": ("er kjent", "is known"),
    "is_unknown": ("er ukjent", "is unknown"),
    "rule_established": ("regelen {rule} er fastslått", "the rule {rule} is established"),
    "rule_not_established": ("regelen {rule} er ikke fastslått", "the rule {rule} is not established"),
    "other_than": ("noe annet enn {value}", "something other than {value}"),
    "number_>=": ("{value} eller mer", "{value} or more"),
    "number_>": ("mer enn {value}", "more than {value}"),
    "number_<=": ("{value} eller mindre", "{value} or less"),
    "number_<": ("mindre enn {value}", "less than {value}"),
    "number_==": ("{value}", "{value}"),
    "number_!=": ("noe annet enn {value}", "something other than {value}"),
    "date_>=": ("{value} eller senere", "{value} or later"),
    "date_>": ("etter {value}", "after {value}"),
    "date_<=": ("{value} eller tidligere", "{value} or earlier"),
    "date_<": ("før {value}", "before {value}"),
    "date_==": ("{value}", "{value}"),
    "date_!=": ("en annen dag enn {value}", "a day other than {value}"),
    "day_of_assessment": ("dagen det vurderes for", "the day of assessment"),
    "days_from_to": ("dager fra {first} til {second}", "days from {first} to {second}"),
    "arithmetic_+": ("{left} pluss {right}", "{left} plus {right}"),
    "arithmetic_-": ("{left} minus {right}", "{left} minus {right}"),
    "arithmetic_*": ("{left} ganger {right}", "{left} times {right}"),
    "arithmetic_/": ("{left} delt på {right}", "{left} divided by {right}"),
    "minus": ("minus {number}", "minus {number}"),
    "without_sign": ("{number} uten fortegn", "{number} without its sign"),
    "min_of": ("det minste av {numbers}", "the least of {numbers}"),
    "max_of": ("det største av {numbers}", "the greatest of {numbers}"),
}


class PageWording(Wording):
    """The texts of pages in one language, before those that reports have too."""

    def __getitem__(self, name: str) -> str:
        """Return a text as it stands."""
        own = _TEXTS.get(name)
        return super().__getitem__(name) if own is None else own[self._column]
