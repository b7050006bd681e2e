# language: no
Egenskap: Lederens bekymring
  En leder handler på endringer som er sett i arbeidet, tidlig og med omtanke. Ingen endring er et bevis; den
  kan skyldes sykdom, omsorg for noen hjemme eller noe helt annet.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-LED-01
  Regel: Én endring er nok til å spørre hvordan det går

    Scenariomal: Det er det samme hvilken endring lederen har sett
      Gitt en ansatt med
        | faktum                         | verdi      |
        | concern.absence_changed        | <fravær>   |
        | concern.behaviour_changed      | <væremåte> |
        | concern.work_changed           | <arbeid>   |
        | concern.remote_contact_changed | <kontakt>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fravær | væremåte | arbeid | kontakt | utfall         |
        | ja     | nei      | nei    | nei     | fastslått      |
        | nei    | ja       | nei    | nei     | fastslått      |
        | nei    | nei      | ja     | nei     | fastslått      |
        | nei    | nei      | nei    | ja      | fastslått      |
        | nei    | nei      | nei    | nei     | ikke fastslått |

    Scenario: Lederen tar en omsorgsfull samtale og kan få råd på forhånd
      Gitt en ansatt med
        | faktum                         | verdi |
        | concern.remote_contact_changed | ja    |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "caring-conversation" innen "7" dager av "leader"
      Og foreslås "akan-guidance-for-leader" innen "3" dager av "leader"

    Scenario: Så lenge noe er usett, er det ikke avgjort at alt er som før
      Gitt en ansatt med
        | faktum                         | verdi  |
        | concern.absence_changed        | nei    |
        | concern.behaviour_changed      | ukjent |
        | concern.work_changed           | nei    |
        | concern.remote_contact_changed | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "concern.behaviour_changed" et åpent spørsmål

    Scenario: Den ansatte ser hva lederen har lagt merke til
      Gitt en ansatt med
        | faktum               | verdi |
        | concern.work_changed | ja    |
      Når situasjonen vurderes for "employee"
      Så ser "employee" regelen
      Og foreslås "caring-conversation"
      Og foreslås ikke "akan-guidance-for-leader"

    Scenario: Lederens bekymring er ikke en sak for personalavdelingen
      Gitt en ansatt med
        | faktum               | verdi |
        | concern.work_changed | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-LED-02
  Regel: Endringer på to måter, eller én over fire uker, fortjener også et tilbud om støtte

    Scenariomal: Både hvor mange endringer det er og hvor lenge de har vart, teller
      Gitt en ansatt med
        | faktum                         | verdi      |
        | concern.absence_changed        | <fravær>   |
        | concern.behaviour_changed      | <væremåte> |
        | concern.work_changed           | nei        |
        | concern.remote_contact_changed | nei        |
        | concern.weeks_persisted        | <uker>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fravær | væremåte | uker | utfall         |
        | ja     | ja       | 0    | fastslått      |
        | ja     | nei      | 4    | fastslått      |
        | ja     | nei      | 3    | ikke fastslått |
        | nei    | nei      | 10   | ikke fastslått |

    Scenario: I tillegg til samtalen tilbyr lederen bedriftshelsetjenesten
      Gitt en ansatt med
        | faktum                    | verdi |
        | concern.absence_changed   | ja    |
        | concern.behaviour_changed | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "caring-conversation" innen "7" dager av "leader"
      Og foreslås "offer-occupational-health" innen "7" dager av "leader"
      Og er nivået for "leader_concern" "elevated"

    Scenario: Ved én endring er det varigheten vi spør om
      Gitt en ansatt med
        | faktum                         | verdi  |
        | concern.absence_changed        | ja     |
        | concern.behaviour_changed      | nei    |
        | concern.work_changed           | nei    |
        | concern.remote_contact_changed | nei    |
        | concern.weeks_persisted        | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "concern.weeks_persisted" et åpent spørsmål

    Scenario: Det lederen har sett, går ikke videre til Akan-kontakten
      Gitt en ansatt med
        | faktum                    | verdi |
        | concern.absence_changed   | ja    |
        | concern.behaviour_changed | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-LED-03
  Regel: Den første samtalen skal følges av en ny innen 14 dager

    Scenariomal: Tiden mellom to samtaler regnes fra dag til dag
      Gitt en ansatt med
        | faktum                           | verdi      |
        | concern.conversation_held        | ja         |
        | concern.conversation_held_on     | 2026-11-16 |
        | concern.next_conversation_agreed | ja         |
        | concern.next_conversation_on     | <neste>    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | neste      | utfall         |
        | 2026-11-30 | ikke fastslått |
        | 2026-12-01 | fastslått      |

    Scenario: Er ingen ny samtale avtalt, avtaler lederen en
      Gitt en ansatt med
        | faktum                           | verdi      |
        | concern.conversation_held        | ja         |
        | concern.conversation_held_on     | 2026-11-16 |
        | concern.next_conversation_agreed | nei        |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "next-conversation" innen "14" dager av "leader"

    Scenario: Er det ikke holdt noen samtale, er det ingenting å følge opp ennå
      Gitt en ansatt med
        | faktum                    | verdi |
        | concern.conversation_held | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Er en ny samtale avtalt, er det datoen vi mangler
      Gitt en ansatt med
        | faktum                           | verdi      |
        | concern.conversation_held        | ja         |
        | concern.conversation_held_on     | 2026-11-16 |
        | concern.next_conversation_agreed | ja         |
        | concern.next_conversation_on     | ukjent     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "concern.next_conversation_on" et åpent spørsmål

    Scenario: Verneombudet ser ikke samtalene mellom leder og medarbeider
      Gitt en ansatt med
        | faktum                           | verdi |
        | concern.conversation_held        | ja    |
        | concern.next_conversation_agreed | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen
