# language: no
Egenskap: Egen bekymring og alkohol i hverdagen hjemme
  Den som selv har merket noe, er alt i gang. Reglene tilbyr hjelp og lar den ansatte velge. Det som gjelder kulturen
  på arbeidsplassen, kan leder gjøre noe med; det som gjelder den enkelte, blir hos den ansatte og
  bedriftshelsetjenesten.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-SUB-25
  Regel: Egen bekymring og mye tid hjemme kan trenge mer å holde i

    Scenariomal: Mange dager hjemme eller tapte rutiner er nok hver for seg
      Gitt en ansatt med
        | faktum                    | verdi      |
        | substance_use.own_worry   | <bekymret> |
        | home_office.days_per_week | <hjemme>   |
        | routines.lost_at_home     | <tapt>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | bekymret | hjemme | tapt | utfall         |
        | ja       | 4      | nei  | fastslått      |
        | ja       | 1      | ja   | fastslått      |
        | ja       | 3      | nei  | ikke fastslått |
        | nei      | 5      | ja   | ikke fastslått |

    Scenario: Rutiner og folk i uken er det som foreslås, og den ansatte velger
      Gitt en ansatt med
        | faktum                    | verdi |
        | substance_use.own_worry   | ja    |
        | home_office.days_per_week | 5     |
        | routines.lost_at_home     | ja    |
      Når situasjonen vurderes for "employee"
      Så foreslås "routines-plan" innen "7" dager av "employee"
      Og foreslås "week-with-people" innen "14" dager av "employee"
      Og foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"

    Scenario: Med få dager hjemme er det rutinene vi spør om
      Gitt en ansatt med
        | faktum                    | verdi |
        | substance_use.own_worry   | ja    |
        | home_office.days_per_week | 2     |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "routines.lost_at_home" et åpent spørsmål

    Scenario: Lederen kan vite om tapte rutiner og får likevel ikke vite om bekymringen
      Gitt en ansatt med
        | faktum                    | verdi |
        | substance_use.own_worry   | ja    |
        | home_office.days_per_week | 5     |
        | routines.lost_at_home     | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås "routines-plan"
      Og foreslås ikke "akan-help-line"

  @HO-SUB-26
  Regel: Den som er bekymret for egen bruk og har det tungt, bør høre fra noen snart

    Scenariomal: Begge deler må være til stede
      Gitt en ansatt med
        | faktum                  | verdi      |
        | substance_use.own_worry | <bekymret> |
        | distress.hscl5          | <hscl5>    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | bekymret | hscl5 | utfall         |
        | ja       | 2,0   | fastslått      |
        | ja       | 1,8   | ikke fastslått |
        | nei      | 3,2   | ikke fastslått |

    Scenario: Bedriftshelsetjenesten ringer innen en uke
      Gitt en ansatt med
        | faktum                  | verdi |
        | substance_use.own_worry | ja    |
        | distress.hscl5          | 2,6   |
      Når situasjonen vurderes
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og foreslås "akan-help-line" innen "3" dager av "employee"
      Og er nivået for "substance_use_and_gaming" "high"

    Scenario: Den som har sagt fra om bekymringen, er kanskje ikke spurt om hvordan det står til
      Gitt en ansatt med
        | faktum                  | verdi |
        | substance_use.own_worry | ja    |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "distress.hscl5" et åpent spørsmål

  @HO-SUB-10
  Regel: Alle skal kunne være med i jobbsammenheng uten å drikke

    Scenario: Det tas opp med hele teamet, uten å nevne noen
      Gitt en ansatt med
        | faktum                        | verdi                         |
        | work_drinking.hard_to_decline | ja                            |
        | work_drinking.settings        | digital_after_work, customers |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "talk-about-alcohol-in-work-settings" innen "30" dager av "leader"
      Og foreslås ikke "caring-conversation"

    Scenario: Alkohol på fester og reiser er ikke noe å følge med på når det er lett å la være
      Gitt en ansatt med
        | faktum                        | verdi                               |
        | work_drinking.hard_to_decline | nei                                 |
        | work_drinking.settings        | workplace_social, travel, customers |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ingenting

    Scenario: Hvor alkohol hører med, sier ikke om det er lett å takke nei
      Gitt en ansatt med
        | faktum                 | verdi              |
        | work_drinking.settings | digital_after_work |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "work_drinking.hard_to_decline" et åpent spørsmål

    Scenario: Verneombudet ser kulturen for grupper, ikke hva én ansatt har svart
      Gitt en ansatt med
        | faktum                        | verdi |
        | work_drinking.hard_to_decline | ja    |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen

  @HO-SUB-30
  Regel: Den som selv har merket at det er blitt mer alkohol hjemme, kan se på vanene i ro

    Scenario: Notatene er den ansattes egne
      Gitt en ansatt med
        | faktum                         | verdi |
        | alcohol.more_since_home_office | ja    |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "look-at-own-alcohol-habits" innen "14" dager av "employee"
      Og foreslås ikke "akan-help-line"

    Scenario: Hjemmekontor betyr ikke mer alkohol for de fleste
      Gitt en ansatt med
        | faktum                         | verdi |
        | home_office.days_per_week      | 5     |
        | household.lives_alone          | ja    |
        | alcohol.more_since_home_office | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ikke "look-at-own-alcohol-habits"

    Scenario: Ingen gjetter på hva som står i skapet hjemme
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "alcohol.more_since_home_office" et åpent spørsmål

    Scenariomal: Hva noen drikker hjemme, er ikke arbeidsplassens sak
      Gitt en ansatt med
        | faktum                         | verdi |
        | alcohol.more_since_home_office | ja    |
      Når situasjonen vurderes for "<hvem>"
      Så ser "<hvem>" ikke regelen
      Og foreslås ingenting

      Eksempler:
        | hvem         |
        | leader       |
        | hr           |
        | akan_contact |

  @HO-SUB-29
  Regel: Et glass på skjerm sammen kan bli til flere når skjermen slås av

    Scenariomal: Både vanen på jobben og vanen hjemme må være der
      Gitt en ansatt med
        | faktum                         | verdi  |
        | work_drinking.settings         | <hvor> |
        | alcohol.more_since_home_office | <mer>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hvor                       | mer | utfall         |
        | digital_after_work, travel | ja  | fastslått      |
        | travel                     | ja  | ikke fastslått |
        | digital_after_work         | nei | ikke fastslått |

    Scenario: Kartlegging er et frivillig tilbud
      Gitt en ansatt med
        | faktum                         | verdi              |
        | work_drinking.settings         | digital_after_work |
        | alcohol.more_since_home_office | ja                 |
      Når situasjonen vurderes
      Så foreslås "screening-by-occupational-health" innen "14" dager av "occupational_health"
      Og foreslås "look-at-own-alcohol-habits"

    Scenario: Den som drikker mer hjemme, er kanskje ikke spurt om kvelden på skjerm
      Gitt en ansatt med
        | faktum                         | verdi |
        | alcohol.more_since_home_office | ja    |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "work_drinking.settings" et åpent spørsmål

  @HO-SUB-31
  Regel: Alene og mer alkohol enn før er grunn til å tilby mennesker

    Scenariomal: Ensomhet eller det å bo alene er nok sammen med mer alkohol
      Gitt en ansatt med
        | faktum                         | verdi   |
        | alcohol.more_since_home_office | <mer>   |
        | isolation.ucla3                | <ucla3> |
        | household.lives_alone          | <alene> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | mer | ucla3 | alene | utfall         |
        | ja  | 6     | nei   | fastslått      |
        | ja  | 3     | ja    | fastslått      |
        | ja  | 5     | nei   | ikke fastslått |
        | nei | 9     | ja    | ikke fastslått |

    Scenario: Den som både bor alene og er ensom, får tilbud om samtale og folk i uken
      Gitt en ansatt med
        | faktum                         | verdi |
        | alcohol.more_since_home_office | ja    |
        | isolation.ucla3                | 7     |
        | household.lives_alone          | ja    |
      Når situasjonen vurderes for "employee"
      Så foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"
      Og foreslås "week-with-people" innen "14" dager av "employee"
      Og foreslås "akan-help-line" innen "3" dager av "employee"

    Scenario: Den som ikke bor alene, kan også være ensom
      Gitt en ansatt med
        | faktum                         | verdi |
        | alcohol.more_since_home_office | ja    |
        | household.lives_alone          | nei   |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "isolation.ucla3" et åpent spørsmål

    Scenario: Samtykke til å dele savnet deler ikke glasset
      Gitt en ansatt med
        | faktum                         | verdi |
        | alcohol.more_since_home_office | ja    |
        | isolation.ucla3                | 8     |
        | consent.share_with_leader      | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ikke "akan-help-line"

  @HO-SUB-42
  Regel: Mer alkohol og tunge dager trenger et tilbud snart

    Scenariomal: Grensen på HSCL-5 avgjør sammen med det den ansatte selv har merket
      Gitt en ansatt med
        | faktum                         | verdi   |
        | alcohol.more_since_home_office | <mer>   |
        | distress.hscl5                 | <hscl5> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | mer | hscl5 | utfall         |
        | ja  | 2,0   | fastslått      |
        | ja  | 1,8   | ikke fastslått |
        | nei | 2,0   | ikke fastslått |

    Scenario: Noen ringer denne uken, og fastlegen er et råd
      Gitt en ansatt med
        | faktum                         | verdi |
        | alcohol.more_since_home_office | ja    |
        | distress.hscl5                 | 2,4   |
      Når situasjonen vurderes for "employee"
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og foreslås "gp-visit-suggested" innen "14" dager av "employee"

    Scenario: Den som har det tungt, bør få spørsmålet om alkohol
      Gitt en ansatt med
        | faktum         | verdi |
        | distress.hscl5 | 2,4   |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "alcohol.more_since_home_office" et åpent spørsmål
