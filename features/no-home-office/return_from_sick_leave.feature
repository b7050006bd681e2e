# language: no
Egenskap: Sykefravær og veien tilbake
  Den som er borte, skal bli savnet og ikke glemt, og den som kommer tilbake, skal ønskes velkommen. Ingen
  spør om diagnose.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-RET-01
  Regel: Den som er tilbake etter sykefravær, ønskes velkommen, også hjemme

    Scenariomal: Det er tilbakekomsten, hjemmedagene og den manglende samtalen sammen som teller
      Gitt en ansatt med
        | faktum                      | verdi       |
        | sick_leave.situation        | <situasjon> |
        | home_office.days_per_week   | <dager>     |
        | sick_leave.return_talk_held | <samtale>   |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | situasjon     | dager | samtale | utfall         |
        | recently_back | 1     | nei     | fastslått      |
        | recently_back | 0     | nei     | ikke fastslått |
        | recently_back | 3     | ja      | ikke fastslått |
        | none          | 3     | nei     | ikke fastslått |

    Scenario: Leder tar praten den første uken
      Gitt en ansatt med
        | faktum                      | verdi         |
        | sick_leave.situation        | recently_back |
        | home_office.days_per_week   | 4             |
        | sick_leave.return_talk_held | nei           |
      Når situasjonen vurderes for "leader"
      Så foreslås "return-to-work-talk" innen "7" dager av "leader"

    Scenario: Er noen tilbake, spør vi om de er ønsket velkommen
      Gitt en ansatt med
        | faktum                    | verdi         |
        | sick_leave.situation      | recently_back |
        | home_office.days_per_week | 4             |
      Når situasjonen vurderes for "hr"
      Så er regelen uavklart
      Og er "sick_leave.return_talk_held" et åpent spørsmål

    Scenario: Akan-kontakten har ikke noe med sykefravær å gjøre
      Gitt en ansatt med
        | faktum                      | verdi         |
        | sick_leave.situation        | recently_back |
        | home_office.days_per_week   | 4             |
        | sick_leave.return_talk_held | nei           |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-RET-02
  Regel: Oppfølgingsplanen skal være laget innen fire uker

    Scenariomal: Fristen regnes fra første dag av fraværet
      Gitt en ansatt med
        | faktum                               | verdi       |
        | sick_leave.situation                 | <situasjon> |
        | sick_leave.started_on                | <start>     |
        | sick_leave.follow_up_plan_made       | nei         |
        | sick_leave.steps_clearly_unnecessary | nei         |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Helt borte
        | situasjon | start      | utfall         |
        | away      | 2026-10-26 | ikke fastslått |
        | away      | 2026-10-25 | fastslått      |

      Eksempler: Delvis borte
        | situasjon   | start      | utfall         |
        | partly_away | 2026-10-26 | ikke fastslått |
        | partly_away | 2026-10-25 | fastslått      |

      Eksempler: Tilbake
        | situasjon     | start      | utfall         |
        | recently_back | 2026-10-01 | ikke fastslått |

    Scenario: Leder ringer og lager planen sammen med den det gjelder
      Gitt en ansatt med
        | faktum                               | verdi      |
        | sick_leave.situation                 | away       |
        | sick_leave.started_on                | 2026-10-12 |
        | sick_leave.follow_up_plan_made       | nei        |
        | sick_leave.steps_clearly_unnecessary | nei        |
      Når situasjonen vurderes for "leader"
      Så foreslås "follow-up-plan" innen "3" dager av "leader"

    Scenario: Er planen åpenbart unødvendig, trengs den ikke
      Gitt en ansatt med
        | faktum                               | verdi      |
        | sick_leave.situation                 | away       |
        | sick_leave.started_on                | 2026-10-12 |
        | sick_leave.follow_up_plan_made       | nei        |
        | sick_leave.steps_clearly_unnecessary | ja         |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ikke "follow-up-plan"

    Scenario: Uten den første dagen kan ingen regne ut fristen
      Gitt en ansatt med
        | faktum                               | verdi |
        | sick_leave.situation                 | away  |
        | sick_leave.follow_up_plan_made       | nei   |
        | sick_leave.steps_clearly_unnecessary | nei   |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "sick_leave.started_on" et åpent spørsmål

  @HO-RET-03
  Regel: Dialogmøtet skal være holdt innen sju uker

    Scenariomal: Den 49. dagen er fortsatt tidsnok
      Gitt en ansatt med
        | faktum                               | verdi       |
        | sick_leave.situation                 | <situasjon> |
        | sick_leave.started_on                | <start>     |
        | sick_leave.dialogue_meeting_held     | <holdt>     |
        | sick_leave.steps_clearly_unnecessary | nei         |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | situasjon   | start      | holdt | utfall         |
        | away        | 2026-10-05 | nei   | ikke fastslått |
        | away        | 2026-10-04 | nei   | fastslått      |
        | away        | 2026-10-04 | ja    | ikke fastslått |
        | partly_away | 2026-10-04 | nei   | ikke fastslått |

    Scenario: Møtet holdes innen en uke, og den sykmeldte bestemmer hvem som er med
      Gitt en ansatt med
        | faktum                               | verdi      |
        | sick_leave.situation                 | away       |
        | sick_leave.started_on                | 2026-09-20 |
        | sick_leave.dialogue_meeting_held     | nei        |
        | sick_leave.steps_clearly_unnecessary | nei        |
      Når situasjonen vurderes for "employee"
      Så foreslås "dialogue-meeting" innen "7" dager av "leader"

    Scenario: Etter sju uker er det møtet vi spør om
      Gitt en ansatt med
        | faktum                               | verdi      |
        | sick_leave.situation                 | away       |
        | sick_leave.started_on                | 2026-09-20 |
        | sick_leave.steps_clearly_unnecessary | nei        |
      Når situasjonen vurderes for "hr"
      Så er regelen uavklart
      Og er "sick_leave.dialogue_meeting_held" et åpent spørsmål

  @HO-RET-04
  Regel: Fra dag 35 bør dialogmøtet være avtalt

    Scenariomal: Påminnelsen kommer i de to ukene før fristen
      Gitt en ansatt med
        | faktum                               | verdi    |
        | sick_leave.situation                 | away     |
        | sick_leave.started_on                | <start>  |
        | sick_leave.dialogue_meeting_held     | nei      |
        | sick_leave.dialogue_meeting_arranged | <avtalt> |
        | sick_leave.steps_clearly_unnecessary | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | start      | avtalt | utfall         |
        | 2026-10-20 | nei    | ikke fastslått |
        | 2026-10-19 | nei    | fastslått      |
        | 2026-10-19 | ja     | ikke fastslått |
        | 2026-10-05 | nei    | fastslått      |
        | 2026-10-04 | nei    | ikke fastslått |

    Scenario: Nær fristen spør vi om møtet er avtalt
      Gitt en ansatt med
        | faktum                               | verdi      |
        | sick_leave.situation                 | away       |
        | sick_leave.started_on                | 2026-10-10 |
        | sick_leave.dialogue_meeting_held     | nei        |
        | sick_leave.steps_clearly_unnecessary | nei        |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "sick_leave.dialogue_meeting_arranged" et åpent spørsmål

  @HO-RET-05
  Regel: Den som er delvis tilbake hjemmefra, skal ha avtalt hva som passer

    Scenariomal: Uten en avtale kan en halv dag bli hel
      Gitt en ansatt med
        | faktum                       | verdi       |
        | sick_leave.situation         | <situasjon> |
        | home_office.days_per_week    | <dager>     |
        | sick_leave.adaptation_agreed | <avtalt>    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | situasjon   | dager | avtalt | utfall         |
        | partly_away | 1     | nei    | fastslått      |
        | partly_away | 1     | ja     | ikke fastslått |
        | partly_away | 0     | nei    | ikke fastslått |
        | away        | 5     | nei    | ikke fastslått |

    Scenario: Oppgavene avtales for noen uker om gangen
      Gitt en ansatt med
        | faktum                       | verdi       |
        | sick_leave.situation         | partly_away |
        | home_office.days_per_week    | 2           |
        | sick_leave.adaptation_agreed | nei         |
      Når situasjonen vurderes for "leader"
      Så foreslås "adaptation-of-tasks" innen "7" dager av "leader"

    Scenario: Om noe er avtalt, må noen svare på
      Gitt en ansatt med
        | faktum                    | verdi       |
        | sick_leave.situation      | partly_away |
        | home_office.days_per_week | 2           |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "sick_leave.adaptation_agreed" et åpent spørsmål
