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
