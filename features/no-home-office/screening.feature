# language: no
Egenskap: Spørreskjema om rusmidler og spill, hos bedriftshelsetjenesten alene
  Den ansatte kan velge å gå gjennom et spørreskjema sammen med bedriftshelsetjenesten. En skår er ingen diagnose, og
  den blir der den ble gitt. Ingen på arbeidsplassen ser den, og ingenting de ser, blir annerledes av den.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-SUB-33
  Scenariomal: Høye skårer på alt endrer ingenting for noen på arbeidsplassen
    Gitt en ansatt med
      | faktum                         | verdi  |
      | screening.audit                | 30     |
      | screening.audit_c              | 12     |
      | screening.dudit                | 40     |
      | screening.pgsi                 | 20     |
      | screening.lie_bet              | 2      |
      | screening.gaming_lowest_answer | 5      |
      | subject.sex_for_cutoff         | female |
    Når situasjonen vurderes for "<hvem>"
    Så foreslås ingenting
    Og ser "<hvem>" ikke regelen

    Eksempler:
      | hvem                  |
      | leader                |
      | hr                    |
      | akan_contact          |
      | safety_representative |

  @HO-SUB-12
  Regel: AUDIT fra 8 til 15 poeng er en anledning til enkle råd

    Scenariomal: Grensene er 8 og 16 poeng
      Gitt en ansatt med
        | faktum          | verdi   |
        | screening.audit | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 7     | ikke fastslått |
        | 8     | fastslått      |
        | 15    | fastslått      |
        | 16    | ikke fastslått |

    Scenario: Bedriftshelsetjenesten går gjennom svarene om den ansatte vil høre
      Gitt en ansatt med
        | faktum          | verdi |
        | screening.audit | 10    |
      Når situasjonen vurderes
      Så foreslås "screening-feedback-talk" innen "14" dager av "occupational_health"
      Og foreslås "look-at-own-alcohol-habits" innen "14" dager av "employee"
      Og foreslås ikke "gp-visit-suggested"

    Scenario: Den som ikke har svart på AUDIT, har ikke skåret null
      Gitt en ansatt med
        | faktum                  | verdi |
        | substance_use.own_worry | nei   |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.audit" et åpent spørsmål

    Scenario: Den ansatte ser selv sin egen skår
      Gitt en ansatt med
        | faktum          | verdi |
        | screening.audit | 8     |
      Når situasjonen vurderes for "employee"
      Så ser "employee" regelen

  @HO-SUB-32
  Regel: AUDIT fra 16 til 19 poeng er grunn til råd og samtaler over tid

    Scenariomal: Grensene er 16 og 20 poeng
      Gitt en ansatt med
        | faktum          | verdi   |
        | screening.audit | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 15    | ikke fastslått |
        | 16    | fastslått      |
        | 19    | fastslått      |
        | 20    | ikke fastslått |

    Scenario: Fastlegen er et råd, og samtalen er hos bedriftshelsetjenesten
      Gitt en ansatt med
        | faktum          | verdi |
        | screening.audit | 17    |
      Når situasjonen vurderes for "employee"
      Så foreslås "gp-visit-suggested" innen "14" dager av "employee"
      Og foreslås "screening-feedback-talk" innen "14" dager av "occupational_health"

    Scenario: Et halvt år gamle svar må tas på nytt
      Gitt en ansatt med
        | faktum          | verdi | observert  |
        | screening.audit | 17    | 2026-05-26 |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.audit" et åpent spørsmål

  @HO-SUB-33
  Regel: AUDIT fra 20 poeng betyr at hjelp til utredning tilbys snart

    Scenariomal: Grensen er 20 poeng
      Gitt en ansatt med
        | faktum          | verdi   |
        | screening.audit | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 19    | ikke fastslått |
        | 20    | fastslått      |

    Scenario: Noen tar kontakt innen en uke og blir med på veien
      Gitt en ansatt med
        | faktum            | verdi |
        | screening.audit   | 24    |
        | screening.audit_c | 9     |
      Når situasjonen vurderes
      Så foreslås "help-to-treatment" innen "7" dager av "occupational_health"
      Og foreslås ikke "screening-feedback-talk"
      Og er nivået for "substance_use_and_gaming" "high"

    Scenario: En høy skår på AUDIT-C er ikke nok til å si hva hele AUDIT ville vist
      Gitt en ansatt med
        | faktum            | verdi |
        | screening.audit_c | 11    |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.audit" et åpent spørsmål

  @HO-SUB-13
  Regel: AUDIT-C har ulik grense for kvinner og menn, og ingen må oppgi kjønn

    Scenariomal: Grensen er 3 poeng for kvinner og 4 for menn, og opp til 7
      Gitt en ansatt med
        | faktum                 | verdi   |
        | screening.audit_c      | <poeng> |
        | subject.sex_for_cutoff | <kjønn> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Kvinner
        | poeng | kjønn  | utfall         |
        | 2     | female | ikke fastslått |
        | 3     | female | fastslått      |

      Eksempler: Menn
        | poeng | kjønn | utfall         |
        | 3     | male  | ikke fastslått |
        | 4     | male  | fastslått      |

      Eksempler: Kjønn er ikke oppgitt
        | poeng | kjønn  | utfall         |
        | 2     | ukjent | ikke fastslått |
        | 4     | ukjent | fastslått      |
        | 7     | ukjent | fastslått      |
        | 8     | ukjent | ikke fastslått |

    Scenario: Bare ved 3 poeng betyr det noe at kjønn ikke er oppgitt
      Gitt en ansatt med
        | faktum                 | verdi  |
        | screening.audit_c      | 3      |
        | subject.sex_for_cutoff | ukjent |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "subject.sex_for_cutoff" et åpent spørsmål

    Scenario: Samtalen tilbyr hele AUDIT om den ansatte vil
      Gitt en ansatt med
        | faktum            | verdi |
        | screening.audit_c | 5     |
      Når situasjonen vurderes for "occupational_health"
      Så foreslås "screening-feedback-talk" innen "14" dager av "occupational_health"

  @HO-SUB-34
  Regel: AUDIT-C fra 8 poeng er høyt for alle

    Scenariomal: Grensen er 8 poeng uansett kjønn
      Gitt en ansatt med
        | faktum                 | verdi   |
        | screening.audit_c      | <poeng> |
        | subject.sex_for_cutoff | <kjønn> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | kjønn  | utfall         |
        | 7     | female | ikke fastslått |
        | 8     | female | fastslått      |
        | 8     | male   | fastslått      |
        | 8     | ukjent | fastslått      |

    Scenario: Det er tre spørsmål, så neste skritt er en samtale
      Gitt en ansatt med
        | faktum            | verdi |
        | screening.audit_c | 9     |
      Når situasjonen vurderes for "employee"
      Så foreslås "screening-feedback-talk"
      Og foreslås "gp-visit-suggested"
      Og foreslås ikke "help-to-treatment"

    Scenario: Kjønn sier ingenting om AUDIT-C uten svarene
      Gitt en ansatt med
        | faktum                 | verdi |
        | subject.sex_for_cutoff | male  |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "screening.audit_c" et åpent spørsmål

  @HO-SUB-14
  Regel: DUDIT fra 6 poeng for menn og 2 for kvinner er grunn til å snakke sammen

    Scenariomal: Begge grensene, og opp til 24 poeng
      Gitt en ansatt med
        | faktum                 | verdi   |
        | screening.dudit        | <poeng> |
        | subject.sex_for_cutoff | <kjønn> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | kjønn  | utfall         |
        | 1     | female | ikke fastslått |
        | 2     | female | fastslått      |
        | 5     | male   | ikke fastslått |
        | 6     | male   | fastslått      |
        | 24    | male   | fastslått      |
        | 25    | male   | ikke fastslått |

    Scenario: Mellom grensene er kjønn et spørsmål, ikke en antakelse
      Gitt en ansatt med
        | faktum          | verdi |
        | screening.dudit | 4     |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "subject.sex_for_cutoff" et åpent spørsmål

    Scenario: Svarene gås gjennom, og det anonyme rådet finnes ved siden av
      Gitt en ansatt med
        | faktum          | verdi |
        | screening.dudit | 8     |
      Når situasjonen vurderes for "employee"
      Så foreslås "screening-feedback-talk" innen "14" dager av "occupational_health"
      Og foreslås "confidential-drug-advice" innen "3" dager av "employee"

  @HO-SUB-35
  Regel: DUDIT fra 25 poeng betyr at hjelp videre tilbys snart

    Scenariomal: Grensen er 25 poeng
      Gitt en ansatt med
        | faktum          | verdi   |
        | screening.dudit | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 24    | ikke fastslått |
        | 25    | fastslått      |

    Scenario: Hjelp til behandling, fastlege og et anonymt råd
      Gitt en ansatt med
        | faktum          | verdi |
        | screening.dudit | 30    |
      Når situasjonen vurderes
      Så foreslås "help-to-treatment" innen "7" dager av "occupational_health"
      Og foreslås "gp-visit-suggested" innen "14" dager av "employee"
      Og foreslås "confidential-drug-advice" innen "3" dager av "employee"

    Scenario: Samtykke til at leder får vite om et ønske om hjelp, deler ikke skåren
      Gitt en ansatt med
        | faktum                              | verdi |
        | screening.dudit                     | 30    |
        | consent.share_help_wish_with_leader | ja    |
        | substance_use.own_worry             | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ikke "help-to-treatment"

    Scenario: Uten DUDIT vet ingen
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | drugs |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.dudit" et åpent spørsmål

  @HO-SUB-36
  Regel: PGSI på 1 eller 2 poeng er verdt en tanke og ikke mer

    Scenariomal: Grensene er 1 og 3 poeng
      Gitt en ansatt med
        | faktum         | verdi   |
        | screening.pgsi | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 0     | ikke fastslått |
        | 1     | fastslått      |
        | 2     | fastslått      |
        | 3     | ikke fastslått |

    Scenario: Egne sperrer er nok, og ingen inviterer til samtale
      Gitt en ansatt med
        | faktum         | verdi |
        | screening.pgsi | 2     |
      Når situasjonen vurderes for "employee"
      Så foreslås "own-barriers-against-gambling" innen "7" dager av "employee"
      Og foreslås ikke "screening-feedback-talk"

    Scenario: Ett ja på Lie/Bet sier ikke hva PGSI ville vist
      Gitt en ansatt med
        | faktum            | verdi |
        | screening.lie_bet | 1     |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "screening.pgsi" et åpent spørsmål

  @HO-SUB-15
  Regel: PGSI fra 3 til 7 poeng er grunn til en samtale

    Scenariomal: Grensene er 3 og 8 poeng
      Gitt en ansatt med
        | faktum         | verdi   |
        | screening.pgsi | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 2     | ikke fastslått |
        | 3     | fastslått      |
        | 7     | fastslått      |
        | 8     | ikke fastslått |

    Scenario: Samtalen og Hjelpelinjen tilbys sammen
      Gitt en ansatt med
        | faktum         | verdi |
        | screening.pgsi | 5     |
      Når situasjonen vurderes for "employee"
      Så foreslås "screening-feedback-talk" innen "14" dager av "occupational_health"
      Og foreslås "gambling-help-line" innen "3" dager av "employee"

    Scenario: Svar fra i fjor teller ikke lenger
      Gitt en ansatt med
        | faktum         | verdi | observert  |
        | screening.pgsi | 6     | 2025-11-23 |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.pgsi" et åpent spørsmål

  @HO-SUB-37
  Regel: PGSI fra 8 poeng betyr at hjelp tilbys snart, også med økonomien

    Scenariomal: Grensen er 8 poeng
      Gitt en ansatt med
        | faktum         | verdi   |
        | screening.pgsi | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 7     | ikke fastslått |
        | 8     | fastslått      |

    Scenario: Behandling, Hjelpelinjen og råd om penger
      Gitt en ansatt med
        | faktum         | verdi |
        | screening.pgsi | 12    |
      Når situasjonen vurderes
      Så foreslås "help-to-treatment" innen "7" dager av "occupational_health"
      Og foreslås "gambling-help-line" innen "3" dager av "employee"
      Og foreslås "debt-advice" innen "7" dager av "employee"

    Scenario: Personalavdelingen får ikke vite om pengespill
      Gitt en ansatt med
        | faktum         | verdi |
        | screening.pgsi | 27    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

    Scenario: Bekymring for penger sier ikke hva skåren er
      Gitt en ansatt med
        | faktum                 | verdi |
        | gambling.money_worries | ja    |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.pgsi" et åpent spørsmål

  @HO-SUB-38
  Regel: Ett ja på Lie/Bet er grunn til å spørre mer

    Scenariomal: Grensen er ett ja
      Gitt en ansatt med
        | faktum            | verdi |
        | screening.lie_bet | <ja>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ja | utfall         |
        | 0  | ikke fastslått |
        | 1  | fastslått      |
        | 2  | fastslått      |

    Scenario: To spørsmål fører til en samtale og ikke til en konklusjon
      Gitt en ansatt med
        | faktum            | verdi |
        | screening.lie_bet | 2     |
      Når situasjonen vurderes for "occupational_health"
      Så foreslås "screening-feedback-talk" innen "14" dager av "occupational_health"
      Og foreslås ikke "help-to-treatment"

    Scenario: Den som ikke er spurt, har verken sagt ja eller nei
      Gitt en ansatt med
        | faktum            | verdi  |
        | screening.lie_bet | ukjent |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.lie_bet" et åpent spørsmål

  @HO-SUB-16
  Regel: Først når alle fire svarene om dataspill er høye, er det grunn til en samtale

    Scenariomal: Det laveste svaret avgjør
      Gitt en ansatt med
        | faktum                         | verdi     |
        | screening.gaming_lowest_answer | <laveste> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | laveste | utfall         |
        | 3       | ikke fastslått |
        | 4       | fastslått      |

    Scenario: Samtalen og døgnrytmen er to steder å begynne
      Gitt en ansatt med
        | faktum                         | verdi |
        | screening.gaming_lowest_answer | 4     |
      Når situasjonen vurderes for "employee"
      Så foreslås "screening-feedback-talk" innen "14" dager av "occupational_health"
      Og foreslås "night-rhythm-plan" innen "7" dager av "employee"

    Scenario: Den som ønsker hjelp med dataspill, trenger ikke svare på testen først
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | gaming |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "screening.gaming_lowest_answer" et åpent spørsmål
      Og foreslås "night-rhythm-plan"

  @HO-SUB-39
  Regel: Den som har vært åpen på jobb og kan trenge mer hjelp, får den hos bedriftshelsetjenesten

    Scenariomal: Ett spørreskjema over grensen er nok, når den ansatte har vært åpen
      Gitt en ansatt med
        | faktum                             | verdi       |
        | substance_use.acknowledged_at_work | <fortalt>   |
        | screening.audit                    | <audit>     |
        | screening.audit_c                  | 2           |
        | screening.dudit                    | <dudit>     |
        | screening.pgsi                     | <pgsi>      |
        | screening.gaming_lowest_answer     | <dataspill> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fortalt | audit | dudit | pgsi | dataspill | utfall         |
        | ja      | 16    | 0     | 0    | 1         | fastslått      |
        | ja      | 15    | 0     | 0    | 1         | ikke fastslått |
        | ja      | 0     | 6     | 0    | 1         | fastslått      |
        | ja      | 0     | 0     | 3    | 1         | fastslått      |
        | ja      | 0     | 0     | 2    | 1         | ikke fastslått |
        | ja      | 0     | 0     | 0    | 4         | fastslått      |
        | nei     | 30    | 40    | 20   | 5         | ikke fastslått |

    Scenario: Hjelpen videre kommer innen en uke
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | screening.audit                    | 18    |
      Når situasjonen vurderes
      Så foreslås "help-to-treatment" innen "7" dager av "occupational_health"
      Og foreslås ikke "screening-feedback-talk"

    Scenario: Åpenhet alene sier ikke hvor mye hjelp som trengs
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_offered             | ja    |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "screening.audit" et åpent spørsmål

    Scenariomal: De som vet om åpenheten, ser fortsatt ikke skåren
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_offered             | ja    |
        | screening.audit                    | 30    |
      Når situasjonen vurderes for "<hvem>"
      Så ser "<hvem>" ikke regelen
      Og foreslås ingenting

      Eksempler:
        | hvem         |
        | leader       |
        | akan_contact |
