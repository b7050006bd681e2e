# language: no
Egenskap: Arbeidstid og hvile på hjemmekontor
  Fra 1. juli 2022 gjelder arbeidsmiljølovens regler om arbeidstid fullt ut også hjemme. Dager og timer regnes
  glidende, ikke etter kalenderen.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-HRS-01
  Regel: Overtiden skal holde seg innenfor lovens grense på sju dager

    Scenariomal: Grensen er 10 timer, eller 20 når det er skriftlig avtalt med tillitsvalgte
      Gitt en ansatt med
        | faktum                                 | verdi    |
        | working_hours.overtime_7_days          | <timer>  |
        | working_hours.extended_overtime_agreed | <avtalt> |
        | working_hours.exempt_position          | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Uten avtale
        | timer | avtalt | utfall         |
        | 10    | nei    | ikke fastslått |
        | 10,5  | nei    | fastslått      |

      Eksempler: Med avtale
        | timer | avtalt | utfall         |
        | 10,5  | ja     | ikke fastslått |
        | 20    | ja     | ikke fastslått |
        | 20,5  | ja     | fastslått      |

    Scenario: Overtiden stanses neste dag, og leder og medarbeider ser på timene sammen
      Gitt en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_7_days          | 14    |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | nei   |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "overtime-stop" innen "1" dager av "leader"
      Og foreslås "hours-review" innen "7" dager av "leader"

    Scenario: Mellom de to grensene kommer det an på om utvidet overtid er avtalt
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_7_days          | 14     |
        | working_hours.extended_overtime_agreed | ukjent |
        | working_hours.exempt_position          | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.extended_overtime_agreed" et åpent spørsmål

    Scenario: Over den høyeste grensen er avtalen uten betydning
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_7_days          | 22     |
        | working_hours.extended_overtime_agreed | ukjent |
        | working_hours.exempt_position          | nei    |
      Når situasjonen vurderes
      Så er regelen fastslått

    Scenario: Timegrensen gjelder ikke ledende og særlig uavhengige stillinger
      Gitt en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_7_days          | 22    |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | ja    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenariomal: Den samme uken vurderes etter loven på dagen
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_7_days          | 14    |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | nei   |
      Når situasjonen vurderes
      Så <forslag> "overtime-stop"

      Eksempler:
        | dag        | forslag       |
        | 2022-06-30 | foreslås ikke |
        | 2022-07-01 | foreslås      |

    Scenario: Akan-kontakten ser ikke timene
      Gitt en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_7_days          | 22    |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | nei   |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-HRS-05
  Regel: Samlet arbeidstid skal være høyst 48 timer i uken i snitt over åtte uker

    Scenariomal: Akkurat 48 timer er innenfor
      Gitt en ansatt med
        | faktum                        | verdi   |
        | working_hours.average_8_weeks | <timer> |
        | working_hours.exempt_position | nei     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | timer | utfall         |
        | 37,5  | ikke fastslått |
        | 48    | ikke fastslått |
        | 48,5  | fastslått      |

    Scenario: Lange uker over tid fører til en gjennomgang av arbeidsmengden
      Gitt en ansatt med
        | faktum                        | verdi |
        | working_hours.average_8_weeks | 52    |
        | working_hours.exempt_position | nei   |
      Når situasjonen vurderes
      Så foreslås "workload-review" innen "7" dager av "leader"
      Og foreslås "hours-review" innen "7" dager av "leader"

    Scenario: Uten timer for åtte uker vet vi ikke om ukene er for lange
      Gitt en ansatt med
        | faktum                        | verdi  |
        | working_hours.average_8_weeks | ukjent |
        | working_hours.exempt_position | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.average_8_weeks" et åpent spørsmål

    Scenario: Om stillingen er unntatt, må være kjent før lange uker kan sies å bryte loven
      Gitt en ansatt med
        | faktum                        | verdi  |
        | working_hours.average_8_weeks | 52     |
        | working_hours.exempt_position | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.exempt_position" et åpent spørsmål

    Scenario: Verneombudet ser ikke den enkeltes uker
      Gitt en ansatt med
        | faktum                        | verdi |
        | working_hours.average_8_weeks | 52    |
        | working_hours.exempt_position | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen

  @HO-HRS-06
  Regel: Alle skal ha nok sammenhengende hvile i løpet av 24 timer

    Scenariomal: Hvilen skal være 11 timer, eller ned til 8 etter avtale
      Gitt en ansatt med
        | faktum                            | verdi    |
        | working_hours.shortest_daily_rest | <timer>  |
        | working_hours.shorter_rest_agreed | <avtalt> |
        | working_hours.exempt_position     | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Uten avtale
        | timer | avtalt | utfall         |
        | 11    | nei    | ikke fastslått |
        | 10,5  | nei    | fastslått      |

      Eksempler: Med avtale
        | timer | avtalt | utfall         |
        | 10,5  | ja     | ikke fastslått |
        | 8     | ja     | ikke fastslått |
        | 7,5   | ja     | fastslått      |

    Scenario: Hvilen gis tilbake med en gang
      Gitt en ansatt med
        | faktum                            | verdi |
        | working_hours.shortest_daily_rest | 9     |
        | working_hours.shorter_rest_agreed | nei   |
        | working_hours.exempt_position     | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "rest-restored-now" innen "1" dager av "leader"

    Scenario: Ni timers hvile kan være lovlig, og da må avtalen være kjent
      Gitt en ansatt med
        | faktum                            | verdi  |
        | working_hours.shortest_daily_rest | 9      |
        | working_hours.shorter_rest_agreed | ukjent |
        | working_hours.exempt_position     | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.shorter_rest_agreed" et åpent spørsmål

    Scenario: Personalavdelingen ser når hvilen er for kort
      Gitt en ansatt med
        | faktum                            | verdi |
        | working_hours.shortest_daily_rest | 7     |
        | working_hours.exempt_position     | nei   |
      Når situasjonen vurderes for "hr"
      Så ser "hr" regelen
      Og er regelen fastslått

  @HO-HRS-02
  Regel: Overtiden skal ikke hope seg opp over fire uker

    Scenariomal: Grensen er 25 timer på fire uker på rad, eller 50 etter skriftlig avtale
      Gitt en ansatt med
        | faktum                                 | verdi    |
        | working_hours.overtime_4_weeks         | <timer>  |
        | working_hours.extended_overtime_agreed | <avtalt> |
        | working_hours.exempt_position          | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | timer | avtalt | utfall         |
        | 25    | nei    | ikke fastslått |
        | 25,5  | nei    | fastslått      |
        | 25,5  | ja     | ikke fastslått |
        | 50    | ja     | ikke fastslått |
        | 50,5  | ja     | fastslått      |

    Scenario: Leder tar ansvar for at arbeidet får plass
      Gitt en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_4_weeks         | 34    |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "workload-review" innen "7" dager av "leader"

    Scenario: Uten svar om stillingen vet vi ikke om grensen gjelder
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_4_weeks         | 34     |
        | working_hours.extended_overtime_agreed | nei    |
        | working_hours.exempt_position          | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.exempt_position" et åpent spørsmål

  @HO-HRS-03
  Regel: Året som helhet skal ikke bli for tungt

    Scenariomal: Grensen er 200 timer på 52 uker, eller 300 etter skriftlig avtale
      Gitt en ansatt med
        | faktum                                 | verdi    |
        | working_hours.overtime_52_weeks        | <timer>  |
        | working_hours.extended_overtime_agreed | <avtalt> |
        | working_hours.exempt_position          | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | timer | avtalt | utfall         |
        | 200   | nei    | ikke fastslått |
        | 201   | nei    | fastslått      |
        | 300   | ja     | ikke fastslått |
        | 301   | ja     | fastslått      |
        | 240   | ukjent | uavklart       |

    Scenario: Fire rolige uker gjør ikke et tungt år lettere
      Gitt en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_4_weeks         | 0     |
        | working_hours.overtime_52_weeks        | 260   |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | nei   |
      Når situasjonen vurderes for "hr"
      Så er regelen fastslått
      Og er regelen "HO-HRS-02" ikke fastslått
      Og foreslås "hours-review"

    Scenario: Mangler årets overtid, spør vi etter den
      Gitt en ansatt med
        | faktum                          | verdi  |
        | working_hours.overtime_52_weeks | ukjent |
        | working_hours.exempt_position   | nei    |
      Når situasjonen vurderes
      Så er "working_hours.overtime_52_weeks" et åpent spørsmål

  @HO-HRS-04
  Regel: En enkelt dag skal ikke bli for lang

    Scenariomal: Samlet arbeidstid på 24 timer er høyst 13 timer, eller 16 etter tariffavtale
      Gitt en ansatt med
        | faktum                           | verdi    |
        | working_hours.hours_24_hours     | <timer>  |
        | working_hours.longer_days_agreed | <avtalt> |
        | working_hours.exempt_position    | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | timer | avtalt | utfall         |
        | 13    | nei    | ikke fastslått |
        | 13,25 | nei    | fastslått      |
        | 16    | ja     | ikke fastslått |
        | 16,25 | ja     | fastslått      |

    Scenario: Etter en for lang dag gis hvilen tilbake først
      Gitt en ansatt med
        | faktum                           | verdi |
        | working_hours.hours_24_hours     | 15    |
        | working_hours.longer_days_agreed | nei   |
        | working_hours.exempt_position    | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "rest-restored-now" innen "1" dager av "leader"

    Scenario: En dag på 15 timer kan være avtalt, og det må vi vite
      Gitt en ansatt med
        | faktum                           | verdi  |
        | working_hours.hours_24_hours     | 15     |
        | working_hours.longer_days_agreed | ukjent |
        | working_hours.exempt_position    | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.longer_days_agreed" et åpent spørsmål

    Scenario: Før juli 2022 gjaldt ikke dagsgrensen for arbeid hjemme
      Gitt datoen "2022-06-30"
      Og en ansatt med
        | faktum                           | verdi |
        | working_hours.hours_24_hours     | 15    |
        | working_hours.longer_days_agreed | nei   |
        | working_hours.exempt_position    | nei   |
      Når situasjonen vurderes
      Så foreslås ikke "rest-restored-now"

  @HO-HRS-07
  Regel: Hver uke skal ha en ordentlig pause

    Scenariomal: Hvilen i ett strekk er minst 35 timer på sju dager, eller 28 etter avtale
      Gitt en ansatt med
        | faktum                                   | verdi    |
        | working_hours.longest_rest_7_days        | <timer>  |
        | working_hours.shorter_weekly_rest_agreed | <avtalt> |
        | working_hours.exempt_position            | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | timer | avtalt | utfall         |
        | 35    | nei    | ikke fastslått |
        | 34,5  | nei    | fastslått      |
        | 28    | ja     | ikke fastslått |
        | 27,5  | ja     | fastslått      |
        | 30    | ukjent | uavklart       |

    Scenario: Den som bare har korte pauser hele uken, får timene gjennomgått med leder
      Gitt en ansatt med
        | faktum                                   | verdi |
        | working_hours.longest_rest_7_days        | 20    |
        | working_hours.shorter_weekly_rest_agreed | nei   |
        | working_hours.exempt_position            | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "rest-restored-now"
      Og foreslås "hours-review" innen "7" dager av "leader"

    Scenario: Verneombudet følger arbeidsmiljøet, ikke den enkeltes hvile
      Gitt en ansatt med
        | faktum                                   | verdi |
        | working_hours.longest_rest_7_days        | 20    |
        | working_hours.shorter_weekly_rest_agreed | nei   |
        | working_hours.exempt_position            | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen

  @HO-HRS-08
  Regel: Hviledagen skal ikke forsvinne uten at noen har bestemt det

    Scenariomal: Fra to søndager på rad ber vi noen se på det
      Gitt en ansatt med
        | faktum                         | verdi     |
        | working_hours.sundays_in_a_row | <søndager> |
        | working_hours.exempt_position  | nei       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | søndager | utfall         |
        | 1        | ikke fastslått |
        | 2        | fastslått      |
        | ukjent   | uavklart       |

    Scenario: En fri søndag legges inn i planen
      Gitt en ansatt med
        | faktum                         | verdi |
        | working_hours.sundays_in_a_row | 3     |
        | working_hours.exempt_position  | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "free-sunday" innen "7" dager av "leader"
      Og er nivået for "working_hours" minst "watch" og høyst "high"

    Scenario: Vet vi ikke hvor mange søndager det er blitt, er det det vi spør om
      Gitt en ansatt med
        | faktum                         | verdi  |
        | working_hours.sundays_in_a_row | ukjent |
        | working_hours.exempt_position  | nei    |
      Når situasjonen vurderes
      Så er "working_hours.sundays_in_a_row" et åpent spørsmål

  @HO-HRS-09
  Regel: Arbeid som flytter seg til natten, skal være planlagt

    Scenariomal: To netter på fire uker er verdt å se på når ingen har planlagt dem
      Gitt en ansatt med
        | faktum                          | verdi      |
        | working_hours.nights_4_weeks    | <netter>   |
        | working_hours.night_work_needed | <planlagt> |
        | working_hours.exempt_position   | nei        |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | netter | planlagt | utfall         |
        | 1      | nei      | ikke fastslått |
        | 2      | nei      | fastslått      |
        | 8      | ja       | ikke fastslått |

    Scenario: Netter som bare blir til, møtes med en avtale om når den ansatte er tilgjengelig
      Gitt en ansatt med
        | faktum                          | verdi |
        | working_hours.nights_4_weeks    | 4     |
        | working_hours.night_work_needed | nei   |
        | working_hours.exempt_position   | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "availability-agreement"
      Og foreslås "hours-review"

    Scenario: Om nattarbeidet er planlagt, vet arbeidsgiveren
      Gitt en ansatt med
        | faktum                          | verdi  |
        | working_hours.nights_4_weeks    | 4      |
        | working_hours.night_work_needed | ukjent |
        | working_hours.exempt_position   | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.night_work_needed" et åpent spørsmål

  @HO-HRS-10
  Regel: Det er lettere å snu før grensen enn etter den

    Scenariomal: Nær grensen er fra fire femdeler av den, og bare når overtiden øker
      Gitt en ansatt med
        | faktum                                 | verdi       |
        | working_hours.overtime_4_weeks         | <timer>     |
        | working_hours.overtime_trend           | <utvikling> |
        | working_hours.extended_overtime_agreed | <avtalt>    |
        | working_hours.exempt_position          | nei         |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Uten avtale er grensen 25 timer
        | timer | utvikling | avtalt | utfall         |
        | 19,5  | rising    | nei    | ikke fastslått |
        | 20    | rising    | nei    | fastslått      |
        | 25    | rising    | nei    | fastslått      |
        | 25,5  | rising    | nei    | ikke fastslått |
        | 22    | steady    | nei    | ikke fastslått |
        | 22    | falling   | nei    | ikke fastslått |
        | 22    | ukjent    | nei    | uavklart       |

      Eksempler: Med avtale er grensen 50 timer
        | timer | utvikling | avtalt | utfall         |
        | 23    | rising    | ja     | ikke fastslått |
        | 40    | rising    | ja     | fastslått      |
        | 50    | rising    | ja     | fastslått      |
        | 50,5  | rising    | ja     | ikke fastslått |

    Scenario: Leder og ansatt ser på arbeidsmengden mens det fortsatt er tid
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_4_weeks         | 23     |
        | working_hours.overtime_trend           | rising |
        | working_hours.extended_overtime_agreed | nei    |
        | working_hours.exempt_position          | nei    |
      Når situasjonen vurderes for "leader"
      Så foreslås "workload-review" innen "7" dager av "leader"
      Og foreslås ikke "overtime-stop"

    Scenario: Utviklingen spør vi om når overtiden er nær grensen
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_4_weeks         | 23     |
        | working_hours.overtime_trend           | ukjent |
        | working_hours.extended_overtime_agreed | nei    |
        | working_hours.exempt_position          | nei    |
      Når situasjonen vurderes
      Så er "working_hours.overtime_trend" et åpent spørsmål

    Scenario: Hvilken grense som er nær, avgjøres av avtalen
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_4_weeks         | 23     |
        | working_hours.overtime_trend           | rising |
        | working_hours.extended_overtime_agreed | ukjent |
        | working_hours.exempt_position          | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.extended_overtime_agreed" et åpent spørsmål

  @HO-HRS-11
  Regel: En halvfull timeliste er ingen trøst

    Scenariomal: Minst 90 prosent av arbeidsdagene må være ført når det meste av arbeidet skjer hjemme
      Gitt en ansatt med
        | faktum                                | verdi   |
        | home_office.days_per_week             | <hjemme> |
        | working_hours.recorded_share_4_weeks  | <ført>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hjemme | ført   | utfall         |
        | 4      | 90     | ikke fastslått |
        | 4      | 89,5   | fastslått      |
        | 2      | 40     | ikke fastslått |
        | 5      | ukjent | uavklart       |

    Scenario: Tomme dager gjør ikke overtiden til null
      Gitt en ansatt med
        | faktum                               | verdi  |
        | home_office.days_per_week            | 5      |
        | working_hours.recorded_share_4_weeks | 55     |
        | working_hours.overtime_4_weeks       | ukjent |
        | working_hours.exempt_position        | nei    |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og er regelen "HO-HRS-02" uavklart
      Og foreslås "own-hours-record" innen "14" dager av "leader"

    Scenario: Andelen som er ført, spør vi om når alt arbeid skjer hjemme
      Gitt en ansatt med
        | faktum                               | verdi  |
        | home_office.days_per_week            | 5      |
        | working_hours.recorded_share_4_weeks | ukjent |
      Når situasjonen vurderes
      Så er "working_hours.recorded_share_4_weeks" et åpent spørsmål

  @HO-HRS-12
  Regel: Også den som er unntatt fra timegrensene, skal ha en arbeidstid som ikke skader helsen

    Scenariomal: Over 48 timer i uken i snitt ber vi leder og ansatt se på arbeidsmengden
      Gitt en ansatt med
        | faktum                        | verdi    |
        | working_hours.average_8_weeks | <timer>  |
        | working_hours.exempt_position | <unntatt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | timer | unntatt | utfall         |
        | 48    | ja      | ikke fastslått |
        | 48,5  | ja      | fastslått      |
        | 48,5  | nei     | ikke fastslått |
        | 48,5  | ukjent  | uavklart       |

    Scenario: Det er arbeidsmengden det gjelder, ikke timene i seg selv
      Gitt en ansatt med
        | faktum                        | verdi |
        | working_hours.average_8_weeks | 55    |
        | working_hours.exempt_position | ja    |
      Når situasjonen vurderes for "hr"
      Så foreslås "workload-review"
      Og foreslås ikke "overtime-stop"

    Scenario: Om stillingen er unntatt, avgjør hvilken regel som gjelder
      Gitt en ansatt med
        | faktum                        | verdi  |
        | working_hours.average_8_weeks | 55     |
        | working_hours.exempt_position | ukjent |
      Når situasjonen vurderes
      Så er "working_hours.exempt_position" et åpent spørsmål
      Og er regelen "HO-HRS-05" uavklart

  @HO-HRS-13
  Regel: Kort hvile og psykiske plager på samme tid trenger noen som ser helheten

    Scenariomal: Begge deler må være til stede
      Gitt en ansatt med
        | faktum                              | verdi   |
        | working_hours.shortest_daily_rest   | <hvile> |
        | working_hours.shorter_rest_agreed   | nei     |
        | working_hours.exempt_position       | nei     |
        | distress.hscl5                      | <hscl5> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hvile | hscl5  | utfall         |
        | 9     | 2,4    | fastslått      |
        | 11    | 2,4    | ikke fastslått |
        | 9     | 1,4    | ikke fastslått |
        | 9     | ukjent | uavklart       |

    Scenario: Bedriftshelsetjenesten tilbyr en time innen en uke
      Gitt en ansatt med
        | faktum                            | verdi |
        | working_hours.shortest_daily_rest | 8,5   |
        | working_hours.shorter_rest_agreed | nei   |
        | working_hours.exempt_position     | nei   |
        | distress.hscl5                    | 2,6   |
      Når situasjonen vurderes for "employee"
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"

    Scenario: Leder ser den korte hvilen, og ingenting om hvordan den ansatte har det
      Gitt en ansatt med
        | faktum                            | verdi |
        | working_hours.shortest_daily_rest | 8,5   |
        | working_hours.shorter_rest_agreed | nei   |
        | working_hours.exempt_position     | nei   |
        | distress.hscl5                    | 2,6   |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og er regelen "HO-HRS-06" fastslått

    Scenario: Uten svar på spørsmålene om plager blir helheten stående åpen
      Gitt en ansatt med
        | faktum                            | verdi  |
        | working_hours.shortest_daily_rest | 8,5    |
        | working_hours.shorter_rest_agreed | nei    |
        | working_hours.exempt_position     | nei    |
        | distress.hscl5                    | ukjent |
      Når situasjonen vurderes for "occupational_health"
      Så er "distress.hscl5" et åpent spørsmål

  @HO-HRS-14
  Regel: Pausen hører til arbeidsdagen, også ved kjøkkenbordet

    Scenariomal: En lang formiddag uten pause og en full dag med for korte pauser teller begge
      Gitt en ansatt med
        | faktum                                      | verdi   |
        | working_hours.longest_day_without_break     | <uten>  |
        | working_hours.longest_day_with_short_breaks | <korte> |
        | working_hours.exempt_position               | nei     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Over 5,5 timer skal det være en pause
        | uten | korte | utfall         |
        | 5,5  | 5,5   | ikke fastslått |
        | 5,75 | 5,75  | fastslått      |

      Eksempler: Fra 8 timer skal pausene være minst en halv time til sammen
        | uten | korte | utfall         |
        | 4    | 7,75  | ikke fastslått |
        | 4    | 8     | fastslått      |

      Eksempler: Det som ikke er ført, er verken pause eller ikke pause
        | uten   | korte  | utfall    |
        | ukjent | 5      | uavklart  |
        | ukjent | 9      | fastslått |

    Scenario: Leder holder midt på dagen fri for møter
      Gitt en ansatt med
        | faktum                                      | verdi |
        | working_hours.longest_day_without_break     | 7     |
        | working_hours.longest_day_with_short_breaks | 7     |
        | working_hours.exempt_position               | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "room-for-breaks" innen "7" dager av "leader"
      Og foreslås ikke "overtime-stop"

    Scenario: Pausene spør vi om når dagene er lange
      Gitt en ansatt med
        | faktum                                      | verdi  |
        | working_hours.longest_day_without_break     | 3      |
        | working_hours.longest_day_with_short_breaks | ukjent |
        | working_hours.exempt_position               | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.longest_day_with_short_breaks" et åpent spørsmål

    Scenario: Pauser er ikke noe Akan-kontakten følger med på
      Gitt en ansatt med
        | faktum                                  | verdi |
        | working_hours.longest_day_without_break | 8     |
        | working_hours.exempt_position           | nei   |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-HRS-15
  Regel: En plan er lovlig før noen arbeider etter den

    Scenariomal: Uten avtale om gjennomsnitt er grensen 9 timer på en dag og 40 på sju dager
      Gitt en ansatt med
        | faktum                               | verdi  |
        | working_hours.planned_hours_24_hours | <dag>  |
        | working_hours.planned_hours_7_days   | <uke>  |
        | working_hours.averaging              | none   |
        | working_hours.exempt_position        | nei    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dag | uke  | utfall         |
        | 9   | 40   | ikke fastslått |
        | 9,5 | 37,5 | fastslått      |
        | 7,5 | 40,5 | fastslått      |

    Scenariomal: Når lange og korte uker jevnes ut, flytter avtalen grensen
      Gitt en ansatt med
        | faktum                               | verdi    |
        | working_hours.planned_hours_24_hours | <dag>    |
        | working_hours.planned_hours_7_days   | <uke>    |
        | working_hours.averaging              | <avtale> |
        | working_hours.exempt_position        | nei      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Med den ansatte
        | dag  | uke | avtale        | utfall         |
        | 10   | 50  | with_employee | ikke fastslått |
        | 10,5 | 45  | with_employee | fastslått      |
        | 10   | 51  | with_employee | fastslått      |

      Eksempler: Med tillitsvalgte
        | dag  | uke | avtale               | utfall         |
        | 12,5 | 54  | with_representatives | ikke fastslått |
        | 13   | 40  | with_representatives | fastslått      |
        | 9    | 55  | with_representatives | fastslått      |

    Scenario: En uke på 45 timer kan være utjevnet, og da må vi vite med hvem det er avtalt
      Gitt en ansatt med
        | faktum                               | verdi  |
        | working_hours.planned_hours_24_hours | 9      |
        | working_hours.planned_hours_7_days   | 45     |
        | working_hours.averaging              | ukjent |
        | working_hours.exempt_position        | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.averaging" et åpent spørsmål

    Scenario: En vanlig uke trenger ingen avtale, og da spør vi ikke om den
      Gitt en ansatt med
        | faktum                               | verdi  |
        | working_hours.planned_hours_24_hours | 7,5    |
        | working_hours.planned_hours_7_days   | 37,5   |
        | working_hours.averaging              | ukjent |
        | working_hours.exempt_position        | ukjent |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Personalavdelingen retter planen, ikke den ansatte
      Gitt en ansatt med
        | faktum                               | verdi |
        | working_hours.planned_hours_24_hours | 11    |
        | working_hours.planned_hours_7_days   | 44    |
        | working_hours.averaging              | none  |
        | working_hours.exempt_position        | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "plan-within-the-law" innen "14" dager av "hr"

    Scenariomal: Planer for arbeid hjemme følger lovens grenser fra juli 2022
      Gitt datoen "<dag>"
      Og en ansatt med
        | faktum                               | verdi |
        | working_hours.planned_hours_24_hours | 11    |
        | working_hours.planned_hours_7_days   | 44    |
        | working_hours.averaging              | none  |
        | working_hours.exempt_position        | nei   |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dag        | utfall         |
        | 2022-06-30 | ikke fastslått |
        | 2022-07-01 | fastslått      |

  @HO-HRS-16
  Regel: Overtid som kommer av for mye arbeid, løses ved å ta bort arbeid

    Scenariomal: Begge deler må være til stede
      Gitt en ansatt med
        | faktum                                 | verdi     |
        | working_hours.overtime_7_days          | <overtid> |
        | working_hours.extended_overtime_agreed | nei       |
        | working_hours.exempt_position          | nei       |
        | working_hours.overtime_4_weeks         | 20        |
        | working_hours.overtime_52_weeks        | 90        |
        | demands.weeks_overloaded               | <uker>    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | overtid | uker   | utfall         |
        | 14      | 4      | fastslått      |
        | 14      | 3      | ikke fastslått |
        | 8       | 12     | ikke fastslått |
        | 14      | ukjent | uavklart       |

    Scenario: Også et helt år med for mye overtid teller, selv om uken er rolig
      Gitt en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_7_days          | 2     |
        | working_hours.overtime_4_weeks         | 8     |
        | working_hours.overtime_52_weeks        | 230   |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | nei   |
        | demands.weeks_overloaded               | 20    |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "workload-review"
      Og foreslås "offer-occupational-health"

    Scenario: Hvor lenge det har vært for mye arbeid, må den ansatte få si selv
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_7_days          | 14     |
        | working_hours.extended_overtime_agreed | nei    |
        | working_hours.exempt_position          | nei    |
        | demands.weeks_overloaded               | ukjent |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "demands.weeks_overloaded" et åpent spørsmål

    Scenario: Personalavdelingen ser overtiden, ikke hvordan den ansatte opplever mengden
      Gitt en ansatt med
        | faktum                                 | verdi |
        | working_hours.overtime_7_days          | 14    |
        | working_hours.extended_overtime_agreed | nei   |
        | working_hours.exempt_position          | nei   |
        | demands.weeks_overloaded               | 6     |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og er regelen "HO-HRS-01" fastslått

  @HO-HRS-17
  Regel: Et år som er i ferd med å bli for tungt, kan planlegges om

    Scenariomal: Fra fire femdeler av årets grense, når overtiden øker
      Gitt en ansatt med
        | faktum                                 | verdi       |
        | working_hours.overtime_52_weeks        | <timer>     |
        | working_hours.overtime_trend           | <utvikling> |
        | working_hours.extended_overtime_agreed | <avtalt>    |
        | working_hours.exempt_position          | nei         |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | timer | utvikling | avtalt | utfall         |
        | 159   | rising    | nei    | ikke fastslått |
        | 160   | rising    | nei    | fastslått      |
        | 200   | rising    | nei    | fastslått      |
        | 201   | rising    | nei    | ikke fastslått |
        | 180   | falling   | nei    | ikke fastslått |
        | 180   | rising    | ja     | ikke fastslått |
        | 240   | rising    | ja     | fastslått      |
        | 301   | rising    | ja     | ikke fastslått |
        | 180   | rising    | ukjent | uavklart       |

    Scenario: Resten av året planlegges sammen med personalavdelingen
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_52_weeks        | 185    |
        | working_hours.overtime_trend           | rising |
        | working_hours.extended_overtime_agreed | nei    |
        | working_hours.exempt_position          | nei    |
      Når situasjonen vurderes for "hr"
      Så er regelen fastslått
      Og foreslås "workload-review" innen "7" dager av "leader"

    Scenario: Før vi sier fra om året, spør vi hvilken vei det går
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | working_hours.overtime_52_weeks        | 185    |
        | working_hours.overtime_trend           | ukjent |
        | working_hours.extended_overtime_agreed | nei    |
        | working_hours.exempt_position          | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.overtime_trend" et åpent spørsmål

  @HO-HRS-18
  Regel: Den som arbeider om natten og sover dårlig, får noen å snakke med

    Scenariomal: Nettene må være uten plan, og søvnvanskene der begge steder
      Gitt en ansatt med
        | faktum                          | verdi      |
        | working_hours.nights_4_weeks    | <netter>   |
        | working_hours.night_work_needed | <planlagt> |
        | working_hours.exempt_position   | nei        |
        | sleep.bergen_1_to_4             | <natt>     |
        | sleep.bergen_5_to_6             | 4          |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | netter | planlagt | natt   | utfall         |
        | 3      | nei      | 5      | fastslått      |
        | 1      | nei      | 5      | ikke fastslått |
        | 3      | ja       | 5      | ikke fastslått |
        | 3      | nei      | 2      | ikke fastslått |
        | 3      | nei      | ukjent | uavklart       |

    Scenario: Samtalen er frivillig, og rådene om søvn er den ansattes egne
      Gitt en ansatt med
        | faktum                          | verdi |
        | working_hours.nights_4_weeks    | 5     |
        | working_hours.night_work_needed | nei   |
        | working_hours.exempt_position   | nei   |
        | sleep.bergen_1_to_4             | 6     |
        | sleep.bergen_5_to_6             | 5     |
      Når situasjonen vurderes for "employee"
      Så foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"
      Og foreslås "sleep-advice" innen "7" dager av "employee"

    Scenario: Leder får vite om nettene, ikke om søvnen
      Gitt en ansatt med
        | faktum                          | verdi |
        | working_hours.nights_4_weeks    | 5     |
        | working_hours.night_work_needed | nei   |
        | working_hours.exempt_position   | nei   |
        | sleep.bergen_1_to_4             | 6     |
        | sleep.bergen_5_to_6             | 5     |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og er regelen "HO-HRS-09" fastslått
      Og foreslås ikke "sleep-advice"

    Scenario: Søvnen spør bedriftshelsetjenesten om, når nettene er mange
      Gitt en ansatt med
        | faktum                          | verdi  |
        | working_hours.nights_4_weeks    | 5      |
        | working_hours.night_work_needed | nei    |
        | working_hours.exempt_position   | nei    |
        | sleep.bergen_1_to_4             | ukjent |
        | sleep.bergen_5_to_6             | 5      |
      Når situasjonen vurderes for "occupational_health"
      Så er "sleep.bergen_1_to_4" et åpent spørsmål
