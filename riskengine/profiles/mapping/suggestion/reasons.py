"""Why a column is proposed for a fact, or held back, in both languages. No reason tells what a cell holds."""

from __future__ import annotations

from collections.abc import Mapping

from riskengine.localisation import LocalisedText

_REASONS: Mapping[str, tuple[str, str]] = {
    # The name
    "same_name": ("navnet sier det samme som «{title}»", 'the name says the same as "{title}"'),
    "like_name": ("navnet ligner på «{title}»", 'the name is like "{title}"'),
    "another_column": ("en annen kolonne kan også være dette", "another column could be this as well"),
    "another_fact": ("kolonnen kan også være noe annet", "the column could be something else as well"),
    # What the column holds
    "empty": ("ingen celler har noe i seg", "no cell holds anything"),
    "whole_numbers": ("alle celler er hele tall innenfor grensene", "all cells are whole numbers within the bounds"),
    "numbers": ("alle celler er tall innenfor grensene", "all cells are numbers within the bounds"),
    "truth_words": ("alle celler er ja eller nei", "all cells are yes or no"),
    "options": ("alle celler er kjente alternativer", "all cells are known options"),
    "dates": ("alle celler er datoer", "all cells are dates"),
    # What holds it back
    "not_numbers": (
        "cellene er ikke tall; si med «values» hvilket tall et ord står for, og før opp resten under «unknown»",
        'the cells are not numbers; say with "values" which number a word stands for; list the rest under "unknown"',
    ),
    "not_truth_words": (
        "cellene er ikke ja og nei; si med «values» hva hvert ord står for",
        'the cells are not yes and no; say with "values" what each word stands for',
    ),
    "not_options": (
        "ikke alle celler er kjente alternativer; si med «values» hva hvert ord står for",
        'not all cells are known options; say with "values" what each word stands for',
    ),
    "not_dates": ("cellene er ikke datoer", "the cells are not dates"),
    "ambiguous_dates": (
        "datoene kan leses med dag eller måned først; velg «format»",
        'the dates can be read with the day or the month first; choose the "format"',
    ),
    "not_whole": ("ikke alle tallene er hele, og faktumet er et heltall", "not all numbers are whole, and the fact is"),
    "out_of_bounds": (
        "noen tall er utenfor {range}; er enheten en annen enn {unit}?",
        "some numbers are outside {range}; is the unit another than {unit}?",
    ),
    "other_unit": (
        "overskriften nevner enheten {unit}, faktumet regnes i {needed}",
        "the heading names the unit {unit}, the fact is counted in {needed}",
    ),
    "rounding": ("velg hvordan omregnede tall rundes av", "choose how converted numbers are rounded"),
    "not_asked_of": (
        "faktumet er ment å komme fra: {sources}; sjekk at kolonnen virkelig sier dette",
        "the fact is meant to come from: {sources}; check that the column really tells it",
    ),
    "personal": (
        "personlig opplysning: ta den bare i bruk når det er grunnlag for det",
        "personal: use it only when there is a ground for it",
    ),
    "special": (
        "særlig kategori (GDPR artikkel 9): kolonnen må inneholde selve svaret, og det må finnes et rettslig grunnlag",
        "special category (GDPR article 9): the column must hold the answer itself, and there must be a legal ground",
    ),
    # The subject and the day
    "pseudonyms": (
        "ser ut til å være numre som ingen deler; bruk aldri navn, e-post eller fødselsnummer",
        "seem to be numbers that nobody shares; never use names, e-mail addresses or national identity numbers",
    ),
    "no_pseudonyms": (
        "ingen kolonne ser ut som et pseudonym, så postene nummereres; behold filen for å finne igjen personen",
        "no column looks like a pseudonym, so the records are numbered; keep the file to find the person again",
    ),
    "day_of_file": ("ser ut til å være dagen filen gjelder for", "seems to be the day that the file is about"),
}


def reason(name: str, **words: str | LocalisedText) -> LocalisedText:
    """Return a reason in both languages, with its places filled in."""
    norwegian, english = _REASONS[name]
    return LocalisedText({"nb": _filled(norwegian, words, "nb"), "en": _filled(english, words, "en")})


def _filled(template: str, words: Mapping[str, str | LocalisedText], language: str) -> str:
    spoken = {name: word if isinstance(word, str) else word.in_language(language) for name, word in words.items()}
    return template.format(**spoken)
