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
