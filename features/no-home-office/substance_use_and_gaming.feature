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
  Regel: Den som vil ha hjelp med alkohol, får vite hvor den finnes

    Scenariomal: Bare alkohol fører til denne regelen
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | <hva> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva               | utfall         |
        | alcohol           | fastslått      |
        | alcohol, gambling | fastslått      |
        | drugs             | ikke fastslått |
        | medicines         | ikke fastslått |
        | -                 | ikke fastslått |

    Scenario: Hjelpetelefonen kommer først, så en egen plan, fastlegen og bedriftshelsetjenesten
      Gitt en ansatt med
        | faktum                           | verdi   |
        | substance_use.acknowledged_kinds | alcohol |
      Når situasjonen vurderes for "employee"
      Så foreslås "akan-help-line" innen "3" dager av "employee"
      Og foreslås "alcohol-plan-for-days-at-home" innen "7" dager av "employee"
      Og foreslås "gp-visit-suggested" innen "14" dager av "employee"
      Og foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"

    Scenario: Den som ikke har fått spørsmålet, har ikke svart nei på alkohol
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

  @HO-SUB-03
  Regel: Den som vil ha hjelp med narkotika, kan få råd uten å si hvem det gjelder

    Scenariomal: Bare narkotika fører til denne regelen
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | <hva> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva              | utfall         |
        | drugs            | fastslått      |
        | drugs, medicines | fastslått      |
        | alcohol, gaming  | ikke fastslått |
        | -                | ikke fastslått |

    Scenario: Det anonyme rådet kommer først, og legen har taushetsplikt
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | drugs |
      Når situasjonen vurderes for "employee"
      Så foreslås "confidential-drug-advice" innen "3" dager av "employee"
      Og foreslås "gp-visit-suggested" innen "14" dager av "employee"
      Og foreslås ikke "alcohol-plan-for-days-at-home"

    Scenario: Den som ikke har fått spørsmålet, har ikke svart nei på narkotika
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "substance_use.acknowledged_kinds" et åpent spørsmål

    Scenariomal: Ingen på arbeidsplassen ser at det gjelder narkotika
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | drugs |
      Når situasjonen vurderes for "<hvem>"
      Så ser "<hvem>" ikke regelen
      Og foreslås ingenting

      Eksempler:
        | hvem                  |
        | leader                |
        | hr                    |
        | akan_contact          |
        | safety_representative |

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
  Regel: Den som vil ha hjelp med pengespill, velger selv sine sperrer

    Scenariomal: Bare pengespill fører til denne regelen
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | <hva> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva               | utfall         |
        | gambling          | fastslått      |
        | gambling, alcohol | fastslått      |
        | gaming            | ikke fastslått |
        | -                 | ikke fastslått |

    Scenario: Hjelpelinjen kommer først, sperrene er den ansattes egne, og økonomien får hjelp
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.acknowledged_kinds | gambling |
      Når situasjonen vurderes for "employee"
      Så foreslås "gambling-help-line" innen "3" dager av "employee"
      Og foreslås "own-barriers-against-gambling" innen "7" dager av "employee"
      Og foreslås "debt-advice" innen "7" dager av "employee"

    Scenario: Uten svar vet vi ikke om pengespill er blitt et problem
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "substance_use.acknowledged_kinds" et åpent spørsmål

    Scenario: Lederen ser ikke at det gjelder pengespill
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.acknowledged_kinds | gambling |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

  @HO-SUB-18
  Regel: Den som vil ha hjelp med dataspill, begynner gjerne med natt og dag

    Scenariomal: Bare dataspill fører til denne regelen
      Gitt en ansatt med
        | faktum                           | verdi |
        | substance_use.acknowledged_kinds | <hva> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva              | utfall         |
        | gaming           | fastslått      |
        | gaming, gambling | fastslått      |
        | gambling         | ikke fastslått |
        | -                | ikke fastslått |

    Scenario: Døgnrytmen og arbeidsdagen er to steder å begynne, og ingen ber om kontroll av skjermen
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | gaming |
      Når situasjonen vurderes for "employee"
      Så foreslås "night-rhythm-plan" innen "7" dager av "employee"
      Og foreslås "routines-plan" innen "7" dager av "employee"
      Og foreslås "gambling-help-line" innen "3" dager av "employee"
      Og foreslås ikke "debt-advice"

    Scenario: At noen har vært åpen på jobb, sier ikke at det gjaldt dataspill
      Gitt en ansatt med
        | faktum                             | verdi |
        | substance_use.acknowledged_at_work | ja    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "substance_use.acknowledged_kinds" et åpent spørsmål

    Scenario: Akan-kontakten ser ikke at det gjelder dataspill
      Gitt en ansatt med
        | faktum                           | verdi  |
        | substance_use.acknowledged_kinds | gaming |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen
      Og foreslås ikke "routines-plan"

  @HO-SUB-40
  Regel: Pengespill sammen med bekymring for penger trenger hjelp snart

    Scenariomal: Begge deler må være sagt
      Gitt en ansatt med
        | faktum                           | verdi      |
        | substance_use.acknowledged_kinds | <hva>      |
        | gambling.money_worries           | <bekymret> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hva      | bekymret | utfall         |
        | gambling | ja       | fastslått      |
        | gambling | nei      | ikke fastslått |
        | gaming   | ja       | ikke fastslått |

    Scenario: Bedriftshelsetjenesten ringer innen en uke, og regningene får en som ser på dem
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.acknowledged_kinds | gambling |
        | gambling.money_worries           | ja       |
      Når situasjonen vurderes
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og foreslås "debt-advice" innen "7" dager av "employee"
      Og er nivået for "substance_use_and_gaming" "high"

    Scenario: Den som spiller, kan være bekymret for penger uten å ha blitt spurt
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.acknowledged_kinds | gambling |
        | gambling.money_worries           | ukjent   |
      Når situasjonen vurderes for "occupational_health"
      Så er regelen uavklart
      Og er "gambling.money_worries" et åpent spørsmål

    Scenario: Personalavdelingen, som betaler lønnen, ser ikke bekymringen for penger
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.acknowledged_kinds | gambling |
        | gambling.money_worries           | ja       |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-SUB-27
  Regel: Med samtykke kan Akan-kontakten få vite at den ansatte ønsker hjelp

    Scenario: Akan-kontakten inviterer til en samtale og får ikke vite hva det gjelder
      Gitt en ansatt med
        | faktum                           | verdi    |
        | substance_use.own_worry          | ja       |
        | substance_use.acknowledged_kinds | gambling |
        | consent.share_with_akan_contact  | ja       |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen fastslått
      Og foreslås "akan-contact-meeting" innen "7" dager av "akan_contact"
      Og foreslås ikke "gambling-help-line"

    Scenariomal: Uten ønske om hjelp er det ingenting å si fra om
      Gitt en ansatt med
        | faktum                           | verdi      |
        | substance_use.own_worry          | <bekymret> |
        | substance_use.acknowledged_kinds | <hva>      |
        | consent.share_with_akan_contact  | ja         |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | bekymret | hva       | utfall         |
        | ja       | -         | fastslått      |
        | nei      | medicines | fastslått      |
        | nei      | -         | ikke fastslått |

    Scenario: Et samtykke som trekkes, lukker døren igjen
      Gitt en ansatt med
        | faktum                          | verdi |
        | substance_use.own_worry         | ja    |
        | consent.share_with_akan_contact | ja    |
      Og at "consent.share_with_akan_contact" er "nei"
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen
      Og foreslås ingenting

    Scenario: Er samtykket ikke gitt ennå, er det den ansatte selv som kan svare på det
      Gitt en ansatt med
        | faktum                          | verdi  |
        | substance_use.own_worry         | ja     |
        | consent.share_with_akan_contact | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "consent.share_with_akan_contact" et åpent spørsmål
      Og ser "akan_contact" ikke regelen

    Scenario: Samtykke til Akan-kontakten er ikke samtykke til leder
      Gitt en ansatt med
        | faktum                          | verdi |
        | substance_use.own_worry         | ja    |
        | consent.share_with_akan_contact | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

  @HO-SUB-28
  Regel: Med samtykke kan lederen få vite at den ansatte ønsker hjelp

    Scenario: Lederen møter åpenheten med hjelp og får ikke vite hva det gjelder
      Gitt en ansatt med
        | faktum                              | verdi   |
        | substance_use.acknowledged_kinds    | alcohol |
        | consent.share_help_wish_with_leader | ja      |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "openness-met-with-help" innen "3" dager av "leader"
      Og foreslås "offer-occupational-health" innen "7" dager av "leader"
      Og foreslås ikke "alcohol-plan-for-days-at-home"

    Scenario: Samtykke alene sier ikke at noen trenger hjelp
      Gitt en ansatt med
        | faktum                              | verdi |
        | substance_use.own_worry             | nei   |
        | substance_use.acknowledged_kinds    | -     |
        | consent.share_help_wish_with_leader | ja    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Samtykket til å dele savn av kontakt gjelder ikke ønsket om hjelp
      Gitt en ansatt med
        | faktum                              | verdi |
        | substance_use.own_worry             | ja    |
        | consent.share_with_leader           | ja    |
        | consent.share_help_wish_with_leader | nei   |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

    Scenario: Før den ansatte har svart, er både ønsket og samtykket åpne spørsmål
      Gitt en ansatt med
        | faktum                              | verdi  |
        | substance_use.own_worry             | ukjent |
        | consent.share_help_wish_with_leader | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "consent.share_help_wish_with_leader" et åpent spørsmål
      Og er "substance_use.own_worry" et åpent spørsmål

  @HO-SUB-17
  Regel: Legemidler som kan sløve, avklares raskt når en feil i arbeidet kan skade noen

    Scenariomal: Det er oppgavene og den manglende avklaringen som gjør at det haster
      Gitt en ansatt med
        | faktum                           | verdi     |
        | medicines.may_affect_alertness   | <sløver>  |
        | work.safety_critical             | <kritisk> |
        | medicines.work_cleared_by_doctor | <avklart> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | sløver | kritisk | avklart | utfall         |
        | ja     | ja      | nei     | fastslått      |
        | ja     | ja      | ja      | ikke fastslått |
        | ja     | nei     | nei     | ikke fastslått |
        | nei    | ja      | nei     | ikke fastslått |

    Scenario: De farlige oppgavene venter fra i dag, uten at den ansatte må si hvorfor
      Gitt en ansatt med
        | faktum                           | verdi |
        | medicines.may_affect_alertness   | ja    |
        | work.safety_critical             | ja    |
        | medicines.work_cleared_by_doctor | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "medicine-wait-with-risk" innen "0" dager av "employee"

    Scenario: Bedriftshelsetjenesten ringer innen to dager, og legen vurderer resten
      Gitt en ansatt med
        | faktum                           | verdi |
        | medicines.may_affect_alertness   | ja    |
        | work.safety_critical             | ja    |
        | medicines.work_cleared_by_doctor | nei   |
      Når situasjonen vurderes
      Så foreslås "medicine-safety-talk" innen "2" dager av "occupational_health"
      Og foreslås "medicine-talk-with-doctor" innen "14" dager av "employee"
      Og foreslås ikke "safe-exit-from-safety-critical-work"

    Scenario: Om legen har vurdert det, er det første vi spør den ansatte om
      Gitt en ansatt med
        | faktum                         | verdi |
        | medicines.may_affect_alertness | ja    |
        | work.safety_critical           | ja    |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "medicines.work_cleared_by_doctor" et åpent spørsmål

    Scenario: Lederen vet hvilke oppgaver som er kritiske, og får ikke vite noe om legemidler
      Gitt en ansatt med
        | faktum                           | verdi |
        | medicines.may_affect_alertness   | ja    |
        | work.safety_critical             | ja    |
        | medicines.work_cleared_by_doctor | nei   |
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
