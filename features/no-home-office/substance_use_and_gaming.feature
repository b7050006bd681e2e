# language: no
Egenskap: Rusmidler, legemidler og spill
  Alle reglene her bygger på det den ansatte selv har sagt. Ingen av dem måler bruk, og ingen tiltak er prøver
  eller kontroll. Den som er åpen, skal møtes med hjelp.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-SUB-01
  Regel: Den som har vært åpen, skal tilbys en Akan-avtale

    Scenariomal: Åpenhet uten tilbud er grunn til oppfølging
      Gitt en ansatt med
        | faktum                             | verdi     |
        | substance_use.acknowledged_at_work | <fortalt> |
        | akan.agreement_offered             | <tilbudt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fortalt | tilbudt | utfall         |
        | ja      | nei     | fastslått      |
        | ja      | ja      | ikke fastslått |
        | nei     | nei     | ikke fastslått |

    Scenario: Leder tilbyr avtalen, og Akan-kontakten inviterer til samtale
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_offered             | nei   |
        | akan.agreement_active              | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "offer-akan-agreement" innen "14" dager av "leader"
      Og foreslås "akan-contact-meeting" innen "7" dager av "akan_contact"

    Scenario: Når ingen vet om avtalen er tilbudt, er tilbudet det første vi spør om
      Gitt en ansatt med
        | faktum                             | verdi  |
        | substance_use.acknowledged_at_work | ja     |
        | akan.agreement_offered             | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "akan.agreement_offered" et åpent spørsmål

    Scenario: Personalavdelingen får ikke vite om åpenheten gjennom denne regelen
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_offered             | nei   |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-SUB-02
  Regel: Den som vil ha hjelp med alkohol eller narkotika, får vite hvor den finnes

    Scenariomal: Svaret avgjør om hjelpen gjelder alkohol eller narkotika
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | <hva> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva               | utfall         |
        | alcohol           | fastslått      |
        | drugs             | fastslått      |
        | alcohol, gambling | fastslått      |
        | medicines         | ikke fastslått |
        | -                 | ikke fastslått |

    Scenario: Hjelpetelefonen kommer først, så fastlegen og bedriftshelsetjenesten
      Gitt en ansatt med
        | faktum                           | verdi   |
        | substance_use.acknowledged_kinds | alcohol |
      Når situasjonen vurderes for "employee"
      Så foreslås "akan-help-line" innen "3" dager av "employee"
      Og foreslås "gp-visit-suggested" innen "14" dager av "employee"
      Og foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"

    Scenario: Den som ikke har fått spørsmålet, har ikke svart nei på alkohol og narkotika
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "substance_use.acknowledged_kinds" et åpent spørsmål

    Scenario: Lederen ser ikke hva det gjelder
      Gitt en ansatt med
        | faktum                             | verdi   |
        | substance_use.acknowledged_at_work | ja      |
        | substance_use.acknowledged_kinds   | alcohol |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ikke "akan-help-line"

  @HO-SUB-04
  Regel: Den som vil ha hjelp med legemidler, lager en plan sammen med lege

    Scenariomal: Bare legemidler fører til denne regelen
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | <hva> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva                | utfall         |
        | medicines          | fastslått      |
        | medicines, alcohol | fastslått      |
        | alcohol, drugs     | ikke fastslått |
        | -                  | ikke fastslått |

    Scenario: Gjelder det både legemidler og alkohol, foreslås begge samtalene med lege
      Gitt en ansatt med
        | faktum                           | verdi              |
        | substance_use.acknowledged_kinds | medicines, alcohol |
      Når situasjonen vurderes
      Så foreslås "medicine-talk-with-doctor" innen "14" dager av "employee"
      Og foreslås "gp-visit-suggested" innen "14" dager av "employee"

    Scenario: Uten svar vet vi ikke om legemidler er blitt et problem
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | ukjent |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "substance_use.acknowledged_kinds" et åpent spørsmål

    Scenario: Akan-kontakten ser ikke at det gjelder legemidler
      Gitt en ansatt med
        | faktum                           | verdi     |
        | substance_use.acknowledged_kinds | medicines |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-SUB-05
  Regel: Den som vil ha hjelp med pengespill eller dataspill, velger selv sine sperrer

    Scenariomal: Både pengespill og dataspill teller
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | <hva> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva             | utfall         |
        | gambling        | fastslått      |
        | gaming          | fastslått      |
        | gaming, alcohol | fastslått      |
        | alcohol         | ikke fastslått |
        | -               | ikke fastslått |

    Scenario: Hjelpelinjen kommer først, og sperrene er den ansattes egne
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.acknowledged_kinds | gambling |
      Når situasjonen vurderes for "employee"
      Så foreslås "gambling-help-line" innen "3" dager av "employee"
      Og foreslås "own-barriers-against-gambling" innen "7" dager av "employee"

    Scenario: Uten svar vet vi ikke om spill er blitt et problem
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "substance_use.acknowledged_kinds" et åpent spørsmål

    Scenario: Lederen ser ikke at det gjelder spill
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.acknowledged_kinds | gambling |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

  @HO-SUB-07
  Regel: Den som har vært åpen og mister rutiner eller kontakt hjemme, trenger støtte snart

    Scenariomal: Tapte rutiner, lite prat eller lang tid siden samtale med leder er nok hver for seg
      Gitt en ansatt med
        | faktum                                 | verdi    |
        | substance_use.acknowledged_at_work     | ja       |
        | home_office.days_per_week              | <hjemme> |
        | routines.lost_at_home                  | <tapt>   |
        | contact.with_colleagues                | <prat>   |
        | contact.days_since_leader_conversation | <leder>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Rutinene er blitt borte
        | hjemme | tapt | prat   | leder | utfall         |
        | 1      | ja   | weekly | 2     | fastslått      |
        | 0      | ja   | weekly | 2     | ikke fastslått |

      Eksempler: Praten med kolleger er blitt borte
        | hjemme | tapt | prat   | leder | utfall         |
        | 3      | nei  | rarely | 2     | fastslått      |
        | 2      | nei  | rarely | 2     | ikke fastslått |

      Eksempler: Det er lenge siden samtale med leder
        | hjemme | tapt | prat   | leder | utfall         |
        | 4      | nei  | weekly | 8     | fastslått      |
        | 4      | nei  | weekly | 7     | ikke fastslått |
        | 3      | nei  | weekly | 8     | ikke fastslått |

    Scenario: Hjemmekontor og tapte rutiner angår ikke Akan når ingen har fortalt om et problem
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | nei   |
        | home_office.days_per_week          | 5     |
        | routines.lost_at_home              | ja    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Løper det en Akan-avtale, tilpasses den til hjemmekontoret
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_offered             | ja    |
        | akan.agreement_active              | ja    |
        | home_office.days_per_week          | 4     |
        | routines.lost_at_home              | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "akan-agreement-home-office-adjustment" innen "7" dager av "leader"
      Og foreslås "akan-follow-up-meeting" innen "14" dager av "akan_contact"
      Og foreslås "daily-checkin-agreed" innen "3" dager av "leader"
      Og foreslås "routines-plan" innen "7" dager av "employee"
      Og foreslås ikke "offer-akan-agreement"

    Scenario: Løper det ingen Akan-avtale, er det tilbudet som kommer først
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_active              | nei   |
        | home_office.days_per_week          | 4     |
        | routines.lost_at_home              | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så foreslås "offer-akan-agreement" innen "14" dager av "leader"
      Og foreslås ikke "akan-agreement-home-office-adjustment"
      Og foreslås ikke "akan-follow-up-meeting"

    Scenario: Vet ingen om det løper en avtale, foreslås begge veier til det er avklart
      Gitt en ansatt med
        | faktum                             | verdi  |
        | substance_use.acknowledged_at_work | ja     |
        | akan.agreement_active              | ukjent |
        | home_office.days_per_week          | 4      |
        | routines.lost_at_home              | ja     |
      Når situasjonen vurderes
      Så foreslås "offer-akan-agreement"
      Og foreslås "akan-agreement-home-office-adjustment"

    Scenario: Er kontakten god, er det rutinene som står igjen å spørre om
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | substance_use.acknowledged_at_work     | ja     |
        | home_office.days_per_week              | 4      |
        | routines.lost_at_home                  | ukjent |
        | contact.with_colleagues                | daily  |
        | contact.days_since_leader_conversation | 1      |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "routines.lost_at_home" et åpent spørsmål

    Scenario: Personalavdelingen ser ikke hvem som har vært åpen og mistet rutiner
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | home_office.days_per_week          | 4     |
        | routines.lost_at_home              | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen

  @HO-SUB-08
  Regel: Et tilbakefall som den ansatte forteller om, møtes med en samtale innen to dager

    Scenariomal: Regelen gjelder tilbakefall mens en avtale løper
      Gitt en ansatt med
        | faktum                | verdi         |
        | akan.agreement_active | <avtale>      |
        | akan.relapse_told     | <tilbakefall> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | avtale | tilbakefall | utfall         |
        | ja     | ja          | fastslått      |
        | ja     | nei         | ikke fastslått |
        | nei    | ja          | ikke fastslått |

    Scenario: Samtalen om tilbakefallet tar plassen til det vanlige oppfølgingsmøtet
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_active              | ja    |
        | akan.relapse_told                  | ja    |
        | home_office.days_per_week          | 3     |
        | routines.lost_at_home              | ja    |
      Når situasjonen vurderes
      Så foreslås "relapse-conversation" innen "2" dager av "leader"
      Og foreslås ikke "akan-follow-up-meeting"

    Scenario: Løper avtalen, er det et åpent spørsmål om noe har hendt siden sist
      Gitt en ansatt med
        | faktum                | verdi  |
        | akan.agreement_active | ja     |
        | akan.relapse_told     | ukjent |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen uavklart
      Og er "akan.relapse_told" et åpent spørsmål

    Scenario: Verneombudet ser ikke tilbakefall
      Gitt en ansatt med
        | faktum                | verdi |
        | akan.agreement_active | ja    |
        | akan.relapse_told     | ja    |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen

  @HO-SUB-11
  Regel: Den som selv er bekymret for egen bruk, får hjelp på egne premisser

    Scenario: Den ansatte kan ringe noen, og kartlegging er et frivillig tilbud
      Gitt en ansatt med
        | faktum                  | verdi |
        | substance_use.own_worry | ja    |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og foreslås "akan-help-line" innen "3" dager av "employee"
      Og foreslås "screening-by-occupational-health" innen "14" dager av "occupational_health"

    Scenario: Den som ikke er bekymret, får ingen forslag om hjelp
      Gitt en ansatt med
        | faktum                  | verdi |
        | substance_use.own_worry | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ingenting

    Scenario: Den som ikke er spurt om egen bekymring, kan fortsatt bære på en
      Gitt en ansatt med
        | faktum                  | verdi  |
        | substance_use.own_worry | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "substance_use.own_worry" et åpent spørsmål

    Scenario: Lederen ser ikke den ansattes egen bekymring
      Gitt en ansatt med
        | faktum                  | verdi |
        | substance_use.own_worry | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting
