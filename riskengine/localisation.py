"""Text that exists in several languages at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class LocalisedText(Mapping[str, str]):
    """An immutable mapping from language code (``nb``, ``en``) to the text in that language.

    It holds at least one language; the first one given is the fallback.
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        if not texts:
            raise ValueError("a localised text needs at least one language")
        self._texts = dict(texts)

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"LocalisedText({self._texts!r})"

    def in_language(self, language: str) -> str:
        """Return the text in ``language``, or in the first language where that one is missing."""
        found = self._texts.get(language)
        return next(iter(self._texts.values())) if found is None else found

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read from and write to a plain JSON object of strings."""
        from pydantic_core import core_schema

        texts = core_schema.dict_schema(
            keys_schema=core_schema.str_schema(pattern=r"^[a-z]{2,3}$"),
            values_schema=core_schema.str_schema(min_length=1),
            min_length=1,
        )
        read = core_schema.no_info_before_validator_function(
            lambda value: dict(value) if isinstance(value, cls) else value,
            core_schema.no_info_after_validator_function(cls, texts),
        )
        written = core_schema.plain_serializer_function_ser_schema(dict, return_schema=core_schema.dict_schema())
        return core_schema.no_info_after_validator_function(lambda text: text, read, serialization=written)


def choose_language(available: tuple[str, ...], environment: Mapping[str, str]) -> str:
    """Return the language that a POSIX locale environment asks for, else the first available one.

    ``nn`` and ``no`` count as Norwegian bokmål, the nearest written language on offer. Locales that
    name no language (``C``, ``POSIX``, empty) leave the choice to the ruleset's own order.
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    language = locale.partition(".")[0].partition("_")[0].lower()
    if language in {"nn", "no"}:
        language = "nb"
    if language in available:
        return language
    if language in {"", "c", "posix"}:
        return available[0]
    return "en" if "en" in available else available[0]
