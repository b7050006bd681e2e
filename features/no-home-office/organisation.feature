# language: no
Egenskap: Virksomhetens forebygging
  Arbeidsgiver har ansvaret for arbeidsmiljøet også når arbeidet skjer hjemme. Disse reglene ser på
  virksomheten, aldri på enkeltpersoner.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-ORG-01
  Regel: En virksomhet med hjemmekontor skal ha tiltak for det psykososiale arbeidsmiljøet

    Scenariomal: Det er hjemmekontor uten tiltak som er grunn til oppfølging
      Gitt en organisasjon med
        | faktum                             | verdi          |
        | organisation.uses_home_office      | <hjemmekontor> |
        | organisation.psychosocial_measures | <tiltak>       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hjemmekontor | tiltak | utfall         |
        | ja           | nei    | fastslått      |
        | ja           | ja     | ikke fastslått |
        | nei          | nei    | ikke fastslått |

    Scenario: Verneombudet er med fra starten, og kartleggingen kommer før tiltakene
      Gitt en organisasjon med
        | faktum                             | verdi |
        | organisation.uses_home_office      | ja    |
        | organisation.psychosocial_measures | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så foreslås "org-involve-safety-representative" innen "14" dager av "employer"
      Og foreslås "org-psychosocial-risk-assessment" innen "60" dager av "employer"
      Og foreslås "org-measures-plan" innen "90" dager av "employer"

    Scenario: Når ingen har svart om tiltak, er det det vi spør virksomheten om
      Gitt en organisasjon med
        | faktum                             | verdi  |
        | organisation.uses_home_office      | ja     |
        | organisation.psychosocial_measures | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "organisation.psychosocial_measures" et åpent spørsmål

    Scenario: Akan-kontakten er ikke mottaker av virksomhetens forebygging
      Gitt en organisasjon med
        | faktum                             | verdi |
        | organisation.uses_home_office      | ja    |
        | organisation.psychosocial_measures | nei   |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-ORG-03
  Regel: Virksomheten skal ha oversikt over arbeidstiden også på hjemmekontor

    Scenariomal: Det er hjemmekontor uten oversikt som er grunn til oppfølging
      Gitt en organisasjon med
        | faktum                        | verdi          |
        | organisation.uses_home_office | <hjemmekontor> |
        | organisation.hours_overview   | <oversikt>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hjemmekontor | oversikt | utfall         |
        | ja           | nei      | fastslått      |
        | ja           | ja       | ikke fastslått |
        | nei          | nei      | ikke fastslått |

    Scenario: Oversikten skal være på plass innen en måned
      Gitt en organisasjon med
        | faktum                        | verdi |
        | organisation.uses_home_office | ja    |
        | organisation.hours_overview   | nei   |
      Når situasjonen vurderes for "hr"
      Så foreslås "org-hours-overview" innen "30" dager av "employer"

    Scenario: Uten svar vet vi ikke om noen har oversikt over timene
      Gitt en organisasjon med
        | faktum                        | verdi |
        | organisation.uses_home_office | ja    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "organisation.hours_overview" et åpent spørsmål

    Scenario: Er alt på plass, er det ingenting mer å spørre virksomheten om
      Gitt en organisasjon med
        | faktum                             | verdi                                        |
        | organisation.uses_home_office      | ja                                           |
        | organisation.psychosocial_measures | ja                                           |
        | organisation.hours_overview        | ja                                           |
        | organisation.factors_assessed      | demands, emotional_strain, workload, support |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ingenting
      Og er det ingen åpne spørsmål

  @HO-ORG-11
  Regel: Fra 2026 skal de fire psykososiale faktorene i loven være vurdert

    Scenariomal: Alle fire må være med
      Gitt en organisasjon med
        | faktum                        | verdi     |
        | organisation.uses_home_office | ja        |
        | organisation.factors_assessed | <vurdert> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | vurdert                                      | utfall         |
        | demands, emotional_strain, workload, support | ikke fastslått |
        | demands, emotional_strain, workload          | fastslått      |
        | demands, emotional_strain, support           | fastslått      |
        | demands, workload, support                   | fastslått      |
        | emotional_strain, workload, support          | fastslått      |
        | -                                            | fastslått      |

    Scenariomal: Regelen gjelder fra den dagen loven nevner faktorene
      Gitt datoen "<dag>"
      Og en organisasjon med
        | faktum                             | verdi   |
        | organisation.uses_home_office      | ja      |
        | organisation.psychosocial_measures | ja      |
        | organisation.hours_overview        | ja      |
        | organisation.factors_assessed      | demands |
      Når situasjonen vurderes
      Så er nivået for "organisation" "<nivå>"

      Eksempler:
        | dag        | nivå     |
        | 2025-12-31 | none     |
        | 2026-01-01 | elevated |

    Scenario: Uten en oversikt over hva som er vurdert, kan ingen si at loven er fulgt
      Gitt en organisasjon med
        | faktum                        | verdi  |
        | organisation.uses_home_office | ja     |
        | organisation.factors_assessed | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "organisation.factors_assessed" et åpent spørsmål

    Scenario: Uten hjemmekontor sier regelen ingenting om virksomheten
      Gitt en organisasjon med
        | faktum                        | verdi |
        | organisation.uses_home_office | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
