# language: no
Egenskap: Akan-avtalen fra start til slutt
  En Akan-avtale er støtte med en begynnelse og en slutt. Reglene passer på at møtene blir holdt, at avtalen også
  gjelder dagene hjemme, og at ingen står alene når den er over. Datoene er de avtalen selv setter.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-SUB-06
  Regel: Oppfølgingsmøtene holdes så ofte som avtalen sier

    Scenariomal: Det er avtalens egen rytme som teller, dag for dag
      Gitt en ansatt med
        | faktum                     | verdi    |
        | akan.agreement_active      | <løper>  |
        | akan.days_between_meetings | <avtalt> |
        | akan.last_meeting_on       | <sist>   |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Møte hver 30. dag
        | løper | avtalt | sist       | utfall         |
        | ja    | 30     | 2026-10-23 | fastslått      |
        | ja    | 30     | 2026-10-24 | ikke fastslått |

      Eksempler: Samme møte, sjeldnere rytme, eller ingen avtale
        | løper | avtalt | sist       | utfall         |
        | ja    | 60     | 2026-10-23 | ikke fastslått |
        | nei   | 30     | 2026-10-23 | ikke fastslått |

    Scenario: Akan-kontakten innkaller til et kort møte
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.days_between_meetings | 30         |
        | akan.last_meeting_on       | 2026-10-10 |
      Når situasjonen vurderes for "akan_contact"
      Så foreslås "akan-follow-up-meeting" innen "14" dager av "akan_contact"

    Scenario: Når ingen har notert det siste møtet, spør vi om det før vi purrer
      Gitt en ansatt med
        | faktum                     | verdi  |
        | akan.agreement_active      | ja     |
        | akan.days_between_meetings | 30     |
        | akan.last_meeting_on       | ukjent |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "akan.last_meeting_on" et åpent spørsmål

    Scenario: Personalavdelingen følger ikke med på møtene i en Akan-avtale
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.days_between_meetings | 30         |
        | akan.last_meeting_on       | 2026-08-01 |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-SUB-19
  Regel: Når møtene har stanset og arbeidet mest er hjemme, må oppfølgingen i gang igjen snart

    Scenariomal: To ganger avtalt tid er grensen, og dagene hjemme teller
      Gitt en ansatt med
        | faktum                     | verdi    |
        | akan.agreement_active      | ja       |
        | akan.days_between_meetings | 30       |
        | akan.last_meeting_on       | <sist>   |
        | home_office.days_per_week  | <hjemme> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | sist       | hjemme | utfall         |
        | 2026-09-23 | 4      | fastslått      |
        | 2026-09-24 | 4      | ikke fastslått |
        | 2026-09-23 | 3      | ikke fastslått |

    Scenario: Møtet, den faste samtalen og avtalen om dagene hjemme kommer sammen
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.days_between_meetings | 30         |
        | akan.last_meeting_on       | 2026-08-20 |
        | home_office.days_per_week  | 5          |
      Når situasjonen vurderes for "employee"
      Så foreslås "akan-follow-up-meeting" innen "14" dager av "akan_contact"
      Og foreslås "weekly-one-to-one" innen "7" dager av "leader"
      Og foreslås "akan-agreement-home-office-adjustment" innen "7" dager av "leader"

    Scenario: Vet ingen hvor mye av arbeidet som er hjemme, kan det være mer enn et glemt møte
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.days_between_meetings | 30         |
        | akan.last_meeting_on       | 2026-08-20 |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "home_office.days_per_week" et åpent spørsmål

  @HO-SUB-41
  Regel: I begynnelsen av en Akan-avtale er det godt å møtes ofte

    Scenariomal: Det gjelder det første halvåret, og mer enn 31 dager mellom møtene
      Gitt en ansatt med
        | faktum                     | verdi    |
        | akan.agreement_active      | ja       |
        | akan.agreement_started_on  | <start>  |
        | akan.days_between_meetings | <avtalt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | start      | avtalt | utfall         |
        | 2026-05-24 | 32     | fastslått      |
        | 2026-05-24 | 31     | ikke fastslått |
        | 2026-05-23 | 32     | ikke fastslått |

    Scenario: Akan-kontakten spør om tettere møter ville hjelpe
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.agreement_started_on  | 2026-11-01 |
        | akan.days_between_meetings | 60         |
      Når situasjonen vurderes for "akan_contact"
      Så foreslås "akan-closer-meetings" innen "14" dager av "akan_contact"
      Og er nivået for "substance_use_and_gaming" minst "watch" og høyst "high"

    Scenario: Uten å vite når avtalen begynte, vet ingen om den er ny
      Gitt en ansatt med
        | faktum                     | verdi |
        | akan.agreement_active      | ja    |
        | akan.days_between_meetings | 60    |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen uavklart
      Og er "akan.agreement_started_on" et åpent spørsmål

  @HO-SUB-20
  Regel: Er arbeidet mest hjemme, sier Akan-avtalen noe om de dagene

    Scenariomal: Bare en avtale som løper, mange dager hjemme og taushet om dem fører til regelen
      Gitt en ansatt med
        | faktum                    | verdi    |
        | akan.agreement_active     | <løper>  |
        | home_office.days_per_week | <hjemme> |
        | akan.home_office_covered  | <omtalt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | løper | hjemme | omtalt | utfall         |
        | ja    | 4      | nei    | fastslått      |
        | ja    | 3      | nei    | ikke fastslått |
        | ja    | 4      | ja     | ikke fastslått |
        | nei   | 4      | nei    | ikke fastslått |

    Scenario: Avtalen tilpasses sammen med den ansatte
      Gitt en ansatt med
        | faktum                    | verdi |
        | akan.agreement_active     | ja    |
        | home_office.days_per_week | 5     |
        | akan.home_office_covered  | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "akan-agreement-home-office-adjustment" innen "7" dager av "leader"
      Og foreslås ikke "offer-akan-agreement"

    Scenario: Har ingen sett etter i avtalen, er det et spørsmål og ikke en mangel
      Gitt en ansatt med
        | faktum                    | verdi |
        | akan.agreement_active     | ja    |
        | home_office.days_per_week | 5     |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "akan.home_office_covered" et åpent spørsmål

  @HO-SUB-21
  Regel: Timen hos fastlegen, som hører til avtalen, kommer på plass den første måneden

    Scenariomal: Etter 30 dager er det verdt å spørre
      Gitt en ansatt med
        | faktum                     | verdi    |
        | akan.agreement_active      | ja       |
        | akan.agreement_started_on  | <start>  |
        | akan.health_check_arranged | <avtalt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | start      | avtalt | utfall         |
        | 2026-10-23 | nei    | fastslått      |
        | 2026-10-24 | nei    | ikke fastslått |
        | 2026-10-23 | ja     | ikke fastslått |

    Scenario: Akan-kontakten hjelper med det praktiske og spør ikke hva legen sier
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.agreement_started_on  | 2026-10-01 |
        | akan.health_check_arranged | nei        |
      Når situasjonen vurderes for "akan_contact"
      Så foreslås "health-check-time-made-easy" innen "14" dager av "akan_contact"
      Og foreslås ikke "gp-visit-suggested"

    Scenario: Den ansatte ser selv at timen mangler, og kan bestille den
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.agreement_started_on  | 2026-10-01 |
        | akan.health_check_arranged | nei        |
      Når situasjonen vurderes for "employee"
      Så ser "employee" regelen
      Og foreslås "gp-visit-suggested"

    Scenario: Om timen er avtalt, kan bare den ansatte og Akan-kontakten svare på
      Gitt en ansatt med
        | faktum                    | verdi      |
        | akan.agreement_active     | ja         |
        | akan.agreement_started_on | 2026-10-01 |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen uavklart
      Og er "akan.health_check_arranged" et åpent spørsmål

    Scenario: Lederen får ikke vite om den ansatte har vært hos legen
      Gitt en ansatt med
        | faktum                     | verdi      |
        | akan.agreement_active      | ja         |
        | akan.agreement_started_on  | 2026-10-01 |
        | akan.health_check_arranged | nei        |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ikke "health-check-time-made-easy"

  @HO-SUB-24
  Regel: Flere tilbakefall tyder på at planen skal endres, ikke mennesket

    Scenariomal: Fra to tilbakefall på et halvt år, når det siste nettopp er fortalt
      Gitt en ansatt med
        | faktum                       | verdi     |
        | akan.agreement_active        | ja        |
        | akan.relapse_told            | <fortalt> |
        | akan.relapses_last_half_year | <antall>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fortalt | antall | utfall         |
        | ja      | 2      | fastslått      |
        | ja      | 1      | ikke fastslått |
        | nei     | 2      | ikke fastslått |

    Scenario: Først en samtale, så en ny plan, og behandleren er med bare om den ansatte vil
      Gitt en ansatt med
        | faktum                       | verdi |
        | akan.agreement_active        | ja    |
        | akan.relapse_told            | ja    |
        | akan.relapses_last_half_year | 3     |
      Når situasjonen vurderes for "leader"
      Så foreslås "relapse-conversation" innen "2" dager av "leader"
      Og foreslås "plan-adjusted-after-relapses" innen "7" dager av "akan_contact"
      Og foreslås ikke "akan-follow-up-meeting"

    Scenario: Et tilbakefall som nettopp er fortalt, kan være det første
      Gitt en ansatt med
        | faktum                | verdi |
        | akan.agreement_active | ja    |
        | akan.relapse_told     | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen uavklart
      Og er "akan.relapses_last_half_year" et åpent spørsmål

  @HO-SUB-09
  Regel: De siste to månedene av avtalen er tid for å snakke om hva som skal komme etterpå

    Scenariomal: Fra 60 dager før til og med siste dag, så lenge ingen samtale er avtalt
      Gitt en ansatt med
        | faktum                   | verdi    |
        | akan.agreement_active    | ja       |
        | akan.agreement_ends_on   | <slutt>  |
        | akan.end_review_arranged | <avtalt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | slutt      | avtalt | utfall         |
        | 2027-01-23 | nei    | ikke fastslått |
        | 2027-01-22 | nei    | fastslått      |
        | 2026-11-23 | nei    | fastslått      |
        | 2026-11-22 | nei    | ikke fastslått |
        | 2027-01-22 | ja     | ikke fastslått |

    Scenario: Lederen tar initiativ til samtalen i god tid
      Gitt en ansatt med
        | faktum                   | verdi      |
        | akan.agreement_active    | ja         |
        | akan.agreement_ends_on   | 2027-01-10 |
        | akan.end_review_arranged | nei        |
      Når situasjonen vurderes for "leader"
      Så foreslås "agreement-end-review" innen "30" dager av "leader"

    Scenario: En avtale uten noen slutt på papiret er et åpent spørsmål
      Gitt en ansatt med
        | faktum                   | verdi |
        | akan.agreement_active    | ja    |
        | akan.end_review_arranged | nei   |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "akan.agreement_ends_on" et åpent spørsmål

  @HO-SUB-22
  Regel: En avtale skal ikke bare dø ut

    Scenariomal: Dagen etter siste dag er grensen
      Gitt en ansatt med
        | faktum                 | verdi   |
        | akan.agreement_ends_on | <slutt> |
        | akan.end_review_held   | <holdt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | slutt      | holdt | utfall         |
        | 2026-11-22 | nei   | fastslått      |
        | 2026-11-23 | nei   | ikke fastslått |
        | 2026-11-22 | ja    | ikke fastslått |

    Scenario: Samtalen er ikke for sen, og alle tre ser at den mangler
      Gitt en ansatt med
        | faktum                 | verdi      |
        | akan.agreement_ends_on | 2026-10-01 |
        | akan.end_review_held   | nei        |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" regelen
      Og ser "leader" regelen
      Og ser "employee" regelen
      Og foreslås "agreement-end-review" innen "30" dager av "leader"

    Scenario: At en avtale er over, sier ikke om noen har snakket om det
      Gitt en ansatt med
        | faktum                 | verdi      |
        | akan.agreement_ends_on | 2026-10-01 |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen uavklart
      Og er "akan.end_review_held" et åpent spørsmål

  @HO-SUB-23
  Regel: Når avtalen er vel gjennomført, trengs en plan for tiden etterpå og en ren pult

    Scenariomal: Støtten etterpå gjelder et halvt år
      Gitt en ansatt med
        | faktum                 | verdi   |
        | akan.agreement_ends_on | <slutt> |
        | akan.end_review_held   | <holdt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | slutt      | holdt | utfall         |
        | 2026-11-22 | ja    | fastslått      |
        | 2026-11-23 | ja    | ikke fastslått |
        | 2026-05-24 | ja    | fastslått      |
        | 2026-05-23 | ja    | ikke fastslått |
        | 2026-11-22 | nei   | ikke fastslått |

    Scenario: Den ansatte får en plan, og papirene blir borte
      Gitt en ansatt med
        | faktum                 | verdi      |
        | akan.agreement_active  | nei        |
        | akan.agreement_ends_on | 2026-11-01 |
        | akan.end_review_held   | ja         |
      Når situasjonen vurderes for "employee"
      Så foreslås "plan-after-agreement" innen "30" dager av "akan_contact"
      Og foreslås "agreement-papers-closed" innen "30" dager av "leader"
      Og foreslås ikke "akan-follow-up-meeting"

    Scenario: Er samtalen holdt, men ingen dato satt, er slutten ennå åpen
      Gitt en ansatt med
        | faktum               | verdi |
        | akan.end_review_held | ja    |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "akan.agreement_ends_on" et åpent spørsmål

    Scenario: Verneombudet får ikke vite at noen har hatt en avtale
      Gitt en ansatt med
        | faktum                 | verdi      |
        | akan.agreement_ends_on | 2026-11-01 |
        | akan.end_review_held   | ja         |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen
      Og foreslås ingenting

  @HO-SUB-43
  Regel: Et tilbakefall uten avtale møtes minst like raskt

    Scenariomal: Når det ikke løper noen avtale, er det tilbudet som kommer
      Gitt en ansatt med
        | faktum                | verdi         |
        | akan.relapse_told     | <tilbakefall> |
        | akan.agreement_active | <avtale>      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | tilbakefall | avtale | utfall         |
        | ja          | nei    | fastslått      |
        | ja          | ja     | ikke fastslått |
        | nei         | nei    | ikke fastslått |

    Scenario: Lederen takker for åpenheten, Akan-kontakten inviterer, og en avtale tilbys
      Gitt en ansatt med
        | faktum                | verdi |
        | akan.relapse_told     | ja    |
        | akan.agreement_active | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "openness-met-with-help" innen "3" dager av "leader"
      Og foreslås "akan-contact-meeting" innen "7" dager av "akan_contact"
      Og foreslås "offer-akan-agreement"
      Og foreslås ikke "relapse-conversation"

    Scenario: Løper det en avtale eller ikke? Svaret avgjør hvem som gjør hva
      Gitt en ansatt med
        | faktum                | verdi  |
        | akan.relapse_told     | ja     |
        | akan.agreement_active | ukjent |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "akan.agreement_active" et åpent spørsmål

    Scenario: Verneombudet ser ikke at noen har fortalt om et tilbakefall etter avtalen
      Gitt en ansatt med
        | faktum                | verdi |
        | akan.relapse_told     | ja    |
        | akan.agreement_active | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen
      Og foreslås ingenting

  @HO-SUB-44
  Regel: Støtten kan vare lenger enn avtalen

    Scenariomal: Fra dagen etter siste dag, og så lenge det trengs, er det den ansattes ønske som teller
      Gitt en ansatt med
        | faktum                        | verdi    |
        | akan.agreement_ends_on        | <slutt>  |
        | akan.support_wanted_after_end | <ønsker> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | slutt      | ønsker | utfall         |
        | 2026-11-22 | ja     | fastslått      |
        | 2026-11-23 | ja     | ikke fastslått |
        | 2026-03-01 | ja     | fastslått      |
        | 2026-11-22 | nei    | ikke fastslått |

    Scenario: Åtte måneder etterpå tar Akan-kontakten en prat og lager en plan
      Gitt en ansatt med
        | faktum                        | verdi      |
        | akan.agreement_ends_on        | 2026-03-31 |
        | akan.end_review_held          | ja         |
        | akan.support_wanted_after_end | ja         |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen "HO-SUB-23" ikke fastslått
      Og foreslås "plan-after-agreement"
      Og foreslås "akan-contact-meeting"

    Scenario: Når avtalen er slutt, er det et åpent spørsmål om noen trengs videre
      Gitt en ansatt med
        | faktum                        | verdi      |
        | akan.agreement_ends_on        | 2026-09-30 |
        | akan.support_wanted_after_end | ukjent     |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "akan.support_wanted_after_end" et åpent spørsmål

    Scenario: Lederen ser ikke ønsket om støtte når avtalen er slutt
      Gitt en ansatt med
        | faktum                        | verdi      |
        | akan.agreement_ends_on        | 2026-03-31 |
        | akan.end_review_held          | ja         |
        | akan.support_wanted_after_end | ja         |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting
