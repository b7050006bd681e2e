# language: no
Egenskap: Kontakt og ensomhet på hjemmekontor
  Mange trives hjemme, og noen savner folk. Reglene ser på kontakten og på det den ansatte selv svarer,
  aldri på hjemmekontoret alene. Svar på spørreskjema blir hos den ansatte og bedriftshelsetjenesten.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  Scenario: Å arbeide hjemme hver dag i årevis er ikke i seg selv noe å følge opp
    Gitt en ansatt med
      | faktum                         | verdi                            |
      | home_office.days_per_week      | 5                                |
      | home_office.weeks_so_far       | 300                              |
      | home_office.only_at_home       | ja                               |
      | home_office_agreement.written  | ja                               |
      | home_office.temporary          | nei                              |
      | home_office_agreement.contents | extent, working_hours, equipment |
    Når situasjonen vurderes
    Så foreslås ingenting

  @HO-ISO-01
  Regel: Fra 6 poeng på UCLA-3 tyder svarene på ensomhet

    Scenariomal: Summen av de tre svarene avgjør om de tyder på ensomhet
      Gitt en ansatt med
        | faktum          | verdi   |
        | isolation.ucla3 | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 3     | ikke fastslått |
        | 5     | ikke fastslått |
        | 6     | fastslått      |
        | 9     | fastslått      |

    Scenario: Den som savner folk, får tilbud om en samtale og et råd som er lett å prøve
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 7     |
      Når situasjonen vurderes
      Så foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"
      Og foreslås "peer-contact" innen "14" dager av "employee"

    Scenario: Uten svar på UCLA-3 vet ingen om den ansatte er ensom
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "isolation.ucla3" et åpent spørsmål

    Scenariomal: Et svar gjelder i 90 dager og må deretter innhentes på nytt
      Gitt en ansatt med
        | faktum          | verdi | observert |
        | isolation.ucla3 | 8     | <dag>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dag        | utfall    |
        | 2026-08-25 | fastslått |
        | 2026-08-24 | uavklart  |

    Scenario: Lederen ser ikke svarene på UCLA-3
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 9     |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

    Scenario: Den ansatte ser selv hva svarene tyder på
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 6     |
      Når situasjonen vurderes for "employee"
      Så ser "employee" regelen
      Og foreslås "peer-contact"

  @HO-ISO-02
  Regel: Mer enn 2,5 dager hjemme i uken og lite prat med kolleger er noe å følge med på

    Scenariomal: Både dagene hjemme og praten med kolleger teller
      Gitt en ansatt med
        | faktum                    | verdi   |
        | home_office.days_per_week | <dager> |
        | contact.with_colleagues   | <prat>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | prat    | utfall         |
        | 3     | rarely  | fastslått      |
        | 3     | monthly | fastslått      |
        | 3     | weekly  | ikke fastslått |
        | 5     | daily   | ikke fastslått |
        | 2     | rarely  | ikke fastslått |

    Scenario: Tiltaket gjelder hele teamet og peker ikke ut noen
      Gitt en ansatt med
        | faktum                    | verdi  |
        | home_office.days_per_week | 4      |
        | contact.with_colleagues   | rarely |
      Når situasjonen vurderes for "leader"
      Så foreslås "team-contact-routines" innen "14" dager av "leader"

    Scenario: Mange dager hjemme gir først mening når vi vet hvordan kontakten er
      Gitt en ansatt med
        | faktum                    | verdi  |
        | home_office.days_per_week | 4      |
        | contact.with_colleagues   | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "contact.with_colleagues" et åpent spørsmål

    Scenario: Med få dager hjemme trenger ingen å spørre om praten med kolleger
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 2     |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen ikke fastslått

    Scenario: Personalavdelingen har ikke bruk for å vite hvem som prater med hvem
      Gitt en ansatt med
        | faktum                    | verdi  |
        | home_office.days_per_week | 4      |
        | contact.with_colleagues   | rarely |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen

  @HO-ISO-03
  Regel: Ensomhet sammen med psykiske plager skal møtes med et tilbud snart

    Scenariomal: Begge deler må være til stede
      Gitt en ansatt med
        | faktum          | verdi   |
        | isolation.ucla3 | <ucla3> |
        | distress.hscl5  | <hscl5> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ucla3 | hscl5 | utfall         |
        | 6     | 2,0   | fastslått      |
        | 6     | 1,8   | ikke fastslått |
        | 5     | 2,0   | ikke fastslått |
        | 9     | 4     | fastslått      |

    Scenario: Bedriftshelsetjenesten tar kontakt innen en uke, og den vanlige invitasjonen trengs ikke i tillegg
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 8     |
        | distress.hscl5  | 2,6   |
      Når situasjonen vurderes
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og foreslås ikke "occupational-health-consultation"
      Og er nivået for "isolation" "high"

    Scenario: En ensom ansatt som ikke har svart på HSCL-5, kan også ha det tungt
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 7     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "distress.hscl5" et åpent spørsmål
      Og er nivået for "isolation" minst "elevated" og høyst "high"

    Scenario: Når svarene ikke tyder på ensomhet, avgjør HSCL-5 ingenting for denne regelen
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 4     |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Lederen får ikke vite at noen både er ensom og plaget, heller ikke med samtykke til å dele savnet
      Gitt en ansatt med
        | faktum                    | verdi |
        | isolation.ucla3           | 8     |
        | distress.hscl5            | 3     |
        | consent.share_with_leader | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ikke "prompt-occupational-health-consultation"

  @HO-ISO-06
  Regel: Med samtykke kan lederen få vite at den ansatte savner kontakt

    Scenario: Samtykket åpner for tiltak hos lederen, men ikke for svarene
      Gitt en ansatt med
        | faktum                    | verdi |
        | isolation.ucla3           | 6     |
        | consent.share_with_leader | ja    |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "weekly-one-to-one" innen "7" dager av "leader"
      Og foreslås "more-days-at-workplace-by-agreement" innen "14" dager av "leader"
      Og foreslås ikke "peer-contact"

    Scenario: Uten tegn på ensomhet er det ingenting å dele
      Gitt en ansatt med
        | faktum                    | verdi |
        | isolation.ucla3           | 5     |
        | consent.share_with_leader | ja    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Den som ikke samtykker, beholder det for seg selv
      Gitt en ansatt med
        | faktum                    | verdi |
        | isolation.ucla3           | 9     |
        | consent.share_with_leader | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og ser "leader" ikke regelen

    Scenario: Et samtykke som ingen har spurt om, er ikke gitt
      Gitt en ansatt med
        | faktum                    | verdi  |
        | isolation.ucla3           | 9      |
        | consent.share_with_leader | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "consent.share_with_leader" et åpent spørsmål
      Og ser "leader" ikke regelen

  @HO-ISO-04
  Regel: Mer enn en uke uten samtale med leder er lenge når arbeidet mest skjer hjemme

    Scenariomal: Både dagene hjemme og dagene uten samtale teller
      Gitt en ansatt med
        | faktum                                 | verdi    |
        | home_office.days_per_week              | <hjemme> |
        | contact.days_since_leader_conversation | <dager>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hjemme | dager | utfall         |
        | 4      | 7     | ikke fastslått |
        | 4      | 8     | fastslått      |
        | 3      | 30    | ikke fastslått |

    Scenario: En fast samtale hver uke får kontakten i gang igjen
      Gitt en ansatt med
        | faktum                                 | verdi |
        | home_office.days_per_week              | 5     |
        | contact.days_since_leader_conversation | 10    |
      Når situasjonen vurderes for "leader"
      Så foreslås "weekly-one-to-one" innen "7" dager av "leader"

    Scenario: Et svar om samtaler er ferskvare og gjelder i en uke
      Gitt en ansatt med
        | faktum                                 | verdi | observert  |
        | home_office.days_per_week              | 5     | 2026-11-20 |
        | contact.days_since_leader_conversation | 3     | 2026-11-15 |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "contact.days_since_leader_conversation" et åpent spørsmål

  @HO-ISO-05
  Regel: Den som bor alene og er hjemme hele arbeidsuken over lang tid, får et vennlig dytt

    Scenariomal: Alle tre ting må være til stede
      Gitt en ansatt med
        | faktum                    | verdi   |
        | household.lives_alone     | <alene> |
        | home_office.days_per_week | <dager> |
        | home_office.weeks_so_far  | <uker>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | alene | dager | uker | utfall         |
        | ja    | 5     | 13   | fastslått      |
        | ja    | 5     | 12   | ikke fastslått |
        | ja    | 4     | 52   | ikke fastslått |
        | nei   | 5     | 52   | ikke fastslått |

    Scenario: Rådet er å legge folk inn i uken, og ingen andre blir blandet inn
      Gitt en ansatt med
        | faktum                    | verdi |
        | household.lives_alone     | ja    |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 40    |
      Når situasjonen vurderes for "employee"
      Så foreslås "week-with-people" innen "14" dager av "employee"

    Scenario: Om noen bor alene, er det bare de selv som kan svare på
      Gitt en ansatt med
        | faktum                    | verdi |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 40    |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "household.lives_alone" et åpent spørsmål

    Scenario: Lederen får ikke vite hvem som bor alene
      Gitt en ansatt med
        | faktum                    | verdi |
        | household.lives_alone     | ja    |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 40    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen

  @HO-ISO-07
  Regel: Etter to uker uten samtale, når den savnes, må kontakten gjenopprettes

    Scenariomal: Det er savnet som gjør stillheten til noe å følge opp
      Gitt en ansatt med
        | faktum                                 | verdi    |
        | home_office.days_per_week              | 4        |
        | contact.days_since_leader_conversation | <dager>  |
        | support.more_leader_contact_wanted     | <savner> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager | savner | utfall         |
        | 14    | ja     | ikke fastslått |
        | 15    | ja     | fastslått      |
        | 15    | nei    | ikke fastslått |

    Scenario: En kort prat hver dag kan avtales innen tre dager
      Gitt en ansatt med
        | faktum                                 | verdi |
        | home_office.days_per_week              | 5     |
        | contact.days_since_leader_conversation | 21    |
        | support.more_leader_contact_wanted     | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "daily-checkin-agreed" innen "3" dager av "leader"
      Og foreslås "weekly-one-to-one" innen "7" dager av "leader"

    Scenario: Stillheten er kjent, savnet er det vi spør om
      Gitt en ansatt med
        | faktum                                 | verdi |
        | home_office.days_per_week              | 5     |
        | contact.days_since_leader_conversation | 21    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "support.more_leader_contact_wanted" et åpent spørsmål

    Scenario: Personalavdelingen ser ikke hvem som savner lederen sin
      Gitt en ansatt med
        | faktum                                 | verdi |
        | home_office.days_per_week              | 5     |
        | contact.days_since_leader_conversation | 21    |
        | support.more_leader_contact_wanted     | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen

  @HO-ISO-08
  Regel: Når kontakten svekkes både med leder og kolleger, ses det under ett

    Scenariomal: Den ene kontakten kan ikke bære alt alene, men den holder denne regelen borte
      Gitt en ansatt med
        | faktum                                 | verdi   |
        | home_office.days_per_week              | 4       |
        | contact.with_colleagues                | <prat>  |
        | contact.days_since_leader_conversation | <dager> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | prat    | dager | utfall         |
        | monthly | 8     | fastslått      |
        | monthly | 7     | ikke fastslått |
        | weekly  | 8     | ikke fastslått |

    Scenario: Dager sammen med andre er noe dere avtaler
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | home_office.days_per_week              | 5      |
        | contact.with_colleagues                | rarely |
        | contact.days_since_leader_conversation | 12     |
      Når situasjonen vurderes for "employee"
      Så foreslås "more-days-at-workplace-by-agreement" innen "14" dager av "leader"
      Og foreslås "team-contact-routines" innen "14" dager av "leader"

    Scenario: Lite prat er kjent, og da betyr kontakten med leder mer
      Gitt en ansatt med
        | faktum                    | verdi  |
        | home_office.days_per_week | 5      |
        | contact.with_colleagues   | rarely |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "contact.days_since_leader_conversation" et åpent spørsmål

  @HO-ISO-09
  Regel: Til og med 8 poeng på OSSS-3 betyr få å støtte seg på

    Scenariomal: Summen av de tre svarene avgjør om støtten er liten
      Gitt en ansatt med
        | faktum        | verdi   |
        | support.osss3 | <poeng> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | poeng | utfall         |
        | 3     | fastslått      |
        | 8     | fastslått      |
        | 9     | ikke fastslått |
        | 14    | ikke fastslått |

    Scenario: Bedriftshelsetjenesten tegner et kart over folk sammen med den ansatte
      Gitt en ansatt med
        | faktum        | verdi |
        | support.osss3 | 6     |
      Når situasjonen vurderes
      Så foreslås "social-support-map" innen "14" dager av "occupational_health"

    Scenario: Den som ikke har svart på OSSS-3, kan ha mange eller få rundt seg
      Gitt en ansatt med
        | faktum        | verdi  |
        | support.osss3 | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "support.osss3" et åpent spørsmål

    Scenario: Svarene på OSSS-3 når aldri lederen
      Gitt en ansatt med
        | faktum        | verdi |
        | support.osss3 | 4     |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen

  @HO-ISO-10
  Regel: Ensomhet og lite støtte på en gang følges opp med en samtale

    Scenariomal: Begge grensene må være nådd for at regelen gjelder
      Gitt en ansatt med
        | faktum          | verdi   |
        | isolation.ucla3 | <ucla3> |
        | support.osss3   | <osss3> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ucla3 | osss3 | utfall         |
        | 6     | 8     | fastslått      |
        | 5     | 8     | ikke fastslått |
        | 6     | 9     | ikke fastslått |

    Scenario: Samtalen handler om folk, og om et lite første skritt
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 7     |
        | support.osss3   | 5     |
      Når situasjonen vurderes for "employee"
      Så foreslås "social-support-map" innen "14" dager av "occupational_health"
      Og foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"

    Scenario: Ensomheten er kjent, støtten må vi spørre om
      Gitt en ansatt med
        | faktum          | verdi |
        | isolation.ucla3 | 7     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "support.osss3" et åpent spørsmål
