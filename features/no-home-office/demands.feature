# language: no
Egenskap: Krav og støtte i arbeidet
  Loven nevner fra 2026 fire psykososiale faktorer ved navn. Reglene spør om dem slik de merkes på
  hjemmekontor, og foreslår noe leder kan gjøre med arbeidet, aldri med mennesket.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-DEM-01
  Regel: Uklare forventninger er noe leder kan rydde i

    Scenario: Når forventningene er uklare, avklarer leder hva som er viktigst
      Gitt en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | ja    |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "clarify-expectations" innen "14" dager av "leader"
      Og er nivået for "demands" minst "watch" og høyst "high"

    Scenario: Når det er klart hva som ventes, trengs ingen avklaring
      Gitt en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Ingen kan gjette om forventningene er klare
      Gitt en ansatt med
        | faktum                       | verdi  |
        | demands.unclear_expectations | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "demands.unclear_expectations" et åpent spørsmål

    Scenariomal: Faktoren er nevnt i loven fra nyttår 2026
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | ja    |
      Når situasjonen vurderes
      Så <forslag> "clarify-expectations"

      Eksempler:
        | dag        | forslag       |
        | 2025-12-31 | foreslås ikke |
        | 2026-01-01 | foreslås      |

    Scenario: Krav i arbeidet er en sak mellom den ansatte og leder, ikke for Akan
      Gitt en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-DEM-02
  Regel: Den som møter det som gjør inntrykk, skal ha noen å snakke med

    Scenariomal: Det krevende er ingen bekymring når noen er der etterpå
      Gitt en ansatt med
        | faktum                    | verdi      |
        | demands.emotional_strain  | <krevende> |
        | demands.debrief_available | <noen>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | krevende | noen | utfall         |
        | ja       | nei  | fastslått      |
        | ja       | ja   | ikke fastslått |
        | nei      | nei  | ikke fastslått |

    Scenario: Samme uke avtaler leder hvem den ansatte kan ringe
      Gitt en ansatt med
        | faktum                    | verdi |
        | demands.emotional_strain  | ja    |
        | demands.debrief_available | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "emotional-load-debrief" innen "7" dager av "leader"
      Og foreslås "offer-occupational-health" innen "7" dager av "leader"

    Scenario: Er arbeidet krevende, spør vi om det finnes noen å snakke med
      Gitt en ansatt med
        | faktum                   | verdi |
        | demands.emotional_strain | ja    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "demands.debrief_available" et åpent spørsmål

  @HO-DEM-03
  Regel: Etter fire uker med mer arbeid enn tid må planen endres

    Scenariomal: Tre uker er en travel periode, fire er en belastning
      Gitt en ansatt med
        | faktum                   | verdi  |
        | demands.weeks_overloaded | <uker> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | uker | utfall         |
        | 0    | ikke fastslått |
        | 3    | ikke fastslått |
        | 4    | fastslått      |
        | 12   | fastslått      |

    Scenario: Arbeidsmengden gjennomgås, og ingen blir bedt om å skynde seg
      Gitt en ansatt med
        | faktum                   | verdi |
        | demands.weeks_overloaded | 6     |
      Når situasjonen vurderes for "employee"
      Så foreslås "workload-review" innen "7" dager av "leader"

    Scenario: Et svar om arbeidsmengden er ferskvare og gjelder i 30 dager
      Gitt en ansatt med
        | faktum                   | verdi | observert  |
        | demands.weeks_overloaded | 8     | 2026-10-23 |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "demands.weeks_overloaded" et åpent spørsmål

  @HO-DEM-04
  Regel: Støtte i arbeidet skal nå fram også hjem

    Scenario: Når støtten uteblir, blir det avtalt hvem som er å få tak i
      Gitt en ansatt med
        | faktum                      | verdi |
        | demands.support_when_needed | nei   |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "support-within-reach" innen "7" dager av "leader"

    Scenario: Den som får hjelp når det trengs, blir ikke forstyrret
      Gitt en ansatt med
        | faktum                      | verdi |
        | demands.support_when_needed | ja    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Den som ikke har svart om støtte, har ikke svart at den er god
      Gitt en ansatt med
        | faktum                      | verdi  |
        | demands.support_when_needed | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "demands.support_when_needed" et åpent spørsmål

  @HO-DEM-05
  Regel: To eller flere belastninger på en gang ses på samlet

    Scenariomal: Én belastning er ikke nok, to er det
      Gitt en ansatt med
        | faktum                       | verdi      |
        | demands.unclear_expectations | <uklart>   |
        | demands.emotional_strain     | <krevende> |
        | demands.debrief_available    | nei        |
        | demands.weeks_overloaded     | <uker>     |
        | demands.support_when_needed  | <støtte>   |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | uklart | krevende | uker | støtte | utfall         |
        | ja     | nei      | 0    | ja     | ikke fastslått |
        | nei    | nei      | 4    | ja     | ikke fastslått |
        | ja     | nei      | 4    | ja     | fastslått      |
        | nei    | ja       | 3    | nei    | fastslått      |
        | ja     | ja       | 9    | nei    | fastslått      |

    Scenario: Bedriftshelsetjenesten inviterer til en samtale, og leder ser på arbeidsmengden
      Gitt en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | ja    |
        | demands.support_when_needed  | nei   |
      Når situasjonen vurderes
      Så foreslås "workload-review" innen "7" dager av "leader"
      Og foreslås "offer-occupational-health" innen "7" dager av "leader"
      Og foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"
      Og er nivået for "demands" "high"

    Scenario: Med én kjent belastning og resten ukjent er helheten et åpent spørsmål
      Gitt en ansatt med
        | faktum                   | verdi |
        | demands.weeks_overloaded | 5     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "demands.unclear_expectations" et åpent spørsmål
      Og er "demands.support_when_needed" et åpent spørsmål

    Scenario: Lederen ser belastningene i arbeidet, men ikke invitasjonen fra bedriftshelsetjenesten
      Gitt en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | ja    |
        | demands.support_when_needed  | nei   |
      Når situasjonen vurderes for "leader"
      Så ser "leader" regelen
      Og foreslås ikke "occupational-health-consultation"

  @HO-DEM-06
  Regel: Før 2026 ble flere belastninger samlet vurdert etter lovens alminnelige krav

    Scenariomal: De samme belastningene vurderes etter loven på dagen
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | ja    |
        | demands.emotional_strain     | nei   |
        | demands.weeks_overloaded     | 5     |
        | demands.support_when_needed  | ja    |
      Når situasjonen vurderes
      Så er nivået for "demands" "<nivå>"

      Eksempler:
        | dag        | nivå     |
        | 2021-05-01 | elevated |
        | 2025-12-31 | elevated |
        | 2026-01-01 | high     |

    Scenariomal: Også før 2026 måtte det mer enn én belastning til
      Gitt datoen "2025-06-01"
      Og en ansatt med
        | faktum                       | verdi    |
        | demands.unclear_expectations | <uklart> |
        | demands.emotional_strain     | nei      |
        | demands.weeks_overloaded     | <uker>   |
        | demands.support_when_needed  | ja       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | uklart | uker | utfall         |
        | ja     | 3    | ikke fastslått |
        | nei    | 4    | ikke fastslått |
        | ja     | 4    | fastslått      |

    Scenario: Også den gangen var det ubesvarte et åpent spørsmål
      Gitt datoen "2025-06-01"
      Og en ansatt med
        | faktum                       | verdi |
        | demands.unclear_expectations | ja    |
        | demands.emotional_strain     | nei   |
        | demands.weeks_overloaded     | 2     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "demands.support_when_needed" et åpent spørsmål
