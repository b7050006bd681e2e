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
