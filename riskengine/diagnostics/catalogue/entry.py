"""One entry of the catalogue of codes."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from riskengine.localisation import LocalisedText


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """What a code means, in both languages.

    ``message`` says what is wrong and where its words come from; ``advice`` says what to do. Both
    are format templates over the diagnostic's arguments. ``why`` is the longer explanation, ``bad``
    and ``good`` an example of the mistake and of its mend, for the code's documentation page.
    """

    code: str
    message: LocalisedText
    advice: LocalisedText | None
    why: str
    bad: str
    good: str
    warning: bool

    @property
    def argument_names(self) -> frozenset[str]:
        """The names that the message and the advice are filled with."""
        templates = [*self.message.values(), *(self.advice.values() if self.advice else ())]
        return frozenset(name for text in templates for _, name, _, _ in Formatter().parse(text) if name)


def entry(
    code: str,
    *,
    en: str,
    nb: str,
    advice_en: str = "",
    advice_nb: str = "",
    why: str,
    bad: str = "",
    good: str = "",
    warning: bool = False,
) -> CatalogueEntry:
    """Make an entry; without advice in English there is no advice."""
    advice = LocalisedText({"en": advice_en, "nb": advice_nb}) if advice_en else None
    return CatalogueEntry(
        code=code,
        message=LocalisedText({"en": en, "nb": nb}),
        advice=advice,
        why=why,
        bad=bad,
        good=good,
        warning=warning,
    )
