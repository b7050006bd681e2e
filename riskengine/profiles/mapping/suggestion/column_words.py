"""The words in a heading, in one language: camelCase and snake_case taken apart, Norwegian and English alike.

What the words of two names come to is compared, so ``overtidstimer`` and ``OvertimeHours`` are the same
and ``OverTime`` shares one word with both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from riskengine.profiles.mapping.texts import column_name

_BORDER = re.compile(
    r"(?<=[a-zæøå0-9])(?=[A-ZÆØÅ])|(?<=[A-ZÆØÅ])(?=[A-ZÆØÅ][a-zæøå])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|_"
)
_WORD = re.compile(r"[^\W_]+")

_FILLERS = frozenset(
    "a an and are as at av by da de den der det du e en er et for fra from had har has have i in is it last med no of "
    "og on or over per på s siden siste som that the til to was what which with you your å".split()
)

_SAME = """
adaptation tilrettelegging tilrettelagt accommodation
agreed avtalt
agreement avtale avtalen kontrakt contract
alone alene
average snitt gjennomsnitt gjennomsnittlig avg mean
availability tilgjengelighet tilgjengelig available
colleague kollega kolleger kollegaer coworker
consecutive sammenhengende
conversation samtale samtaler talk prat snakket
daily daglig
date dato
day dager dag dagene days
dialogue dialog
employee ansatt ansatte medarbeider worker emp
evening kveld kvelder kvelden evenings
exempt unntatt
experience erfaring
export eksport extract uttrekk uttrekks snapshot
first første
follow oppfølging oppfølgings followup
held holdt
home hjemme hjem
hour timer hours hrs
identity id ident identifikator identifier
leader leder lederen sjef manager supervisor
leave fravær permisjon absence
live bor bosatt lives
made laget
meeting møte møter
minute minutter min minutes mins
month måned måneder mnd monthly månedlig months
most mest max maks maximum
night natt netter
number nummer nr num nbr
office kontor
overtime overtid mertid
personnel personal
place arbeidsplass workplace
plan planen
position stilling
report rapport
rest hvile hviletid
seven sju syv
shortest korteste kortest minimum
sick syk sykdom sykt sickness illness
start startdato begin begynt begynte started startet oppstart
temporary midlertidig
unit enhet
voluntary frivillig frivillige
week uke uker uken ukene weekly ukentlig weeks
work arbeid jobb job arbeids working jobbe worked arbeidet works arbeider
written skriftlig
year år årlig yearly annual years
"""
_AS_SEVERAL = {
    "hjemmekontor": ("home", "office"),
    "homeoffice": ("home", "office"),
    "remote": ("home", "office"),
    "telework": ("home", "office"),
    "fjernarbeid": ("home", "office"),
    "ansattnr": ("employee", "number"),
    "wfh": ("home", "office"),
    "arbeidstid": ("work", "hour"),
    "sykefravær": ("sick", "leave"),
    "sykmelding": ("sick", "leave"),
    "sykmeldt": ("sick", "leave"),
    "sykemelding": ("sick", "leave"),
    "sykemeldt": ("sick", "leave"),
    "dialogmøte": ("dialogue", "meeting"),
    "7": ("seven",),
    "8": ("eight",),
    "åtte": ("eight",),
}
_MEANINGS: dict[str, tuple[str, ...]] = {
    **{word: (line.split()[0],) for line in _SAME.strip().splitlines() for word in line.split()},
    **_AS_SEVERAL,
}
_SHORTEST_PART = 4


def words_of(name: str) -> frozenset[str]:
    """Return the words that a heading, a title or the id of a fact comes to, without fillers."""
    return frozenset(word for text in _taken_apart(name) for word in _meaning(text) if word not in _FILLERS)


def _taken_apart(name: str) -> Iterator[str]:
    """Yield the words as they are written, in lower case; a compound that is known as a whole stays whole."""
    for run in _WORD.findall(column_name(name).replace("_", " ")):
        if run.casefold() in _MEANINGS:  # OverTime is one word
            yield run.casefold()
        else:
            yield from (part.casefold() for part in _BORDER.split(run) if part)


@cache
def _meaning(word: str) -> tuple[str, ...]:
    """Return what a word comes to; a Norwegian compound comes to its parts where all of them are known."""
    if word in _MEANINGS:
        return _MEANINGS[word]
    return _compound(word) or (word,)


def _compound(word: str) -> tuple[str, ...] | None:
    for end in range(len(word) - _SHORTEST_PART + 1, _SHORTEST_PART - 1, -1):
        head = _MEANINGS.get(word[:end])
        if head is None:
            continue
        for link in ("", "s", "e"):
            rest = word[end:].removeprefix(link)
            tail = _MEANINGS.get(rest) or (_compound(rest) if len(rest) >= 2 * _SHORTEST_PART else None)
            if tail is not None:
                return (*head, *tail)
    return None
