"""What a Then step says when something came out otherwise, in both languages."""

from __future__ import annotations

from riskengine.localisation import LocalisedText

_MESSAGES = {
    name: LocalisedText({"en": en, "nb": nb})
    for name, en, nb in (
        # The rule that a step is about.
        (
            "wrong_outcome",
            "{rule} was to be {expected}, but is {actual}",
            "{rule} skulle vært {expected}, men er {actual}",
        ),
        (
            "outcome_is_hidden",
            "{rule} was to be {expected}, but {audience} does not see it",
            "{rule} skulle vært {expected}, men {audience} ser den ikke",
        ),
        ("outcome", "{rule} is {actual}", "{rule} er {actual}"),
        ("sees", "{audience} was not to see {rule}, but does", "{audience} skulle ikke sett {rule}, men gjør det"),
        (
            "does_not_see",
            "{audience} was to see {rule}, but does not",
            "{audience} skulle sett {rule}, men gjør det ikke",
        ),
        ("rule_is_for", "it is for {audiences}", "den er for {audiences}"),
        ("needs_consent", "it is shown only with {facts}", "den vises bare med {facts}"),
        # Actions.
        (
            "not_suggested",
            '"{action}" was to be suggested, but is not',
            "«{action}» skulle vært foreslått, men er det ikke",
        ),
        (
            "suggested",
            '"{action}" was not to be suggested, but is',
            "«{action}» skulle ikke vært foreslått, men er det",
        ),
        (
            "something_suggested",
            "nothing was to be suggested, but this is:",
            "ingenting skulle vært foreslått, men dette er det:",
        ),
        ("withheld", "its own not_when rules it out", "det utelukkes av sin egen not_when"),
        ("replaced", '"{other}" replaces it', "«{other}» erstatter det"),
        ("no_rule_leads_to_it", "no rule leads to it", "ingen regel fører til det"),
        ("action_is_for", "it is for {audiences}", "det er for {audiences}"),
        (
            "wrong_due",
            '"{action}" was to be suggested within {expected} days, but is within {actual}',
            "«{action}» skulle vært foreslått innen {expected} dager, men er det innen {actual}",
        ),
        (
            "wrong_role",
            '"{action}" was to be suggested to {expected}, but is to {actual}',
            "«{action}» skulle vært foreslått for {expected}, men er det for {actual}",
        ),
        # Open questions.
        (
            "not_open",
            '"{fact}" was to be an open question, but is not',
            "«{fact}» skulle vært et åpent spørsmål, men er det ikke",
        ),
        (
            "no_rule_hangs_on_it",
            "it is unknown, but no outcome hangs on it",
            "det er ukjent, men ingen utfall henger på det",
        ),
        (
            "some_open",
            "there were to be no open questions, but these are:",
            "det skulle ikke vært åpne spørsmål, men det er disse:",
        ),
        # Levels.
        (
            "wrong_level",
            '"{area}" was to be at {expected}, but is at {actual}',
            "«{area}» skulle vært på {expected}, men er på {actual}",
        ),
        ("between", "least {at_least} and at most {at_most}", "minst {at_least} og høyst {at_most}"),
        ("silent_area", 'the assessment says nothing of "{area}"', "vurderingen sier ingenting om «{area}»"),
    )
}


def message(name: str, language: str, **arguments: object) -> str:
    """Return a message, filled in."""
    return _MESSAGES[name].in_language(language).format(**arguments)
