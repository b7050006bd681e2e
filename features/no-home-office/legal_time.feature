# language: no
Egenskap: Loven på dagen
  Den samme situasjonen vurderes etter loven som gjaldt på dagen. Hjemmekontorforskriften kom i 2002, ble skrevet om
  1. juli 2022, bedriftshelsetjenesten fikk nye regler i 2023, grensen for arbeidsmiljøutvalg ble endret i 2024, og fra
  2026 nevner loven de psykososiale faktorene. Slik kan en sak fra i fjor forklares med reglene fra i fjor.

  Bakgrunn:
    Gitt regelsettet "no-home-office"

  Scenariomal: En ansatt på fast hjemmekontor uten avtale og med en tung uke
    Gitt datoen "<dag>"
    Og en ansatt med
      | faktum                                 | verdi |
      | home_office.days_per_week              | 4     |
      | home_office.weeks_so_far               | 30    |
      | home_office.only_at_home               | nei   |
      | home_office.temporary                  | nei   |
      | home_office.ordered_by_authorities     | nei   |
      | home_office_agreement.written          | nei   |
      | working_hours.overtime_7_days          | 14    |
      | working_hours.extended_overtime_agreed | nei   |
      | working_hours.exempt_position          | nei   |
    Når situasjonen vurderes
    Så er regelen "HO-ARR-07" <avtale før 2022>
    Og er regelen "HO-ARR-01" <avtale fra 2022>
    Og er regelen "HO-HRS-01" <overtid>

    Eksempler:
      | dag        | avtale før 2022 | avtale fra 2022 | overtid        |
      | 2020-06-01 | fastslått       | ikke fastslått  | ikke fastslått |
      | 2021-05-01 | fastslått       | ikke fastslått  | ikke fastslått |
      | 2022-06-30 | fastslått       | ikke fastslått  | ikke fastslått |
      | 2022-07-01 | ikke fastslått  | fastslått       | fastslått      |
      | 2022-08-01 | ikke fastslått  | fastslått       | fastslått      |
      | 2026-02-01 | ikke fastslått  | fastslått       | fastslått      |

  Scenariomal: Da myndighetene ba folk arbeide hjemme, kom kravet om avtale på nytt først i 2022
    Gitt datoen "<dag>"
    Og en ansatt med
      | faktum                             | verdi |
      | home_office.days_per_week          | 5     |
      | home_office.weeks_so_far           | 10    |
      | home_office.only_at_home           | nei   |
      | home_office.temporary              | ja    |
      | home_office.ordered_by_authorities | ja    |
      | home_office.information_given      | nei   |
      | home_office_agreement.written      | nei   |
    Når situasjonen vurderes
    Så <avtale> "home-office-agreement"
    Og <informasjon> "information-instead-of-agreement"

    Eksempler:
      | dag        | avtale        | informasjon   |
      | 2022-07-01 | foreslås ikke | foreslås      |
      | 2026-02-01 | foreslås ikke | foreslås      |

  Scenariomal: En virksomhet med 40 ansatte, mange på hjemmekontor
    Det fysiske er på plass, og lite annet. Ansvaret er gammelt; det er lovens ord om det som er blitt flere.

    Gitt datoen "<dag>"
    Og en organisasjon med
      | faktum                                    | verdi   |
      | organisation.uses_home_office             | ja      |
      | organisation.physical_arranged            | ja      |
      | organisation.psychosocial_measures        | nei     |
      | organisation.hours_overview               | nei     |
      | organisation.occupational_health_service  | ja      |
      | organisation.occupational_health_used     | nei     |
      | organisation.employees                    | 40      |
      | organisation.has_committee                | nei     |
      | organisation.factors_assessed             | support |
    Når situasjonen vurderes
    Så er regelen "HO-ORG-02" fastslått
    Og er regelen "HO-ORG-21" <tiltak før>
    Og er regelen "HO-ORG-01" <tiltak nå>
    Og er regelen "HO-ORG-03" <oversikt>
    Og er regelen "HO-ORG-12" <tjenesten>
    Og er regelen "HO-ORG-15" <utvalget>
    Og er regelen "HO-ORG-11" <faktorene>

    Eksempler: Under forskriften fra 2002
      | dag        | tiltak før | tiltak nå      | oversikt       | tjenesten      | utvalget       | faktorene      |
      | 2020-06-01 | fastslått  | ikke fastslått | ikke fastslått | ikke fastslått | ikke fastslått | ikke fastslått |
      | 2021-05-01 | fastslått  | ikke fastslått | ikke fastslått | ikke fastslått | ikke fastslått | ikke fastslått |
      | 2022-06-30 | fastslått  | ikke fastslått | ikke fastslått | ikke fastslått | ikke fastslått | ikke fastslått |

    Eksempler: Etter at forskriften ble skrevet om 1. juli 2022
      | dag        | tiltak før     | tiltak nå | oversikt  | tjenesten      | utvalget       | faktorene      |
      | 2022-07-01 | ikke fastslått | fastslått | fastslått | ikke fastslått | ikke fastslått | ikke fastslått |
      | 2022-08-01 | ikke fastslått | fastslått | fastslått | ikke fastslått | ikke fastslått | ikke fastslått |
      | 2022-12-31 | ikke fastslått | fastslått | fastslått | ikke fastslått | ikke fastslått | ikke fastslått |

    Eksempler: Med bedriftshelsetjenestens regler fra 2023 og grensen for arbeidsmiljøutvalg fra 2024
      | dag        | tiltak før     | tiltak nå | oversikt  | tjenesten | utvalget       | faktorene      |
      | 2023-01-01 | ikke fastslått | fastslått | fastslått | fastslått | ikke fastslått | ikke fastslått |
      | 2023-12-31 | ikke fastslått | fastslått | fastslått | fastslått | ikke fastslått | ikke fastslått |
      | 2024-01-01 | ikke fastslått | fastslått | fastslått | fastslått | fastslått      | ikke fastslått |
      | 2025-12-31 | ikke fastslått | fastslått | fastslått | fastslått | fastslått      | ikke fastslått |

    Eksempler: Når loven nevner de psykososiale faktorene fra 2026
      | dag        | tiltak før     | tiltak nå | oversikt  | tjenesten | utvalget  | faktorene |
      | 2026-01-01 | ikke fastslått | fastslått | fastslått | fastslått | fastslått | fastslått |
      | 2026-02-01 | ikke fastslått | fastslått | fastslått | fastslått | fastslått | fastslått |

  Scenariomal: Kravet om skriftlig avtale er eldre enn hjemmekontoret slik vi kjenner det
    Virksomheten hadde plikt til å lage avtaler også før 2022; bare hjemmelen er en annen.

    Gitt datoen "<dag>"
    Og en organisasjon med
      | faktum                                | verdi |
      | organisation.uses_home_office         | ja    |
      | organisation.agreements_missing_share | 60    |
    Når situasjonen vurderes
    Så er regelen "HO-ORG-10" fastslått
    Og foreslås "org-agreements-in-place"

    Eksempler:
      | dag        |
      | 2020-06-01 |
      | 2022-06-30 |
      | 2022-07-01 |
      | 2026-02-01 |

  Scenariomal: Flere belastninger på en gang møtes likt, med hver sin hjemmel
    Gitt datoen "<dag>"
    Og en ansatt med
      | faktum                       | verdi |
      | demands.unclear_expectations | ja    |
      | demands.support_when_needed  | nei   |
      | demands.emotional_strain     | nei   |
      | demands.weeks_overloaded     | 8     |
    Når situasjonen vurderes
    Så er regelen "HO-DEM-06" <før 2026>
    Og er regelen "HO-DEM-05" <fra 2026>

    Eksempler:
      | dag        | før 2026       | fra 2026       |
      | 2025-12-31 | fastslått      | ikke fastslått |
      | 2026-01-01 | ikke fastslått | fastslått      |
