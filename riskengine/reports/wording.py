"""Every text of the reports and of the command line, in Norwegian bokmål and in English.

The texts speak to people at work in the field: calm, whole sentences, nothing that sounds like a
verdict about a person. Texts about a ruleset's own things come from the ruleset.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

LANGUAGES = ("nb", "en")
"""The languages that riskengine itself speaks."""

_TEXTS: Mapping[str, tuple[str, str]] = {
    # An assessment: its head
    "assessment": ("Vurdering", "Assessment"),
    "as_of": ("Vurdert per {day}", "As of {day}"),
    "seen_by": ("Viser det som {audience} kan se", "Shows what may be seen by: {audience}"),
    "seen_by_all": ("Hele vurderingen, for alle mottakere", "The whole assessment, for every audience"),
    # Levels
    "areas": ("Slik ser det ut", "How things look"),
    "area": ("Område", "Area"),
    "level": ("Nivå", "Level"),
    "up_to": ("{low}, kan være opp til {high}", "{low}, could be up to {high}"),
    "not_settled_up_to": ("Ikke avklart, kan være opp til {high}", "Not settled, could be up to {high}"),
    "quiet_areas": ("{level}: {areas}", "{level}: {areas}"),
    "legend_sure": ("fastslått", "established"),
    "legend_maybe": ("mulig, ikke avklart", "possible, not settled"),
    "legend_not": ("ikke", "no"),
    # Suggestions
    "urgent": ("Haster: gjør dette først", "Urgent: do this first"),
    "suggestions": ("Forslag til oppfølging", "Suggested follow-up"),
    "suggestion": ("Forslag", "Suggestion"),
    "who": ("Hvem", "Who"),
    "due": ("Frist", "By"),
    "due_same_day": ("samme dag ({day})", "the same day ({day})"),
    "due_next_day": ("dagen etter ({day})", "the day after ({day})"),
    "due_within": ("innen {days} dager ({day})", "within {days} days ({day})"),
    "why": ("Hvorfor", "Why"),
    "avoid": ("Unngå", "Avoid"),
    "check_first": ("Sjekk først", "Check first"),
    "replaces": ("Erstatter", "Replaces"),
    "sources": ("Kilder", "Sources"),
    "nothing_suggested": ("Ingen forslag nå.", "Nothing is suggested now."),
    "nothing_suggested_yet": (
        "Ingen forslag ennå, men bildet er ikke fullstendig: se hva vi ikke vet.",
        "Nothing is suggested yet, but the picture is not complete: see what we do not know.",
    ),
    "nothing_now": ("ingen forslag", "nothing suggested"),
    "nothing_yet": ("ingen forslag ennå, ikke avklart", "nothing suggested yet, not settled"),
    "also_established": ("Også fastslått", "Also established"),
    "withheld": ("Passer ikke i denne situasjonen", "Does not fit this situation"),
    # What is unknown
    "unknown": ("Dette vet vi ikke ennå", "What we do not know yet"),
    "undetermined_one": (
        "Én regel kan ikke avgjøres ennå, så bildet er ikke fullstendig.",
        "One rule cannot be settled yet, so the picture is not complete.",
    ),
    "undetermined_other": (
        "{count} regler kan ikke avgjøres ennå, så bildet er ikke fullstendig.",
        "{count} rules cannot be settled yet, so the picture is not complete.",
    ),
    "ask_first": ("Spør om dette, det mest nyttige først:", "Ask about these, the most useful first:"),
    "settles": ("avklarer", "settles"),
    "contributes": ("bidrar til", "helps with"),
    "could_reach": ("kan gi opp til {level}", "could reach {level}"),
    "ask": ("spør {whom}", "ask {whom}"),
    "collected_self_report": ("den det gjelder", "the person concerned"),
    "collected_colleague": ("en kollega", "a colleague"),
    "collected_hr_system": ("personalsystemet", "the HR system"),
    "collected_time_system": ("timeregistreringen", "the time records"),
    "more_questions": (
        "… og {count} spørsmål til. Alle står i --format html, xlsx og json.",
        "… and {count} more questions. All of them are in --format html, xlsx and json.",
    ),
    "stale": ("svaret er for gammelt, spør på nytt", "the answer is too old; ask again"),
    "all_settled": (
        "Alle reglene er avgjort ut fra det som er kjent. Det betyr ikke at det ikke kan være noe mer.",
        "Every rule is settled by what is known. That does not mean that there can be nothing more.",
    ),
    # The foot
    "person_decides": (
        "Dette er forslag. Et menneske som kjenner situasjonen, vurderer og bestemmer.",
        "These are suggestions. A person who knows the situation considers them and decides.",
    ),
    "not_a_ground": (
        "Skal aldri brukes som grunnlag for {uses}.",
        "Never to be used as a ground for {uses}.",
    ),
    "sources_unverified": (
        "° Kilden er ikke lest og bekreftet av et menneske ennå, eller skulle vært lest på nytt.",
        "° The source has not been read and confirmed by a person yet, or is due to be read again.",
    ),
    "unverified": ("ikke bekreftet", "not confirmed"),
    "review_due": ("skulle vært lest på nytt innen {day}", "was due to be read again by {day}"),
    "draft": ("{title} ({id}, utkast som ikke er utgitt)", "{title} ({id}, a draft that is not released)"),
    "release": ("{title} ({id} {version})", "{title} ({id} {version})"),
    "law_as_of": ("jus og regler per {day}", "law and rules as of {day}"),
    "law_since": ("uendret fra {day}", "unchanged since {day}"),
    "law_until": ("uendret til {day}", "unchanged until {day}"),
    "law_between": ("uendret fra {start} til {end}", "unchanged from {start} to {end}"),
    "engine": ("motor {engine}", "engine {engine}"),
    "digest": ("regelsett {digest}", "ruleset {digest}"),
    "input_digest": ("opplysninger {digest}", "facts {digest}"),
    # Many subjects at once
    "overview": ("Oversikt", "Overview"),
    "subject": ("Subjekt", "Subject"),
    "kind": ("Slag", "Kind"),
    "next_step": ("Første forslag", "First suggestion"),
    "open_questions": ("Åpne spørsmål", "Open questions"),
    "more_suggestions": ("og {count} til", "and {count} more"),
    "urgent_first": ("Haster, se på disse først:", "Urgent, look at these first:"),
    "input_order": (
        "Rekkefølgen er den samme som i filen. Oversikten rangerer ingen.",
        "The order is that of the file. The overview ranks nobody.",
    ),
    # Workbook
    "findings": ("Funn", "Findings"),
    "about": ("Om vurderingen", "About"),
    "instruction": ("Hva", "What to do"),
    "rule": ("Regel", "Rule"),
    "outcome": ("Utfall", "Outcome"),
    "outcome_established": ("fastslått", "established"),
    "outcome_undetermined": ("uavklart", "undetermined"),
    "outcome_not_established": ("ikke fastslått", "not established"),
    "missing_facts": ("Mangler svar på", "Waits for an answer to"),
    "question": ("Spørsmål", "Question"),
    "fact": ("Faktum", "Fact"),
    "could_be": ("Kan gi opp til", "Could reach"),
    "old_answer": ("For gammelt svar", "Answer too old"),
    "not_ground_column": ("Aldri grunnlag for", "Never a ground for"),
    "assessed_on": ("Vurdert per", "As of"),
    "finding": ("Funn", "Finding"),
    "suggestion_count": ("Antall forslag", "Suggestions"),
    "undetermined_rules": ("Uavklarte regler", "Undetermined rules"),
    "settles_column": ("Avklarer", "Settles"),
    "contributes_column": ("Bidrar til", "Helps with"),
    # Explanations
    "explain_established": ("Regelen er fastslått.", "The rule is established."),
    "explain_undetermined": (
        "Regelen er uavklart: den avhenger av noe som ikke er kjent.",
        "The rule is undetermined: it hangs on something that is not known.",
    ),
    "explain_not_established": ("Regelen er ikke fastslått.", "The rule is not established."),
    "not_applying_subject_kind": (
        "Regelen gjelder et annet slags subjekt.",
        "The rule is about another kind of subject.",
    ),
    "not_applying_not_in_force": (
        "Regelen gjelder ikke på denne datoen.",
        "The rule is not in force on this date.",
    ),
    "explain_withheld": (
        "Detaljene vises ikke her: de bygger på opplysninger som {audience} ikke kan se.",
        "The details are not shown here: they rest on facts that cannot be seen by: {audience}.",
    ),
    "needed_>=": ("{value}, fra {needed}", "{value}, from {needed}"),
    "needed_>": ("{value}, mer enn {needed} trengs", "{value}, more than {needed} needed"),
    "needed_<=": ("{value}, høyst {needed} trengs", "{value}, at most {needed} needed"),
    "needed_<": ("{value}, mindre enn {needed} trengs", "{value}, less than {needed} needed"),
    "short_by": ("{needed}: mangler {distance}", "{needed}: short by {distance}"),
    "over_by": ("{needed}: {distance} over", "{needed}: over by {distance}"),
    "all_of": ("alle disse", "all of these"),
    "any_of": ("minst én av disse", "at least one of these"),
    "count_of": ("så mange av disse holder: {limit}", "this many of these hold: {limit}"),
    "truth_legend": ("✓ holder  ✗ holder ikke  ? ikke kjent", "✓ holds  ✗ does not hold  ? not known"),
    # Rules and sources
    "rules": ("Regler", "Rules"),
    "rule_title": ("Tittel", "Title"),
    "condition": ("Betingelse", "Condition"),
    "because": ("Begrunnelse", "Reason given"),
    "actions": ("Tiltak", "Actions"),
    "audience": ("Mottakere", "Audience"),
    "in_force": ("Gjelder", "In force"),
    "in_force_always": ("alltid", "always"),
    "period_from": ("fra {start}", "from {start}"),
    "period_to": ("til {end}", "until {end}"),
    "period": ("{start} til {end}", "{start} to {end}"),
    "reads": ("Leser", "Reads"),
    "review": ("Gjennomgang", "Review"),
    "needs_review": ("venter på faglig gjennomgang", "waits for professional review"),
    "rules_count_one": ("1 regel", "1 rule"),
    "rules_count_other": ("{count} regler", "{count} rules"),
    # Check
    "check_no_errors": ("ingen feil", "no errors"),
    "check_warnings_one": ("1 advarsel", "1 warning"),
    "check_warnings_other": ("{count} advarsler", "{count} warnings"),
    "check_errors_one": ("1 feil", "1 error"),
    "check_errors_other": ("{count} feil", "{count} errors"),
    "check_contents": (
        "regler: {rules}, fakta: {facts}, tiltak: {actions}, kilder: {sources}",
        "rules: {rules}, facts: {facts}, actions: {actions}, sources: {sources}",
    ),
    # Invented workforces
    "impact": ("Hva regelsettet ville satt i gang", "What the ruleset would set off"),
    "impact_people": ("{count} oppdiktede ({kind}), frø {seed}", "{count} invented ({kind}), seed {seed}"),
    "impact_invented": (
        "Alle er oppdiktet. Ingen av dem finnes, og tallene sier ikke noe om virkelige mennesker.",
        "Everyone here is invented. None of them exists, and the figures say nothing about real people.",
    ),
    "impact_someone": (
        "For {rate} av 1000 foreslås noe (95 %: {low} til {high}).",
        "Something is suggested for {rate} of 1,000 (95%: {low} to {high}).",
    ),
    "impact_areas": ("Høyeste nivå som er fastslått, av 1000", "The highest level that is established, of 1,000"),
    "impact_suggestions": ("Forslag, av 1000", "Suggestions, of 1,000"),
    "impact_roles": ("Hvem som får noe å gjøre, av 1000", "Who gets something to do, of 1,000"),
    "impact_role_people": ("for så mange", "for so many"),
    "impact_role_things": ("forslag i alt", "suggestions in all"),
    "impact_rate": ("av 1000", "of 1,000"),
    "impact_range": ("95 %", "95%"),
    "impact_open": ("Ikke avklart", "Not settled"),
    "impact_more": (
        "… og {count} til. Alle står i --format json og csv.",
        "… and {count} more. All of them are in --format json and csv.",
    ),
    "impact_chance": (
        "95 %-intervallene viser hva en ny trekning kunne gitt (binomisk, Wilson), ikke om modellen er riktig.",
        "The 95% intervals show what another draw could give (binomial, Wilson), not whether the model is right.",
    ),
    "impact_association": (
        "Det som går sammen i modellen, er samvariasjon, ikke årsak.",
        "What goes together in the model is association, not cause.",
    ),
    "impact_difference": ("Det som blir annerledes", "What becomes different"),
    "impact_before": ("Før", "Before"),
    "impact_after": ("Nå", "Now"),
    "impact_changed": (
        "For {rate} av 1000 blir noe annerledes (95 %: {low} til {high}).",
        "Something becomes different for {rate} of 1,000 (95%: {low} to {high}).",
    ),
    "impact_gained": ("nye", "new"),
    "impact_lost": ("ikke lenger", "no longer"),
    "impact_same": (
        "Ingenting blir annerledes for disse oppdiktede menneskene.",
        "Nothing becomes different for these invented people.",
    ),
    "model": ("Modellen av en oppdiktet arbeidsstokk", "The model of an invented workforce"),
    "model_for": ("for {ruleset}, {kind}", "for {ruleset}, {kind}"),
    "model_targets": (
        "Tallene den er laget for å vise (bare disse kommer fra kilder)",
        "The figures it is made to show (only these come from sources)",
    ),
    "model_target": ("Tall", "Figure"),
    "model_percent": ("Prosent", "Percent"),
    "model_occasions": ("Hvordan fakta blir kjent (oppdiktet)", "How facts become known (invented)"),
    "model_tendencies": (
        "Hva fakta har til felles (oppdiktet; samvariasjon, ikke årsak)",
        "What facts have in common (invented; association, not cause)",
    ),
    "model_traits": ("Det ingen fakta forteller (oppdiktet)", "What no fact tells (invented)"),
    "model_facts": ("Fakta og fordelingen av dem (oppdiktet)", "Facts and their distributions (invented)"),
    "model_asked": ("Kjent fra", "Known from"),
    "model_distribution": ("Fordeling, i prosent", "Distribution, in percent"),
    "model_goes_with": ("går sammen med", "goes with"),
    "model_only": ("bare når {condition}", "only when {condition}"),
    "model_not_below": ("ikke under {other}", "not below {other}"),
    "model_not_above": ("ikke over {other}", "not above {other}"),
    "model_answered": ("{percent} svarer", "{percent} answer"),
    "model_median": (
        "midten {middle}; de fleste (90) fra {low} til {high}",
        "the middle {middle}; most (90) from {low} to {high}",
    ),
    "model_true": ("{percent} ja", "{percent} yes"),
    "model_silent": (
        "Fakta i regelsettet som modellen ikke sier noe om; de er alltid ukjente",
        "Facts of the ruleset that the model does not speak of; they are always unknown",
    ),
    "model_left_out": (
        "Fakta i modellen som denne utgaven av regelsettet ikke har",
        "Facts of the model that this release of the ruleset does not have",
    ),
    # Runs over records
    "records_one": ("1 post", "1 record"),
    "records_other": ("{count} poster", "{count} records"),
    "assessed": ("{count} vurdert", "{count} assessed"),
    "left_aside": ("{count} ikke spurt etter", "{count} not asked for"),
    "rejected": ("{count} avvist", "{count} rejected"),
    "rejects_file": ("avviste: {path}", "rejects: {path}"),
    "unread_one": ("1 fil kunne ikke leses helt", "1 file could not be read to the end"),
    "unread_other": ("{count} filer kunne ikke leses helt", "{count} files could not be read to the end"),
    "more_rejects": ("… og {count} til, se {path}", "… and {count} more, see {path}"),
    "progress_rate": ("poster, {task.fields[rate]} i sekundet", "records, {task.fields[rate]} a second"),
    "written": ("skrevet: {path}", "written: {path}"),
    # Mappings
    "mapping_head": (
        "Foreslått ut fra {records} poster. Et menneske som kjenner filen, må lese og fullføre den.",
        "Suggested from {records} records. A person who knows the file has to read and finish it.",
    ),
    "mapping_todo": (
        "Det sikre er i bruk. Fjern # foran det du vil ta i bruk, slett resten, og prøv: riskengine map check",
        "What is sure is in force. Remove the # before what you want, delete the rest, try: riskengine map check",
    ),
    "mapping_unknown": (
        "Ord som filen har der ingenting er kjent.",
        "Words that the file has where nothing is known.",
    ),
    "mapping_nothing": (
        "Ingen fakta er i bruk ennå: ingen kolonne forteller sikkert et faktum i regelsettet.",
        "No fact is in force yet: no column surely tells a fact of the ruleset.",
    ),
    "mapping_unread": (
        "Ingen fakta i regelsettet heter noe slikt som disse kolonnene. De blir ikke lest om du ikke føyer dem til:",
        "No fact of the ruleset has a name like these columns. They are not read unless you add them:",
    ),
    "mapping_sure": ("sikkert", "sure"),
    "mapping_likely": ("sannsynlig", "likely"),
    "mapping_unsure": ("usikkert", "unsure"),
    "mapping_holds": (
        "ingen feil (fakta: {facts}, kolonner: {columns})",
        "no errors (facts: {facts}, columns: {columns})",
    ),
    "usable": ("{count} kan brukes", "{count} can be used"),
    "why_rejected": ("Derfor blir poster avvist", "Why records are rejected"),
    "column": ("Kolonne", "Column"),
    "constant": ("samme for alle", "the same for all"),
    "known_count": ("Kjent", "Known"),
    "unknown_count": ("Ukjent", "Unknown"),
    "stale_count": ("For gammel", "Too old"),
    "records_column": ("Poster", "Records"),
    "lines_column": ("Linjer", "Lines"),
    # Engines, releases, codes
    "released": ("utgitt: {path}", "released: {path}"),
    "code_advice": ("Hva du kan gjøre", "What to do"),
    "code_why": ("Hvorfor", "Why"),
    "code_bad": ("Slik går det galt", "What goes wrong"),
    "code_good": ("Slik blir det riktig", "What is right"),
    "code_warning": ("advarsel", "warning"),
    "code_error": ("feil", "error"),
    "quoted": ("«{text}»", "“{text}”"),
    "and": ("og", "and"),
    "or": ("eller", "or"),
    # Working hours
    "hours": ("Arbeidstid", "Working hours"),
    "hours_entries_one": ("Én føring", "One entry"),
    "hours_entries_other": ("{count} føringer", "{count} entries"),
    "hours_rejected_one": ("én er avvist", "one was rejected"),
    "hours_rejected_other": ("{count} er avvist", "{count} were rejected"),
    "hours_open_one": ("én er ikke avsluttet", "one has no end yet"),
    "hours_open_other": ("{count} er ikke avsluttet", "{count} have no end yet"),
    "hours_duplicates_one": ("én sto to ganger", "one stood twice"),
    "hours_duplicates_other": ("{count} sto flere ganger", "{count} stood more than once"),
    "hours_zone": ("Klokkeslett er i {zone}", "Times of day are in {zone}"),
    "hours_nobody": ("Filen har ingen føringer.", "The file has no entries."),
    "hours_employees_one": ("Én ansatt", "One employee"),
    "hours_employees_other": ("{count} ansatte", "{count} employees"),
    "hours_broken_one": ("En grense er brutt.", "One limit is broken."),
    "hours_broken_other": ("{count} grenser er brutt.", "{count} limits are broken."),
    "hours_hangs_one": (
        "Ett forhold kan ikke avgjøres ut fra timene alene.",
        "One matter cannot be settled by the hours alone.",
    ),
    "hours_hangs_other": (
        "{count} forhold kan ikke avgjøres ut fra timene alene.",
        "{count} matters cannot be settled by the hours alone.",
    ),
    "hours_within": (
        "Ingen grenser er brutt, så langt føringene rekker.",
        "No limit is broken, as far as the entries reach.",
    ),
    "hours_when": ("Når det er arbeidet", "When work was done"),
    "hours_legend": (
        "{little} litt av timen  {half} omtrent halve  {most} det meste  {whole} hele",
        "{little} a little of the hour  {half} about half  {most} most of it  {whole} all",
    ),
    "hours_weekdays": ("ma ti on to fr lø sø", "Mo Tu We Th Fr Sa Su"),
    "hours_measure": ("Mål", "Measure"),
    "hours_value": ("Verdi", "Value"),
    "hours_found": ("Hvor i føringene", "Where in the entries"),
    "hours_limit": ("Grense", "Limit"),
    "hours_unknown": ("vet ikke", "not known"),
    "hours_at_least": ("minst {value}", "at least {value}"),
    "hours_at_most": ("høyst {value}", "at most {value}"),
    "hours_recorded": ("Ført", "Recorded"),
    "hours_covered": ("{covered} av {expected} arbeidsdager er ført", "{covered} of {expected} working days recorded"),
    "hours_more_places": ("og {count} til", "and {count} more"),
    "hours_is_broken": ("brudd på {sections}", "breaks {sections}"),
    "hours_to_see": ("se {sections}", "see {sections}"),
    "hours_worth_one": ("Ett forhold er verdt å se på.", "One matter is worth looking at."),
    "hours_worth_other": ("{count} forhold er verdt å se på.", "{count} matters are worth looking at."),
    "hours_to_check": ("sjekk {sections}", "check {sections}"),
    "hours_why": ("Slik henger det sammen", "How it hangs together"),
    "hours_depends": ("Avhenger av: {facts}", "Depends on: {facts}"),
    "hours_more_employees": (
        "… og {count} til. Vis dem med --subject, eller alle med --format html, csv eller json.",
        "… and {count} more. Show them with --subject, or all of them with --format html, csv or json.",
    ),
    "hours_of_the_day": ("Klokken", "Time of day"),
    "hours_part": ("Del av timen som er arbeidet", "Part of the hour that was worked"),
    "hours_on_call": ("beredskap", "on call"),
    "hours_away": ("fravær", "away"),
    "hours_day_off": ("søndag eller helligdag", "Sunday or public holiday"),
    "hours_breaks_unplaced": (
        "Pauser er trukket fra i tallene, men ikke i bildet: ingen vet når på dagen de var.",
        "Breaks are taken off the figures but not off the picture: nobody knows when in the day they were.",
    ),
    "hours_inside": ("lest inne i profiler", "read inside profiles"),
    "hours_without_entries_one": ("én profil har ingen føringer", "one profile has no entries"),
    "hours_without_entries_other": ("{count} profiler har ingen føringer", "{count} profiles have no entries"),
    "hours_without_profile_one": ("én person i føringene har ingen profil", "one person in the entries has no profile"),
    "hours_without_profile_other": (
        "{count} personer i føringene har ingen profil",
        "{count} people in the entries have no profile",
    ),
    "hours_told_otherwise_one": (
        "én profil sier selv noe annet enn føringene; det profilen sier, gjelder",
        "one profile says otherwise than its entries; what the profile says stands",
    ),
    "hours_told_otherwise_other": (
        "{count} profiler sier selv noe annet enn føringene; det profilene sier, gjelder",
        "{count} profiles say otherwise than their entries; what the profiles say stands",
    ),
    "hours_origin": ("av føringene {days}: {places}", "from the entries {days}: {places}"),
    "hours_origin_unknown": (
        "kan ikke sies ut fra føringene {days}: {reason} ({covered} av {expected} arbeidsdager)",
        "cannot be told from the entries {days}: {reason} ({covered} of {expected} working days)",
    ),
    "hours_origin_nowhere": ("ingen enkelt tid", "no single time"),
    "hours_purpose": (
        "Timene viser hvordan arbeidet har vært lagt, ikke hvor mye noen er verdt. Snakk med den det gjelder først.",
        "The hours show how work has been arranged, not what anyone is worth. Talk with the person concerned first.",
    ),
}


class Wording:
    """The texts in one language. A language that riskengine does not speak gets English."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._column = LANGUAGES.index(self.language)

    def __getitem__(self, name: str) -> str:
        """Return a text as it stands."""
        return _TEXTS[name][self._column]

    def get(self, name: str) -> str | None:
        """Return a text, or None where there is none of that name."""
        texts = _TEXTS.get(name)
        return None if texts is None else texts[self._column]

    def fill(self, name: str, **words: object) -> str:
        """Return a text with its places filled in."""
        return self[name].format(**words)

    def count(self, name: str, count: int) -> str:
        """Return the form of a text for one or for several."""
        return self.fill(f"{name}_one" if count == 1 else f"{name}_other", count=count)

    def quoted(self, text: str) -> str:
        """Return a title in the language's quotation marks, for use inside a sentence."""
        return self.fill("quoted", text=text)

    def join(self, parts: Iterable[str], last: str = "and") -> str:
        """Return a list in words: ``a, b and c``."""
        *head, tail = list(parts) or [""]
        return f"{', '.join(head)} {self[last]} {tail}" if head else tail
