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

    Scenariomal: Regelen følger forskriften slik den er fra 1. juli 2022
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                             | verdi |
        | home_office.days_per_week          | 3     |
        | home_office.weeks_so_far           | 20    |
        | home_office.ordered_by_authorities | nei   |
        | home_office_agreement.written      | nei   |
      Når situasjonen vurderes
      Så <forslag> "home-office-agreement"

      Eksempler:
        | dag        | forslag       |
        | 2022-06-30 | foreslås ikke |
        | 2022-07-01 | foreslås      |

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
