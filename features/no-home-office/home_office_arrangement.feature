# language: no
Egenskap: Avtalen om hjemmekontor
  Hjemmekontorforskriften krever en skriftlig avtale når hjemmekontoret ikke er kortvarig eller sporadisk.
  Reglene sier fra når avtalen mangler eller er ufullstendig.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-ARR-01
  Regel: Fast hjemmekontor skal ha en skriftlig avtale

    Scenariomal: Omfang og varighet avgjør om det må være en avtale
      Gitt en ansatt med
        | faktum                             | verdi         |
        | home_office.days_per_week          | <dager>       |
        | home_office.weeks_so_far           | <uker>        |
        | home_office.only_at_home           | <bare hjemme> |
        | home_office.ordered_by_authorities | nei           |
        | home_office_agreement.written      | nei           |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Jevnlig og over tid
        | dager | uker | bare hjemme | utfall    |
        | 1     | 3    | nei         | fastslått |
        | 5     | 52   | nei         | fastslått |

      Eksempler: Sporadisk eller kortvarig
        | dager | uker | bare hjemme | utfall         |
        | 0     | 3    | nei         | ikke fastslått |
        | 1     | 2    | nei         | ikke fastslått |

      Eksempler: Den som bare arbeider hjemme, er alltid omfattet
        | dager | uker | bare hjemme | utfall    |
        | 0     | 1    | ja          | fastslått |

    Scenario: Personalavdelingen lager avtalen innen en måned
      Gitt en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 2     |
        | home_office.weeks_so_far           | 20    |
        | home_office.ordered_by_authorities | nei   |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes for "hr"
      Så er regelen fastslått
      Og foreslås "home-office-agreement" innen "30" dager av "hr"

    Scenario: Den som har en skriftlig avtale, trenger ingen ny
      Gitt en ansatt med
        | faktum                        | verdi |
        | home_office.days_per_week     | 2     |
        | home_office.weeks_so_far      | 20    |
        | home_office_agreement.written | ja    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ikke "home-office-agreement"

    Scenario: Når myndighetene har pålagt hjemmekontor, kreves ingen avtale
      Gitt en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 5     |
        | home_office.weeks_so_far           | 20    |
        | home_office.ordered_by_authorities | ja    |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Når ingen vet om avtalen finnes, er det avtalen vi spør om
      Gitt en ansatt med
        | faktum                             | verdi  |
        | home_office.days_per_week          | 3      |
        | home_office.weeks_so_far           | 20     |
        | home_office.ordered_by_authorities | nei    |
        | home_office_agreement.written      | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "home_office_agreement.written" et åpent spørsmål

    Scenariomal: Kravet om avtale består når forskriften endres, og bæres av hver sin regel
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 3     |
        | home_office.weeks_so_far           | 20    |
        | home_office.ordered_by_authorities | nei   |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes
      Så foreslås "home-office-agreement"
      Og er nivået for "home_office_arrangement" minst "elevated" og høyst "elevated"

      Eksempler:
        | dag        |
        | 2022-06-30 |
        | 2022-07-01 |

    Scenario: Verneombudet ser ikke den enkeltes avtale
      Gitt en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 3     |
        | home_office.weeks_so_far           | 20    |
        | home_office.ordered_by_authorities | nei   |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen

  @HO-ARR-02
  Regel: Avtalen skal minst si noe om omfang, arbeidstid og utstyr, og om varighet når den er midlertidig

    Scenariomal: Ett manglende punkt er nok til at avtalen bør ses på igjen
      Gitt en ansatt med
        | faktum                         | verdi         |
        | home_office.days_per_week      | 2             |
        | home_office.weeks_so_far       | 20            |
        | home_office.temporary          | <midlertidig> |
        | home_office_agreement.written  | ja            |
        | home_office_agreement.contents | <punkter>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | midlertidig | punkter                                    | utfall         |
        | nei         | extent, working_hours, equipment           | ikke fastslått |
        | nei         | extent, working_hours                      | fastslått      |
        | nei         | extent, equipment                          | fastslått      |
        | nei         | working_hours, equipment                   | fastslått      |
        | ja          | extent, working_hours, equipment           | fastslått      |
        | ja          | extent, working_hours, equipment, duration | ikke fastslått |
        | nei         | -                                          | fastslått      |

    Scenario: Manglene føyes til sammen med den ansatte
      Gitt en ansatt med
        | faktum                         | verdi                   |
        | home_office.days_per_week      | 4                       |
        | home_office.weeks_so_far       | 52                      |
        | home_office.temporary          | nei                     |
        | home_office_agreement.written  | ja                      |
        | home_office_agreement.contents | availability, equipment |
      Når situasjonen vurderes for "employee"
      Så foreslås "update-agreement" innen "30" dager av "hr"

    Scenario: Om varigheten mangler i avtalen, kommer an på om ordningen er midlertidig
      Gitt en ansatt med
        | faktum                         | verdi                            |
        | home_office.days_per_week      | 2                                |
        | home_office.weeks_so_far       | 20                               |
        | home_office.temporary          | ukjent                           |
        | home_office_agreement.written  | ja                               |
        | home_office_agreement.contents | extent, working_hours, equipment |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "home_office.temporary" et åpent spørsmål

    Scenario: Mangler utstyret i avtalen, er det det samme om ordningen er midlertidig
      Gitt en ansatt med
        | faktum                         | verdi                 |
        | home_office.days_per_week      | 2                     |
        | home_office.weeks_so_far       | 20                    |
        | home_office.temporary          | ukjent                |
        | home_office_agreement.written  | ja                    |
        | home_office_agreement.contents | extent, working_hours |
      Når situasjonen vurderes
      Så er regelen fastslått

    Scenario: Uten avtale er det ingen avtale å utfylle
      Gitt en ansatt med
        | faktum                        | verdi |
        | home_office.days_per_week     | 2     |
        | home_office.weeks_so_far      | 20    |
        | home_office_agreement.written | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Akan-kontakten har ikke noe med avtalen om hjemmekontor å gjøre
      Gitt en ansatt med
        | faktum                         | verdi  |
        | home_office.days_per_week      | 2      |
        | home_office.weeks_so_far       | 20     |
        | home_office_agreement.written  | ja     |
        | home_office_agreement.contents | extent |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-ARR-03
  Regel: Den som er ny på hjemmekontor, skal få en innføring

    Scenariomal: De første åtte ukene er den ansatte ny
      Gitt en ansatt med
        | faktum                       | verdi       |
        | home_office.days_per_week    | <dager>     |
        | home_office.weeks_so_far     | <uker>      |
        | home_office.prior_experience | <erfaring>  |
        | home_office.onboarding_given | <innføring> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | uker | erfaring | innføring | utfall         |
        | 1     | 7    | nei      | nei       | fastslått      |
        | 1     | 8    | nei      | nei       | ikke fastslått |
        | 0     | 7    | nei      | nei       | ikke fastslått |
        | 3     | 2    | ja       | nei       | ikke fastslått |
        | 3     | 2    | nei      | ja        | ikke fastslått |

    Scenario: Leder gir innføringen innen to uker
      Gitt en ansatt med
        | faktum                       | verdi |
        | home_office.days_per_week    | 3     |
        | home_office.weeks_so_far     | 2     |
        | home_office.prior_experience | nei   |
        | home_office.onboarding_given | nei   |
      Når situasjonen vurderes for "hr"
      Så foreslås "onboarding-to-home-office" innen "14" dager av "leader"

    Scenario: Bare den ansatte vet om hjemmekontoret er nytt
      Gitt en ansatt med
        | faktum                       | verdi |
        | home_office.days_per_week    | 3     |
        | home_office.weeks_so_far     | 2     |
        | home_office.onboarding_given | nei   |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "home_office.prior_experience" et åpent spørsmål

  @HO-ARR-04
  Regel: Den som er satt på hjemmekontor over lang tid, blir spurt hvordan det er

    Scenariomal: Det er både tiden og valget som teller
      Gitt en ansatt med
        | faktum                    | verdi   |
        | home_office.days_per_week | <dager> |
        | home_office.weeks_so_far  | <uker>  |
        | home_office.voluntary     | <valgt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | uker | valgt | utfall         |
        | 2     | 13   | nei   | fastslått      |
        | 2     | 12   | nei   | ikke fastslått |
        | 0     | 13   | nei   | ikke fastslått |
        | 5     | 200  | ja    | ikke fastslått |

    Scenario: Leder spør hva medarbeideren ville valgt
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 30    |
        | home_office.voluntary     | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "home-office-wishes-talk" innen "14" dager av "leader"

    Scenario: Etter lang tid er det viktig å vite om ordningen er frivillig
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 30    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "home_office.voluntary" et åpent spørsmål

  @HO-ARR-05
  Regel: Vondt i kroppen uten fast arbeidsplass hjemme møtes med råd

    Scenariomal: Et kjøkkenbord er ingen bekymring før kroppen sier fra
      Gitt en ansatt med
        | faktum                        | verdi   |
        | home_office.days_per_week     | <dager> |
        | home_office.fixed_workplace   | <plass> |
        | health.pain_at_home_workplace | <vondt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | plass | vondt | utfall         |
        | 1     | nei   | ja    | fastslått      |
        | 0     | nei   | ja    | ikke fastslått |
        | 3     | nei   | nei   | ikke fastslått |
        | 3     | ja    | ja    | ikke fastslått |

    Scenario: Bedriftshelsetjenesten gir råd uten å komme hjem på besøk
      Gitt en ansatt med
        | faktum                        | verdi |
        | home_office.days_per_week     | 3     |
        | home_office.fixed_workplace   | nei   |
        | health.pain_at_home_workplace | ja    |
      Når situasjonen vurderes for "employee"
      Så foreslås "ergonomics-at-home" innen "14" dager av "occupational_health"

    Scenario: Uten fast plass spør vi om det kjennes i kroppen
      Gitt en ansatt med
        | faktum                      | verdi |
        | home_office.days_per_week   | 3     |
        | home_office.fixed_workplace | nei   |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "health.pain_at_home_workplace" et åpent spørsmål

    Scenario: Vondter er helse, og lederen ser dem ikke her
      Gitt en ansatt med
        | faktum                        | verdi |
        | home_office.days_per_week     | 3     |
        | home_office.fixed_workplace   | nei   |
        | health.pain_at_home_workplace | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen

  @HO-ARR-07
  Regel: Før juli 2022 gjaldt avtalekravet alt hjemmekontor som ikke var kortvarig eller tilfeldig

    Scenariomal: Et pålegg fra myndighetene gav ikke noe unntak før forskriften ble endret
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 5     |
        | home_office.weeks_so_far           | 20    |
        | home_office.only_at_home           | ja    |
        | home_office.ordered_by_authorities | ja    |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes
      Så <forslag> "home-office-agreement"

      Eksempler:
        | dag        | forslag       |
        | 2020-06-01 | foreslås      |
        | 2021-05-01 | foreslås      |
        | 2022-06-30 | foreslås      |
        | 2022-07-01 | foreslås ikke |
        | 2022-08-01 | foreslås ikke |

    Scenariomal: Den som bare arbeidet hjemme, fikk en egen plass i forskriften i 2022
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 3     |
        | home_office.weeks_so_far           | 1     |
        | home_office.only_at_home           | ja    |
        | home_office.ordered_by_authorities | nei   |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes
      Så <forslag> "home-office-agreement"

      Eksempler:
        | dag        | forslag       |
        | 2022-06-30 | foreslås ikke |
        | 2022-07-01 | foreslås      |

    Scenariomal: Også den gangen var noen uker kortvarig og en sjelden dag tilfeldig
      Gitt datoen "2021-05-01"
      Og en ansatt med
        | faktum                        | verdi   |
        | home_office.days_per_week     | <dager> |
        | home_office.weeks_so_far      | <uker>  |
        | home_office_agreement.written | nei     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | uker | utfall         |
        | 1     | 3    | fastslått      |
        | 1     | 2    | ikke fastslått |
        | 0     | 60   | ikke fastslått |

    Scenario: Om avtalen fantes den gangen, må noen slå opp
      Gitt datoen "2021-05-01"
      Og en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 60    |
      Når situasjonen vurderes for "hr"
      Så er regelen uavklart
      Og er "home_office_agreement.written" et åpent spørsmål

  @HO-ARR-08
  Regel: Den som mistrives på et hjemmekontor de ikke har valgt, får tilbud om en samtale

    Scenariomal: Mindre arbeidslyst eller lav trivsel er nok hver for seg
      Gitt en ansatt med
        | faktum                    | verdi        |
        | home_office.days_per_week | 4            |
        | home_office.weeks_so_far  | <uker>       |
        | home_office.voluntary     | nei          |
        | wellbeing.motivation_lost | <lyst borte> |
        | wellbeing.who5            | <who5>       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | uker | lyst borte | who5 | utfall         |
        | 13   | ja         | 80   | fastslått      |
        | 13   | nei        | 48   | fastslått      |
        | 13   | nei        | 28   | fastslått      |
        | 13   | nei        | 52   | ikke fastslått |
        | 12   | ja         | 20   | ikke fastslått |

    Scenario: Samtalen er frivillig, og det samme er folk i uken
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 30    |
        | home_office.voluntary     | nei   |
        | wellbeing.motivation_lost | ja    |
      Når situasjonen vurderes for "employee"
      Så foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"
      Og foreslås "week-with-people" innen "14" dager av "employee"

    Scenario: Ordningen er kjent, hvordan den kjennes er et åpent spørsmål
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 30    |
        | home_office.voluntary     | nei   |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "wellbeing.motivation_lost" et åpent spørsmål

    Scenario: Lederen vet at ordningen er pålagt, men ikke hvordan det står til
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 30    |
        | home_office.voluntary     | nei   |
        | wellbeing.motivation_lost | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås "home-office-wishes-talk" innen "14" dager av "leader"

  @HO-ARR-09
  Regel: Når myndighetene har bestemt, skal den ansatte ha informasjon i stedet for avtale

    Scenariomal: Informasjonen trengs bare når avtalen ikke finnes
      Gitt en ansatt med
        | faktum                             | verdi       |
        | home_office.days_per_week          | 5           |
        | home_office.weeks_so_far           | <uker>      |
        | home_office.only_at_home           | nei         |
        | home_office.ordered_by_authorities | <pålagt>    |
        | home_office_agreement.written      | <avtale>    |
        | home_office.information_given      | <informert> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | uker | pålagt | avtale | informert | utfall         |
        | 3    | ja     | nei    | nei       | fastslått      |
        | 2    | ja     | nei    | nei       | ikke fastslått |
        | 3    | ja     | nei    | ja        | ikke fastslått |
        | 3    | ja     | ja     | nei       | ikke fastslått |
        | 3    | nei    | nei    | nei       | ikke fastslått |

    Scenario: Personalavdelingen drøfter med tillitsvalgte og gir beskjed
      Gitt en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 5     |
        | home_office.weeks_so_far           | 6     |
        | home_office.ordered_by_authorities | ja    |
        | home_office_agreement.written      | nei   |
        | home_office.information_given      | nei   |
      Når situasjonen vurderes for "hr"
      Så foreslås "information-instead-of-agreement" innen "14" dager av "hr"
      Og foreslås ikke "home-office-agreement"

    Scenario: Uten avtale spør vi om informasjonen er gitt
      Gitt en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 5     |
        | home_office.weeks_so_far           | 6     |
        | home_office.ordered_by_authorities | ja    |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "home_office.information_given" et åpent spørsmål

    Scenariomal: Informasjon i stedet for avtale finnes først fra juli 2022
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 5     |
        | home_office.weeks_so_far           | 6     |
        | home_office.ordered_by_authorities | ja    |
        | home_office_agreement.written      | nei   |
        | home_office.information_given      | nei   |
      Når situasjonen vurderes
      Så <forslag> "information-instead-of-agreement"

      Eksempler:
        | dag        | forslag       |
        | 2022-06-30 | foreslås ikke |
        | 2022-07-01 | foreslås      |

  @HO-ARR-10
  Regel: Endres hjemmekontoret, endres avtalen

    Scenariomal: En avtale som stemmer, trenger ingen ny runde
      Gitt en ansatt med
        | faktum                                 | verdi     |
        | home_office.days_per_week              | <dager>   |
        | home_office.weeks_so_far               | 20        |
        | home_office.only_at_home               | nei       |
        | home_office_agreement.written          | <avtale>  |
        | home_office_agreement.matches_practice | <stemmer> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | avtale | stemmer | utfall         |
        | 1     | ja     | nei     | fastslått      |
        | 1     | ja     | ja      | ikke fastslått |
        | 0     | ja     | nei     | ikke fastslått |
        | 4     | nei    | nei     | ikke fastslått |

    Scenario: Avtalen oppdateres innen en måned
      Gitt en ansatt med
        | faktum                                 | verdi |
        | home_office.days_per_week              | 4     |
        | home_office.weeks_so_far               | 20    |
        | home_office_agreement.written          | ja    |
        | home_office_agreement.matches_practice | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "update-agreement" innen "30" dager av "hr"

    Scenario: Om avtalen fortsatt stemmer, vet bare de som lever med den
      Gitt en ansatt med
        | faktum                        | verdi |
        | home_office.days_per_week     | 4     |
        | home_office.weeks_so_far      | 20    |
        | home_office_agreement.written | ja    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "home_office_agreement.matches_practice" et åpent spørsmål

  @HO-ARR-11
  Regel: Rutiner som er blitt borte hjemme, kan bygges opp igjen

    Scenariomal: Tapte rutiner angår hjemmekontoret bare når det finnes et
      Gitt en ansatt med
        | faktum                    | verdi   |
        | home_office.days_per_week | <dager> |
        | routines.lost_at_home     | <tapt>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | tapt | utfall         |
        | 1     | ja   | fastslått      |
        | 0     | ja   | ikke fastslått |
        | 5     | nei  | ikke fastslått |

    Scenario: Planen for dagen er den ansattes egen
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 4     |
        | routines.lost_at_home     | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "routines-plan" innen "7" dager av "employee"

    Scenario: Rutiner ser ingen andre, så vi spør
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 4     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "routines.lost_at_home" et åpent spørsmål

    Scenario: Personalavdelingen har ikke bruk for å vite om noens rutiner
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 4     |
        | routines.lost_at_home     | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen

  @HO-ARR-12
  Regel: Ny på hjemmekontor og uten rutiner er verdt å ta tak i tidlig

    Scenariomal: Den ene tingen uten den andre fører ikke hit
      Gitt en ansatt med
        | faktum                       | verdi  |
        | home_office.days_per_week    | 3      |
        | home_office.weeks_so_far     | <uker> |
        | home_office.prior_experience | nei    |
        | home_office.onboarding_given | nei    |
        | routines.lost_at_home        | <tapt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | uker | tapt | utfall         |
        | 7    | ja   | fastslått      |
        | 7    | nei  | ikke fastslått |
        | 8    | ja   | ikke fastslått |

    Scenario: Innføring, ukentlig samtale og en plan for dagen hører sammen
      Gitt en ansatt med
        | faktum                       | verdi |
        | home_office.days_per_week    | 5     |
        | home_office.weeks_so_far     | 3     |
        | home_office.prior_experience | nei   |
        | home_office.onboarding_given | nei   |
        | routines.lost_at_home        | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "onboarding-to-home-office" innen "14" dager av "leader"
      Og foreslås "weekly-one-to-one" innen "7" dager av "leader"
      Og foreslås "routines-plan" innen "7" dager av "employee"

    Scenario: Er den ansatte ny, spør vi om dagene har fått en form
      Gitt en ansatt med
        | faktum                       | verdi |
        | home_office.days_per_week    | 5     |
        | home_office.weeks_so_far     | 3     |
        | home_office.prior_experience | nei   |
        | home_office.onboarding_given | nei   |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "routines.lost_at_home" et åpent spørsmål
