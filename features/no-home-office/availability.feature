# language: no
Egenskap: Tilgjengelighet og fritid
  Hjemme er det lett at arbeid og fritid glir over i hverandre. Forventninger avklares i avtaler og samtaler,
  ikke ved å måle hvem som svarer når.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-AVA-01
  Regel: Den som ventes å svare utenfor arbeidstiden, skal ha det avtalt

    Scenariomal: Det er forventninger uten avtale som er grunn til oppfølging
      Gitt en ansatt med
        | faktum                              | verdi    |
        | availability.expected_outside_hours | <ventes> |
        | availability.agreed                 | <avtalt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ventes | avtalt | utfall         |
        | ja     | nei    | fastslått      |
        | ja     | ja     | ikke fastslått |
        | nei    | nei    | ikke fastslått |
        | nei    | ukjent | ikke fastslått |

    Scenario: Leder og medarbeider avtaler når det er stille
      Gitt en ansatt med
        | faktum                              | verdi |
        | availability.expected_outside_hours | ja    |
        | availability.agreed                 | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "availability-agreement" innen "14" dager av "leader"

    Scenario: Før vi vet om noe er avtalt, er det ikke avgjort
      Gitt en ansatt med
        | faktum                              | verdi  |
        | availability.expected_outside_hours | ja     |
        | availability.agreed                 | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "availability.agreed" et åpent spørsmål

    Scenario: Akan-kontakten ser ikke hvem som ventes å svare om kvelden
      Gitt en ansatt med
        | faktum                              | verdi |
        | availability.expected_outside_hours | ja    |
        | availability.agreed                 | nei   |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-AVA-02
  Regel: Mange kvelder med arbeid er noe å følge opp når den ansatte ikke får koblet av

    Scenariomal: Kveldene alene er ingen bekymring
      Gitt en ansatt med
        | faktum                         | verdi       |
        | availability.evenings_per_week | <kvelder>   |
        | availability.hard_to_detach    | <vanskelig> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | kvelder | vanskelig | utfall         |
        | 3       | ja        | fastslått      |
        | 7       | ja        | fastslått      |
        | 2       | ja        | ikke fastslått |
        | 7       | nei       | ikke fastslått |

    Scenario: Den ansatte får hjelp til å sette punktum for dagen
      Gitt en ansatt med
        | faktum                         | verdi |
        | availability.evenings_per_week | 4     |
        | availability.hard_to_detach    | ja    |
      Når situasjonen vurderes for "employee"
      Så foreslås "routines-plan" innen "7" dager av "employee"

    Scenario: Den som arbeider mange kvelder, blir spurt om det er vanskelig å koble av
      Gitt en ansatt med
        | faktum                         | verdi |
        | availability.evenings_per_week | 4     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "availability.hard_to_detach" et åpent spørsmål

    Scenario: Hva den ansatte gjør om kvelden, er ikke lederens sak
      Gitt en ansatt med
        | faktum                         | verdi |
        | availability.evenings_per_week | 5     |
        | availability.hard_to_detach    | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

  @HO-AVA-03
  Regel: Den som ikke får koblet av og er plaget, skal få et tilbud snart

    Scenariomal: Kvelder, avkobling og plager må alle peke samme vei
      Gitt en ansatt med
        | faktum                         | verdi     |
        | availability.evenings_per_week | <kvelder> |
        | availability.hard_to_detach    | ja        |
        | distress.hscl5                 | <hscl5>   |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | kvelder | hscl5 | utfall         |
        | 3       | 2,0   | fastslått      |
        | 2       | 2,0   | ikke fastslått |
        | 3       | 1,8   | ikke fastslått |

    Scenario: Bedriftshelsetjenesten ringer innen en uke, og dagen får et punktum
      Gitt en ansatt med
        | faktum                         | verdi |
        | availability.evenings_per_week | 5     |
        | availability.hard_to_detach    | ja    |
        | distress.hscl5                 | 2,8   |
      Når situasjonen vurderes
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og foreslås "routines-plan" innen "7" dager av "employee"

    Scenario: Er kveldene fulle og hodet likeså, spør vi hvordan det står til
      Gitt en ansatt med
        | faktum                         | verdi |
        | availability.evenings_per_week | 5     |
        | availability.hard_to_detach    | ja    |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "distress.hscl5" et åpent spørsmål

    Scenario: Verken kvelder eller plager når lederen
      Gitt en ansatt med
        | faktum                         | verdi |
        | availability.evenings_per_week | 5     |
        | availability.hard_to_detach    | ja    |
        | distress.hscl5                 | 2,8   |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen

  @HO-AVA-04
  Regel: En avtale om fred skal holdes

    Scenariomal: Det er avtalen som brytes, som er grunn til en ny samtale
      Gitt en ansatt med
        | faktum                         | verdi    |
        | availability.agreed            | <avtalt> |
        | availability.agreed_times_kept | <holdes> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | avtalt | holdes | utfall         |
        | ja     | nei    | fastslått      |
        | ja     | ja     | ikke fastslått |
        | nei    | nei    | ikke fastslått |

    Scenario: Leder går gjennom avtalen på nytt, og holder den selv
      Gitt en ansatt med
        | faktum                         | verdi |
        | availability.agreed            | ja    |
        | availability.agreed_times_kept | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "availability-agreement" innen "14" dager av "leader"

    Scenario: At noe er avtalt, forteller ikke om det holdes
      Gitt en ansatt med
        | faktum              | verdi |
        | availability.agreed | ja    |
      Når situasjonen vurderes for "hr"
      Så er regelen uavklart
      Og er "availability.agreed_times_kept" et åpent spørsmål

  @HO-AVA-05
  Regel: Når forventningene spiser av hvilen, endres forventningene

    Scenariomal: For kort hvile og uavtalte forventninger må begge være der
      Gitt en ansatt med
        | faktum                              | verdi    |
        | availability.expected_outside_hours | <ventes> |
        | availability.agreed                 | nei      |
        | working_hours.shortest_daily_rest   | <hvile>  |
        | working_hours.shorter_rest_agreed   | nei      |
        | working_hours.exempt_position       | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | ventes | hvile | utfall         |
        | ja     | 10,5  | fastslått      |
        | ja     | 11    | ikke fastslått |
        | nei    | 10,5  | ikke fastslått |

    Scenario: Hvilen gis tilbake i morgen, og fredstid avtales
      Gitt en ansatt med
        | faktum                              | verdi |
        | availability.expected_outside_hours | ja    |
        | availability.agreed                 | nei   |
        | working_hours.shortest_daily_rest   | 7     |
        | working_hours.exempt_position       | nei   |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "rest-restored-now" innen "1" dager av "leader"
      Og foreslås "availability-agreement" innen "14" dager av "leader"

    Scenario: Forventningene er kjent, hvilen må noen føre
      Gitt en ansatt med
        | faktum                              | verdi |
        | availability.expected_outside_hours | ja    |
        | availability.agreed                 | nei   |
        | working_hours.exempt_position       | nei   |
      Når situasjonen vurderes for "hr"
      Så er regelen uavklart
      Og er "working_hours.shortest_daily_rest" et åpent spørsmål
