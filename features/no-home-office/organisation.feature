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
        | faktum                                      | verdi                                        |
        | organisation.uses_home_office               | ja                                           |
        | organisation.psychosocial_measures          | ja                                           |
        | organisation.physical_arranged              | ja                                           |
        | organisation.hours_overview                 | ja                                           |
        | organisation.answers_outside_hours_expected | nei                                          |
        | organisation.rules_known                    | ja                                           |
        | organisation.risk_assessment_made           | ja                                           |
        | organisation.risk_assessed_on               | 2026-09-01                                   |
        | organisation.factors_assessed               | demands, emotional_strain, workload, support |
        | organisation.safety_representative_involved | ja                                           |
        | organisation.occupational_health_required   | ja                                           |
        | organisation.occupational_health_service    | ja                                           |
        | organisation.occupational_health_used       | ja                                           |
        | organisation.akan_policy                    | ja                                           |
        | organisation.akan_contact_trained           | ja                                           |
        | organisation.leaders_trained_in_concern     | ja                                           |
        | organisation.agreements_missing_share       | 0                                            |
        | organisation.control_measures_introduced    | nei                                          |
        | organisation.employees                      | 45                                           |
        | organisation.has_committee                  | ja                                           |
        | organisation.has_safety_representative      | ja                                           |
        | organisation.employer_trained_in_hse        | ja                                           |
      Når situasjonen vurderes
      Så foreslås ingenting
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
      Så <forslag> "org-psychosocial-risk-assessment"

      Eksempler:
        | dag        | forslag       |
        | 2025-12-31 | foreslås ikke |
        | 2026-01-01 | foreslås      |

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

  @HO-ORG-02
  Regel: Stol og skjerm er ikke hele arbeidsmiljøet

    Scenariomal: Det er når bare det fysiske er ordnet, at noe mangler
      Gitt en organisasjon med
        | faktum                             | verdi          |
        | organisation.uses_home_office      | ja             |
        | organisation.physical_arranged     | <fysisk>       |
        | organisation.psychosocial_measures | <psykososialt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fysisk | psykososialt | utfall         |
        | ja     | nei          | fastslått      |
        | ja     | ja           | ikke fastslått |
        | nei    | nei          | ikke fastslått |
        | ja     | ukjent       | uavklart       |

    Scenario: Planen begynner med det som mangler, og verneombudet er med
      Gitt en organisasjon med
        | faktum                             | verdi |
        | organisation.uses_home_office      | ja    |
        | organisation.physical_arranged     | ja    |
        | organisation.psychosocial_measures | nei   |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "org-measures-plan" innen "90" dager av "employer"
      Og foreslås "org-involve-safety-representative" innen "14" dager av "employer"

    Scenario: Ansvaret gjaldt også før hjemmekontorforskriften nevnte det psykososiale
      Gitt datoen "2021-05-01"
      Og en organisasjon med
        | faktum                             | verdi |
        | organisation.uses_home_office      | ja    |
        | organisation.physical_arranged     | ja    |
        | organisation.psychosocial_measures | nei   |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og er regelen "HO-ORG-01" ikke fastslått

    Scenario: Om stol og skjerm er på plass, er det virksomheten som vet
      Gitt en organisasjon med
        | faktum                             | verdi  |
        | organisation.uses_home_office      | ja     |
        | organisation.physical_arranged     | ukjent |
        | organisation.psychosocial_measures | nei    |
      Når situasjonen vurderes
      Så er "organisation.physical_arranged" et åpent spørsmål

  @HO-ORG-04
  Regel: De som omfattes av reglene, skal kjenne dem

    Scenariomal: Reglene teller når noen faktisk arbeider hjemme
      Gitt en organisasjon med
        | faktum                        | verdi          |
        | organisation.uses_home_office | <hjemmekontor> |
        | organisation.rules_known      | <kjent>        |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hjemmekontor | kjent  | utfall         |
        | ja           | nei    | fastslått      |
        | ja           | ja     | ikke fastslått |
        | nei          | nei    | ikke fastslått |
        | ja           | ukjent | uavklart       |

    Scenario: En side om hva som gjelder, kommer langt
      Gitt en organisasjon med
        | faktum                        | verdi |
        | organisation.uses_home_office | ja    |
        | organisation.rules_known      | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så foreslås "org-policy-and-rules-known" innen "60" dager av "employer"

    Scenario: Har ingen spurt om reglene er kjent, spør vi
      Gitt en organisasjon med
        | faktum                        | verdi  |
        | organisation.uses_home_office | ja     |
        | organisation.rules_known      | ukjent |
      Når situasjonen vurderes
      Så er "organisation.rules_known" et åpent spørsmål

  @HO-ORG-05
  Regel: Kartleggingen av det psykososiale er gjort, og den er fersk

    Scenariomal: Etter et år bør kartleggingen gjøres på nytt
      Gitt en organisasjon med
        | faktum                            | verdi      |
        | organisation.uses_home_office     | ja         |
        | organisation.risk_assessment_made | <kartlagt> |
        | organisation.risk_assessed_on     | <sist>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | kartlagt | sist       | utfall         |
        | ja       | 2025-11-23 | ikke fastslått |
        | ja       | 2025-11-22 | fastslått      |
        | nei      | ukjent     | fastslått      |
        | ja       | ukjent     | uavklart       |

    Scenario: Bedriftshelsetjenesten ser at kartleggingen står for tur
      Gitt en organisasjon med
        | faktum                            | verdi |
        | organisation.uses_home_office     | ja    |
        | organisation.risk_assessment_made | nei   |
      Når situasjonen vurderes for "occupational_health"
      Så foreslås "org-psychosocial-risk-assessment" innen "60" dager av "employer"

    Scenario: Vi spør når kartleggingen ble gjort, bare hvis den er gjort
      Gitt en organisasjon med
        | faktum                            | verdi  |
        | organisation.uses_home_office     | ja     |
        | organisation.risk_assessment_made | ja     |
        | organisation.risk_assessed_on     | ukjent |
      Når situasjonen vurderes
      Så er "organisation.risk_assessed_on" et åpent spørsmål

  @HO-ORG-06
  Regel: Verneombudet er med når hjemmekontor planlegges

    Scenariomal: Verneombudet skal ha en stemme også for dem som ikke er på huset
      Gitt en organisasjon med
        | faktum                                      | verdi |
        | organisation.uses_home_office               | ja    |
        | organisation.safety_representative_involved | <med> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | med    | utfall         |
        | nei    | fastslått      |
        | ja     | ikke fastslått |
        | ukjent | uavklart       |

    Scenario: Verneombudet ser selv at de bør bli spurt
      Gitt en organisasjon med
        | faktum                                      | verdi |
        | organisation.uses_home_office               | ja    |
        | organisation.safety_representative_involved | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så foreslås "org-involve-safety-representative" innen "14" dager av "employer"

    Scenario: Om verneombudet er med, er et spørsmål til virksomheten
      Gitt en organisasjon med
        | faktum                                      | verdi  |
        | organisation.uses_home_office               | ja     |
        | organisation.safety_representative_involved | ukjent |
      Når situasjonen vurderes
      Så er "organisation.safety_representative_involved" et åpent spørsmål

  @HO-ORG-07
  Regel: Der risikoen krever bedriftshelsetjeneste, skal den finnes

    Scenariomal: Plikten avhenger av virksomheten, ikke av hjemmekontoret
      Gitt en organisasjon med
        | faktum                                    | verdi    |
        | organisation.occupational_health_required | <kreves> |
        | organisation.occupational_health_service  | <finnes> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | kreves | finnes | utfall         |
        | ja     | nei    | fastslått      |
        | ja     | ja     | ikke fastslått |
        | nei    | nei    | ikke fastslått |
        | ukjent | nei    | uavklart       |

    Scenario: Arbeidsgiveren skaffer en tjeneste de ansatte kan gå til
      Gitt en organisasjon med
        | faktum                                    | verdi |
        | organisation.occupational_health_required | ja    |
        | organisation.occupational_health_service  | nei   |
      Når situasjonen vurderes for "hr"
      Så foreslås "org-involve-occupational-health" innen "30" dager av "employer"

    Scenario: Krever risikoen en bedriftshelsetjeneste? Det må avklares først
      Gitt en organisasjon med
        | faktum                                    | verdi  |
        | organisation.occupational_health_required | ukjent |
        | organisation.occupational_health_service  | nei    |
      Når situasjonen vurderes
      Så er "organisation.occupational_health_required" et åpent spørsmål

  @HO-ORG-12
  Regel: Bedriftshelsetjenesten er med også på hjemmekontor

    Scenariomal: En tjeneste som finnes, skal brukes
      Gitt en organisasjon med
        | faktum                                   | verdi    |
        | organisation.uses_home_office            | ja       |
        | organisation.occupational_health_service | <finnes> |
        | organisation.occupational_health_used    | <brukes> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | finnes | brukes | utfall         |
        | ja     | nei    | fastslått      |
        | ja     | ja     | ikke fastslått |
        | nei    | nei    | ikke fastslått |
        | ja     | ukjent | uavklart       |

    Scenario: Dagen før de nye reglene sier regelen ingenting
      Gitt datoen "2022-12-31"
      Og en organisasjon med
        | faktum                                   | verdi |
        | organisation.uses_home_office            | ja    |
        | organisation.occupational_health_service | ja    |
        | organisation.occupational_health_used    | nei   |
      Når situasjonen vurderes
      Så foreslås ikke "org-involve-occupational-health"

    Scenario: Fra 1. januar 2023 minner den om å ta tjenesten i bruk
      Gitt datoen "2023-01-01"
      Og en organisasjon med
        | faktum                                   | verdi |
        | organisation.uses_home_office            | ja    |
        | organisation.occupational_health_service | ja    |
        | organisation.occupational_health_used    | nei   |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og foreslås "org-involve-occupational-health" innen "30" dager av "employer"

  @HO-ORG-08
  Regel: Kjøreregler for rus og spill gjelder også hjemme

    Scenariomal: Uten kjøreregler vet ingen hva som gjelder
      Gitt en organisasjon med
        | faktum                        | verdi         |
        | organisation.uses_home_office | ja            |
        | organisation.akan_policy      | <kjøreregler> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | kjøreregler | utfall         |
        | nei         | fastslått      |
        | ja          | ikke fastslått |
        | ukjent      | uavklart       |

    Scenario: Partene lager reglene sammen, og Akan veileder gratis
      Gitt en organisasjon med
        | faktum                        | verdi |
        | organisation.uses_home_office | ja    |
        | organisation.akan_policy      | nei   |
      Når situasjonen vurderes for "hr"
      Så foreslås "org-akan-policy" innen "90" dager av "employer"
      Og foreslås "org-akan-guidance" innen "30" dager av "employer"

    Scenario: Finnes det kjøreregler? Vi spør virksomheten, aldri den enkelte
      Gitt en organisasjon med
        | faktum                        | verdi  |
        | organisation.uses_home_office | ja     |
        | organisation.akan_policy      | ukjent |
      Når situasjonen vurderes
      Så er "organisation.akan_policy" et åpent spørsmål

  @HO-ORG-13
  Regel: Kjørereglene trenger et menneske å gå til

    Scenariomal: Akan-kontakten skal ha fått opplæring
      Gitt en organisasjon med
        | faktum                            | verdi         |
        | organisation.akan_policy          | <kjøreregler> |
        | organisation.akan_contact_trained | <opplæring>   |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | kjøreregler | opplæring | utfall         |
        | ja          | nei       | fastslått      |
        | ja          | ja        | ikke fastslått |
        | nei         | nei       | ikke fastslått |
        | ja          | ukjent    | uavklart       |

    Scenario: Noen får rollen, tid til den og opplæring
      Gitt en organisasjon med
        | faktum                            | verdi |
        | organisation.akan_policy          | ja    |
        | organisation.akan_contact_trained | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "org-akan-contact" innen "90" dager av "employer"

    Scenario: Om Akan-kontakten har fått opplæring, er det åpne spørsmålet
      Gitt en organisasjon med
        | faktum                            | verdi  |
        | organisation.akan_policy          | ja     |
        | organisation.akan_contact_trained | ukjent |
      Når situasjonen vurderes
      Så er "organisation.akan_contact_trained" et åpent spørsmål

  @HO-ORG-09
  Regel: Ledere øver på den nødvendige samtalen før de trenger den

    Scenariomal: Å følge opp uten å kontrollere er noe en lærer
      Gitt en organisasjon med
        | faktum                                  | verdi |
        | organisation.uses_home_office           | ja    |
        | organisation.leaders_trained_in_concern | <øvd> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | øvd    | utfall         |
        | nei    | fastslått      |
        | ja     | ikke fastslått |
        | ukjent | uavklart       |

    Scenario: Lederne får øvelse, og noen å spørre
      Gitt en organisasjon med
        | faktum                                  | verdi |
        | organisation.uses_home_office           | ja    |
        | organisation.leaders_trained_in_concern | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "org-leader-training-worry" innen "90" dager av "employer"
      Og foreslås "org-akan-guidance" innen "30" dager av "employer"

    Scenario: Vet vi ikke om lederne har øvd, spør vi om det
      Gitt en organisasjon med
        | faktum                                  | verdi  |
        | organisation.uses_home_office           | ja     |
        | organisation.leaders_trained_in_concern | ukjent |
      Når situasjonen vurderes
      Så er "organisation.leaders_trained_in_concern" et åpent spørsmål

  @HO-ORG-10
  Regel: Avtalene er på plass for alle, ikke bare for noen

    Scenariomal: Over 10 prosent uten avtale er mer enn enkelttilfeller
      Gitt en organisasjon med
        | faktum                                | verdi   |
        | organisation.uses_home_office         | ja      |
        | organisation.agreements_missing_share | <andel> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | andel  | utfall         |
        | 10     | ikke fastslått |
        | 10,5   | fastslått      |
        | ukjent | uavklart       |

    Scenario: Avtalene fylles ut sammen, med en felles mal
      Gitt en organisasjon med
        | faktum                                | verdi |
        | organisation.uses_home_office         | ja    |
        | organisation.agreements_missing_share | 40    |
      Når situasjonen vurderes for "hr"
      Så foreslås "org-agreements-in-place" innen "60" dager av "employer"

    Scenario: Andelen er noe personalavdelingen kan telle
      Gitt en organisasjon med
        | faktum                                | verdi  |
        | organisation.uses_home_office         | ja     |
        | organisation.agreements_missing_share | ukjent |
      Når situasjonen vurderes
      Så er "organisation.agreements_missing_share" et åpent spørsmål

  @HO-ORG-14
  Regel: Ingen skal bli kontrollert hjemme uten at det er drøftet

    Scenariomal: Det er kontrollen som ikke er drøftet, regelen reagerer på
      Gitt en organisasjon med
        | faktum                                   | verdi     |
        | organisation.uses_home_office            | ja        |
        | organisation.control_measures_introduced | <innført> |
        | organisation.control_measures_discussed  | <drøftet> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | innført | drøftet | utfall         |
        | ja      | nei     | fastslått      |
        | ja      | ja      | ikke fastslått |
        | nei     | nei     | ikke fastslått |
        | ja      | ukjent  | uavklart       |

    Scenario: Kontrollen settes på vent innen en uke
      Gitt en organisasjon med
        | faktum                                   | verdi |
        | organisation.uses_home_office            | ja    |
        | organisation.control_measures_introduced | ja    |
        | organisation.control_measures_discussed  | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så foreslås "org-pause-control-measures" innen "7" dager av "employer"

    Scenario: Er kontrollen drøftet? Uten svar kan vi ikke slå oss til ro
      Gitt en organisasjon med
        | faktum                                   | verdi  |
        | organisation.uses_home_office            | ja     |
        | organisation.control_measures_introduced | ja     |
        | organisation.control_measures_discussed  | ukjent |
      Når situasjonen vurderes
      Så er "organisation.control_measures_discussed" et åpent spørsmål

  @HO-ORG-15
  Regel: En virksomhet av en viss størrelse har et arbeidsmiljøutvalg

    Scenariomal: Grensen er 30 ansatte
      Gitt en organisasjon med
        | faktum                     | verdi     |
        | organisation.employees     | <ansatte> |
        | organisation.has_committee | <utvalg>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ansatte | utvalg | utfall         |
        | 29      | nei    | ikke fastslått |
        | 30      | nei    | fastslått      |
        | 30      | ja     | ikke fastslått |
        | 30      | ukjent | uavklart       |

    Scenariomal: Fram til 2023 var grensen 50 ansatte, fra 1. januar 2024 er den 30
      Gitt datoen "<dag>"
      Og en organisasjon med
        | faktum                     | verdi     |
        | organisation.employees     | <ansatte> |
        | organisation.has_committee | nei       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Dagen før
        | dag        | ansatte | utfall         |
        | 2023-12-31 | 35      | ikke fastslått |
        | 2023-12-31 | 49      | ikke fastslått |
        | 2023-12-31 | 50      | fastslått      |

      Eksempler: Den første dagen
        | dag        | ansatte | utfall    |
        | 2024-01-01 | 35      | fastslått |

    Scenario: Utvalget skal på plass innen to måneder
      Gitt en organisasjon med
        | faktum                     | verdi |
        | organisation.employees     | 35    |
        | organisation.has_committee | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så foreslås "org-committee" innen "60" dager av "employer"

  @HO-ORG-16
  Regel: Alltid på og uten oversikt er mer enn to mangler hver for seg

    Scenariomal: Begge deler må være til stede
      Gitt en organisasjon med
        | faktum                                      | verdi      |
        | organisation.uses_home_office               | ja         |
        | organisation.answers_outside_hours_expected | <svar>     |
        | organisation.hours_overview                 | <oversikt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | svar | oversikt | utfall         |
        | ja   | nei      | fastslått      |
        | ja   | ja       | ikke fastslått |
        | nei  | nei      | ikke fastslått |
        | ja   | ukjent   | uavklart       |

    Scenario: Ledelsen blir enig om stille timer og går foran
      Gitt en organisasjon med
        | faktum                                      | verdi |
        | organisation.uses_home_office               | ja    |
        | organisation.answers_outside_hours_expected | ja    |
        | organisation.hours_overview                 | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "org-quiet-hours" innen "30" dager av "employer"
      Og foreslås "org-hours-overview" innen "30" dager av "employer"

    Scenario: Forventningen om svar er sjelden skrevet ned, så vi spør
      Gitt en organisasjon med
        | faktum                                      | verdi  |
        | organisation.uses_home_office               | ja     |
        | organisation.answers_outside_hours_expected | ukjent |
        | organisation.hours_overview                 | nei    |
      Når situasjonen vurderes
      Så er "organisation.answers_outside_hours_expected" et åpent spørsmål

  @HO-ORG-17
  Regel: Når mye mangler, hjelper det å begynne ett sted sammen

    Scenariomal: Fire av fem mangler er nok til å be om en samlet plan
      Gitt en organisasjon med
        | faktum                                      | verdi         |
        | organisation.uses_home_office               | ja            |
        | organisation.physical_arranged              | ja            |
        | organisation.psychosocial_measures          | <tiltak>      |
        | organisation.risk_assessment_made           | <kartlagt>    |
        | organisation.risk_assessed_on               | 2026-06-01    |
        | organisation.safety_representative_involved | <verneombud>  |
        | organisation.akan_policy                    | <kjøreregler> |
        | organisation.leaders_trained_in_concern     | <øvd>         |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | tiltak | kartlagt | verneombud | kjøreregler | øvd | utfall         |
        | nei    | nei      | nei        | nei         | ja  | fastslått      |
        | nei    | nei      | nei        | ja          | ja  | ikke fastslått |
        | nei    | nei      | nei        | ukjent      | ja  | uavklart       |

    Scenario: Bedriftshelsetjenesten hjelper med å velge hva som kommer først
      Gitt en organisasjon med
        | faktum                                      | verdi      |
        | organisation.uses_home_office               | ja         |
        | organisation.physical_arranged              | ja         |
        | organisation.psychosocial_measures          | nei        |
        | organisation.risk_assessment_made           | nei        |
        | organisation.risk_assessed_on               | 2026-06-01 |
        | organisation.safety_representative_involved | nei        |
        | organisation.akan_policy                    | nei        |
        | organisation.leaders_trained_in_concern     | nei        |
      Når situasjonen vurderes for "occupational_health"
      Så foreslås "org-occupational-health-plan" innen "30" dager av "occupational_health"

    Scenario: Det siste svaret avgjør om en samlet plan trengs
      Gitt en organisasjon med
        | faktum                                      | verdi      |
        | organisation.uses_home_office               | ja         |
        | organisation.physical_arranged              | ja         |
        | organisation.psychosocial_measures          | nei        |
        | organisation.risk_assessment_made           | nei        |
        | organisation.risk_assessed_on               | 2026-06-01 |
        | organisation.safety_representative_involved | nei        |
        | organisation.akan_policy                    | ukjent     |
        | organisation.leaders_trained_in_concern     | ja         |
      Når situasjonen vurderes
      Så er "organisation.akan_policy" et åpent spørsmål

  @HO-ORG-18
  Regel: I en mindre virksomhet er det nok at noen krever et arbeidsmiljøutvalg

    Scenariomal: Kravet teller fra 10 ansatte, og fra 30 trengs det ikke
      Gitt en organisasjon med
        | faktum                          | verdi     |
        | organisation.employees          | <ansatte> |
        | organisation.committee_demanded | <krevd>   |
        | organisation.has_committee      | nei       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ansatte | krevd  | utfall         |
        | 9       | ja     | ikke fastslått |
        | 10      | ja     | fastslått      |
        | 29      | ja     | fastslått      |
        | 30      | ja     | ikke fastslått |
        | 15      | nei    | ikke fastslått |
        | 15      | ukjent | uavklart       |

    Scenariomal: Før 2024 var det fra 20 ansatte at kravet var nok
      Gitt datoen "<dag>"
      Og en organisasjon med
        | faktum                          | verdi |
        | organisation.employees          | 15    |
        | organisation.committee_demanded | ja    |
        | organisation.has_committee      | nei   |
      Når situasjonen vurderes
      Så <forslag> "org-committee"

      Eksempler:
        | dag        | forslag       |
        | 2023-12-31 | foreslås ikke |
        | 2024-01-01 | foreslås      |

    Scenario: Om noen har krevd et utvalg, spør vi bare der det betyr noe
      Gitt en organisasjon med
        | faktum                          | verdi  |
        | organisation.employees          | 12     |
        | organisation.committee_demanded | ukjent |
        | organisation.has_committee      | nei    |
      Når situasjonen vurderes
      Så er "organisation.committee_demanded" et åpent spørsmål

  @HO-ORG-19
  Regel: De som arbeider hjemme, har også et verneombud

    Scenariomal: Fra fem ansatte skal det alltid velges et verneombud
      Gitt en organisasjon med
        | faktum                                 | verdi        |
        | organisation.employees                 | <ansatte>    |
        | organisation.has_safety_representative | <verneombud> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ansatte | verneombud | utfall         |
        | 4       | nei        | ikke fastslått |
        | 5       | nei        | fastslått      |
        | 5       | ja         | ikke fastslått |
        | 5       | ukjent     | uavklart       |

    Scenariomal: Til og med 2023 var grensen ti ansatte
      Gitt datoen "<dag>"
      Og en organisasjon med
        | faktum                                 | verdi     |
        | organisation.employees                 | <ansatte> |
        | organisation.has_safety_representative | nei       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dag        | ansatte | utfall         |
        | 2023-12-31 | 9       | ikke fastslått |
        | 2023-12-31 | 10      | fastslått      |
        | 2024-01-01 | 9       | fastslått      |

    Scenario: De ansatte velger selv, også på skjerm
      Gitt en organisasjon med
        | faktum                                 | verdi |
        | organisation.employees                 | 8     |
        | organisation.has_safety_representative | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "org-elect-safety-representative" innen "60" dager av "employer"

    Scenario: Hvor mange ansatte virksomheten har, må vi vite før vi kan si noe om plikten
      Gitt en organisasjon med
        | faktum                                 | verdi  |
        | organisation.employees                 | ukjent |
        | organisation.has_safety_representative | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "organisation.employees" et åpent spørsmål

  @HO-ORG-20
  Regel: Den som har ansvaret, har lært å bære det

    Scenariomal: Opplæringen er den øverste lederens egen
      Gitt en organisasjon med
        | faktum                               | verdi       |
        | organisation.employer_trained_in_hse | <opplæring> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | opplæring | utfall         |
        | nei       | fastslått      |
        | ja        | ikke fastslått |
        | ukjent    | uavklart       |

    Scenario: Det er et kurs som mangler, ikke en person som svikter
      Gitt en organisasjon med
        | faktum                               | verdi |
        | organisation.employer_trained_in_hse | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så foreslås "org-employer-hse-training" innen "90" dager av "employer"

    Scenario: Om opplæringen er tatt, spør vi arbeidsgiveren om
      Gitt en organisasjon med
        | faktum                               | verdi  |
        | organisation.employer_trained_in_hse | ukjent |
      Når situasjonen vurderes
      Så er "organisation.employer_trained_in_hse" et åpent spørsmål

  @HO-ORG-21
  Regel: Også før juli 2022 skulle arbeidsforholdene hjemme være forsvarlige

    Scenariomal: Hjemmekontor uten tiltak var noe å se på, men loven sa mindre om det
      Gitt datoen "2021-05-01"
      Og en organisasjon med
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
        | ja           | ukjent | uavklart       |

    Scenario: Verneombudet skulle være med den gang også
      Gitt datoen "2020-06-01"
      Og en organisasjon med
        | faktum                             | verdi |
        | organisation.uses_home_office      | ja    |
        | organisation.psychosocial_measures | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så foreslås "org-involve-safety-representative"
      Og foreslås "org-psychosocial-risk-assessment"

    Scenario: Hva som fantes av tiltak i 2020, må noen huske
      Gitt datoen "2020-06-01"
      Og en organisasjon med
        | faktum                             | verdi  |
        | organisation.uses_home_office      | ja     |
        | organisation.psychosocial_measures | ukjent |
      Når situasjonen vurderes
      Så er "organisation.psychosocial_measures" et åpent spørsmål

  @HO-ORG-22
  Regel: Der en samtale trengs, er kontroll et dårlig svar

    Scenariomal: Kontroll uten drøfting og ledere uten øvelse hører sammen
      Gitt en organisasjon med
        | faktum                                   | verdi      |
        | organisation.uses_home_office            | ja         |
        | organisation.control_measures_introduced | <kontroll> |
        | organisation.control_measures_discussed  | nei        |
        | organisation.leaders_trained_in_concern  | <øvd>      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | kontroll | øvd    | utfall         |
        | ja       | nei    | fastslått      |
        | ja       | ja     | ikke fastslått |
        | nei      | nei    | ikke fastslått |
        | ja       | ukjent | uavklart       |

    Scenario: Først settes kontrollen på vent, så får lederne øve
      Gitt en organisasjon med
        | faktum                                   | verdi |
        | organisation.uses_home_office            | ja    |
        | organisation.control_measures_introduced | ja    |
        | organisation.control_measures_discussed  | nei   |
        | organisation.leaders_trained_in_concern  | nei   |
      Når situasjonen vurderes for "hr"
      Så foreslås "org-pause-control-measures" innen "7" dager av "employer"
      Og foreslås "org-leader-training-worry" innen "90" dager av "employer"

    Scenario: Når kontrollen er kjent, er det øvelsen vi spør om
      Gitt en organisasjon med
        | faktum                                   | verdi  |
        | organisation.uses_home_office            | ja     |
        | organisation.control_measures_introduced | ja     |
        | organisation.control_measures_discussed  | nei    |
        | organisation.leaders_trained_in_concern  | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "organisation.leaders_trained_in_concern" et åpent spørsmål
