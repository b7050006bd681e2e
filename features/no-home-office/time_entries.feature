# language: no
Egenskap: Timelisten viser når dagen ikke får en slutt
  Timene føres av den ansatte selv, og fakta regnes ut av føringene. Her er et helt år med vanlige dager, og hvert
  scenario forteller bare hvilke dager som ble annerledes. Tomme dager er aldri det samme som fri.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"
    Og arbeidsdager fra "2025-11-24" klokken "08:00" til "16:00" med "30" minutters pause
    Og en avtale om "37,5" timer i uken fra "08:00" til "16:00"
    Og en ansatt med
      | faktum                                   | verdi |
      | working_hours.exempt_position            | nei   |
      | working_hours.extended_overtime_agreed   | nei   |
      | working_hours.shorter_rest_agreed        | nei   |
      | working_hours.shorter_weekly_rest_agreed | nei   |
      | working_hours.longer_days_agreed         | nei   |
      | working_hours.night_work_needed          | nei   |
      | working_hours.additional_hours_needed    | nei   |
      | availability.split_day_chosen            | nei   |

  Scenario: Et år med vanlige dager sier at alt er i orden
    Når situasjonen vurderes
    Så er regelen "HO-HRS-01" ikke fastslått
    Og er regelen "HO-HRS-02" ikke fastslått
    Og er regelen "HO-HRS-03" ikke fastslått
    Og er regelen "HO-HRS-04" ikke fastslått
    Og er regelen "HO-HRS-05" ikke fastslått
    Og er regelen "HO-HRS-06" ikke fastslått
    Og er regelen "HO-HRS-07" ikke fastslått
    Og er regelen "HO-HRS-08" ikke fastslått
    Og er regelen "HO-HRS-09" ikke fastslått
    Og er regelen "HO-HRS-10" ikke fastslått
    Og er regelen "HO-HRS-14" ikke fastslått
    Og er regelen "HO-HRS-19" ikke fastslått
    Og er regelen "HO-HRS-20" ikke fastslått
    Og er regelen "HO-HRS-21" ikke fastslått
    Og er regelen "HO-HRS-22" ikke fastslått
    Og er regelen "HO-AVA-06" ikke fastslått
    Og er regelen "HO-AVA-08" ikke fastslått

  @HO-HRS-06
  Regel: Arbeid om kvelden kan ta hvilen før neste dag

    Scenariomal: Neste dag begynner klokken 8, så kvelden må være slutt klokken 21
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-17 | 08:00 | 16:00 | 30    |
        | 2026-11-17 | 20:00 | <til> | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | utfall         |
        | 21:00 | ikke fastslått |
        | 21:30 | fastslått      |

    Scenario: En sen start neste dag er ikke nok, for hvilen skal ligge innenfor de samme 24 timene
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-17 | 08:00 | 16:00 | 30    |
        | 2026-11-17 | 20:00 | 23:00 | 0     |
        | 2026-11-18 | 10:00 | 18:00 | 30    |
      Når situasjonen vurderes
      Så er regelen fastslått

    Scenariomal: Natten da sommertiden slutter, er en time lengre enn klokken viser
      Gitt datoen "<dag>"
      Og timeføringene
        | dato     | fra   | til   | pause |
        | <lørdag> | 18:00 | 21:00 | 0     |
        | <søndag> | 07:00 | 08:00 | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Klokken viser ti timer begge netter
        | lørdag     | søndag     | dag        | utfall         |
        | 2026-10-24 | 2026-10-25 | 2026-10-26 | ikke fastslått |
        | 2026-10-31 | 2026-11-01 | 2026-11-02 | fastslått      |

    Scenariomal: Natten da sommertiden begynner, er en time kortere
      Gitt datoen "<dag>"
      Og timeføringene
        | dato     | fra   | til   | pause |
        | <lørdag> | 18:00 | 21:00 | 0     |
        | <søndag> | 08:00 | 09:00 | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Klokken viser elleve timer begge netter
        | lørdag     | søndag     | dag        | utfall         |
        | 2026-03-21 | 2026-03-22 | 2026-03-23 | ikke fastslått |
        | 2026-03-28 | 2026-03-29 | 2026-03-30 | fastslått      |

    Scenario: Etter en natt ved arbeidsbordet gis hvilen tilbake neste dag
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-18 | 08:00 | 16:00 | 30    |
        | 2026-11-18 | 22:00 | 02:00 | 0     |
        | 2026-11-19 | 09:00 | 16:00 | 30    |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "rest-restored-now" innen "1" dager av "leader"

    Scenariomal: En dag som mangler i uken, kan ha gjemt en kort hvile
      Gitt timeføringene
        | dato  | fra | til |
        | <dag> |     |     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Hvilen ses i sju dager og dagen før dem
        | dag        | utfall         |
        | 2026-11-19 | uavklart       |
        | 2026-11-13 | ikke fastslått |

    Scenario: Er det ikke ført timer, spør vi, i stedet for å tro det beste
      Gitt timeføringene
        | dato       | fra | til |
        | 2026-11-16 |     |     |
        | 2026-11-17 |     |     |
        | 2026-11-18 |     |     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.shortest_daily_rest" et åpent spørsmål

  @HO-HRS-04
  Regel: To dager kan bli for lange sammen

    Scenariomal: En lang dag alene er innenfor fram til tretten timer
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-18 | 08:00 | <til> | 30    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | utfall         |
        | 20:30 | ikke fastslått |
        | 21:30 | ikke fastslått |
        | 21:45 | fastslått      |

    Scenario: Tolv timer og en tidlig morgen etter er seksten timer på 24
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-17 | 10:00 | 22:00 | 0     |
        | 2026-11-18 | 06:00 | 14:00 | 0     |
      Når situasjonen vurderes
      Så er regelen fastslått

    Scenario: En føring uten slutt kan ha vært lang
      Gitt timeføringene
        | dato       | fra   | til |
        | 2026-11-18 | 08:00 |     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.hours_24_hours" et åpent spørsmål

  @HO-HRS-01
  Regel: Overtiden vokser fram av dagene

    Scenariomal: Fem dager på ti timer er ti timer overtid, og ti er innenfor
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-16 | 08:00 | 18:30 | 30    |
        | 2026-11-17 | 08:00 | 18:30 | 30    |
        | 2026-11-18 | 08:00 | 18:30 | 30    |
        | 2026-11-19 | 08:00 | 18:30 | 30    |
        | 2026-11-20 | 08:00 | <til> | 30    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | utfall         |
        | 18:30 | ikke fastslått |
        | 19:00 | fastslått      |

    Scenario: Uken som teller, kan gå på tvers av kalenderukene
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-12 | 08:00 | 19:00 | 30    |
        | 2026-11-13 | 08:00 | 19:00 | 30    |
        | 2026-11-16 | 08:00 | 19:00 | 30    |
        | 2026-11-17 | 08:00 | 19:00 | 30    |
        | 2026-11-18 | 08:00 | 19:00 | 30    |
      Når situasjonen vurderes
      Så er regelen fastslått

    Scenario: En ferieuke er ført, og regnes ikke som et hull
      Gitt timeføringene
        | dato       | fra   | til   | pause | slag  |
        | 2026-11-09 | 08:00 | 16:00 |       | ferie |
        | 2026-11-10 | 08:00 | 16:00 |       | ferie |
        | 2026-11-11 | 08:00 | 16:00 |       | ferie |
        | 2026-11-12 | 08:00 | 16:00 |       | ferie |
        | 2026-11-13 | 08:00 | 16:00 |       | ferie |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Mangler den samme uken, er overtiden uavklart
      Gitt timeføringene
        | dato       | fra | til |
        | 2026-11-09 |     |     |
        | 2026-11-10 |     |     |
        | 2026-11-11 |     |     |
        | 2026-11-12 |     |     |
        | 2026-11-13 |     |     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.overtime_7_days" et åpent spørsmål

  @HO-HRS-02
  Regel: Litt over hver dag blir mye på fire uker

    Scenariomal: Fire uker med lange dager
      Gitt arbeidsdager fra "2026-10-26" klokken "08:00" til "<til>" med "30" minutters pause
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: 20, 25 og 30 timer overtid
        | til   | utfall         |
        | 17:30 | ikke fastslått |
        | 17:45 | ikke fastslått |
        | 18:00 | fastslått      |

  @HO-HRS-03
  Regel: Et halvt år med lange dager kan bruke opp hele året

    Scenariomal: Ti timer hver dag er ti timer overtid hver uke
      Gitt arbeidsdager fra "<fra>" klokken "08:00" til "18:30" med "30" minutters pause
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: I 20 og 21 uker
        | fra        | utfall         |
        | 2026-07-06 | ikke fastslått |
        | 2026-06-29 | fastslått      |

    Scenario: Uten føringer fra hele året vet vi ikke hva året ble
      Gitt timeføringene
        | dato       | fra | til |
        | 2026-03-10 |     |     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.overtime_52_weeks" et åpent spørsmål
      Men er regelen "HO-HRS-02" ikke fastslått

  @HO-HRS-05
  Regel: Åtte uker viser om arbeidet får plass

    Scenariomal: Femti timer i uken er for mye når det varer
      Gitt arbeidsdager fra "2026-09-28" klokken "08:00" til "<til>" med "<pause>" minutters pause
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: 48 og 50 timer i uken
        | til   | pause | utfall         |
        | 18:00 | 24    | ikke fastslått |
        | 18:30 | 30    | fastslått      |

    Scenario: Fire slike uker er ikke åtte
      Gitt arbeidsdager fra "2026-10-26" klokken "08:00" til "18:30" med "30" minutters pause
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Men er regelen "HO-HRS-02" fastslått

  @HO-HRS-07
  Regel: Helgen skal gi en lang hvile

    Scenario: To helger med litt arbeid hver dag
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-14 | 12:00 | 14:00 | 0     |
        | 2026-11-15 | 12:00 | 14:00 | 0     |
        | 2026-11-21 | 12:00 | 14:00 | 0     |
        | 2026-11-22 | 12:00 | 14:00 | 0     |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og foreslås "rest-restored-now"

    Scenario: Helgen før rekker inn i uken og teller med
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-21 | 12:00 | 14:00 | 0     |
        | 2026-11-22 | 12:00 | 14:00 | 0     |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenariomal: Fra lørdag klokken 13 til mandag er det akkurat 35 timer
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-14 | 12:00 | 14:00 | 0     |
        | 2026-11-15 | 12:00 | 14:00 | 0     |
        | 2026-11-21 | 10:00 | <til> | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | utfall         |
        | 13:00 | ikke fastslått |
        | 13:30 | fastslått      |

    Scenario: Beredskap hjemme er ikke arbeid før noen ringer
      Gitt timeføringene
        | dato       | fra   | til   | pause | slag       |
        | 2026-11-14 | 08:00 | 20:00 |       | beredskap  |
        | 2026-11-15 | 08:00 | 20:00 |       | beredskap  |
        | 2026-11-21 | 08:00 | 20:00 |       | beredskap  |
        | 2026-11-22 | 08:00 | 20:00 |       | beredskap  |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

  @HO-HRS-08
  Regel: Hviledagen begynner klokken 18 kvelden før

    Scenariomal: En lørdag til klokken 18 er ikke søndagsarbeid
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-15 | 12:00 | 14:00 | 0     |
        | 2026-11-21 | 16:00 | <til> | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | utfall         |
        | 18:00 | ikke fastslått |
        | 18:30 | fastslått      |

    Scenario: En fri søndag imellom bryter rekken
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-08 | 12:00 | 14:00 | 0     |
        | 2026-11-22 | 12:00 | 14:00 | 0     |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Første og andre juledag er to helligdager på rad
      Gitt datoen "2026-12-28"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-12-25 | 12:00 | 14:00 | 0     |
        | 2026-12-26 | 12:00 | 14:00 | 0     |
        | 2026-12-27 | 12:00 | 14:00 | 0     |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og foreslås "free-sunday"

  @HO-HRS-09
  Regel: Tre timer etter klokken 21 er en natt med arbeid

    Scenariomal: To netter
      Gitt at "working_hours.night_work_needed" er "<planlagt>"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-16 | 14:00 | 16:00 | 0     |
        | 2026-11-16 | 21:00 | 00:00 | 0     |
        | 2026-11-18 | 14:00 | 16:00 | 0     |
        | 2026-11-18 | 21:00 | <til> | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | planlagt | utfall         |
        | 23:30 | nei      | ikke fastslått |
        | 00:00 | nei      | fastslått      |
        | 00:00 | ja       | ikke fastslått |

  @HO-HRS-10
  Regel: Overtid som øker, ses før grensen er nådd

    Scenario: Fire uker som hver er lengre enn den før
      Gitt arbeidsdager fra "2026-10-26" klokken "08:00" til "17:00" med "30" minutters pause
      Og arbeidsdager fra "2026-11-02" klokken "08:00" til "17:30" med "30" minutters pause
      Og arbeidsdager fra "2026-11-09" klokken "08:00" til "17:45" med "30" minutters pause
      Og arbeidsdager fra "2026-11-16" klokken "08:00" til "18:00" med "30" minutters pause
      Når situasjonen vurderes
      Så er regelen fastslått
      Men er regelen "HO-HRS-02" ikke fastslått

    Scenario: Like mange timer hver uke er mye, men øker ikke
      Gitt arbeidsdager fra "2026-09-28" klokken "08:00" til "17:30" med "30" minutters pause
      Når situasjonen vurderes
      Så er regelen ikke fastslått

  @HO-HRS-11
  Regel: En halvfull timeliste gir ingen trygghet

    Scenariomal: To av tjue dager kan mangle
      Gitt at "home_office.days_per_week" er "5"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-03 |       |       |       |
        | 2026-11-05 |       |       |       |
        | 2026-11-06 | 08:00 | <til> | 30    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: En føring uten slutt er heller ikke en dag som er ført
        | til   | utfall         |
        | 16:00 | ikke fastslått |
        |       | fastslått      |

    Scenario: Det som ikke er ført, blir åpne spørsmål og ikke funn
      Gitt at "home_office.days_per_week" er "5"
      Og timeføringene
        | dato       | fra | til |
        | 2026-11-16 |     |     |
        | 2026-11-17 |     |     |
        | 2026-11-18 |     |     |
        | 2026-11-19 |     |     |
        | 2026-11-20 |     |     |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og er regelen "HO-HRS-01" uavklart
      Og er regelen "HO-HRS-04" uavklart
      Og er regelen "HO-HRS-06" uavklart
      Og er regelen "HO-HRS-14" uavklart

  @HO-HRS-12
  Regel: Uten timegrense skal arbeidstiden fortsatt ikke skade helsen

    Scenario: Åtte uker på femti timer i en unntatt stilling
      Gitt at "working_hours.exempt_position" er "ja"
      Og arbeidsdager fra "2026-09-28" klokken "08:00" til "18:30" med "30" minutters pause
      Når situasjonen vurderes
      Så er regelen fastslått
      Men er regelen "HO-HRS-05" ikke fastslått

  @HO-HRS-14
  Regel: Pausen er lett å se i timelisten

    Scenariomal: Dagen, og pausen i den
      Gitt timeføringene
        | dato       | fra   | til   | pause   |
        | 2026-11-18 | 08:00 | <til> | <pause> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Uten pause
        | til   | pause | utfall         |
        | 13:30 | 0     | ikke fastslått |
        | 14:00 | 0     | fastslått      |

      Eksempler: Med kort pause
        | til   | pause | utfall         |
        | 16:00 | 20    | ikke fastslått |
        | 16:30 | 20    | fastslått      |
        | 16:30 | 30    | ikke fastslått |

      Eksempler: Når ingen har sagt noe om pausen
        | til   | pause | utfall   |
        | 16:00 |       | uavklart |

    Scenario: Å gå fra arbeidet en time midt på dagen er en pause
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-18 | 08:00 | 12:00 | 0     |
        | 2026-11-18 | 13:00 | 18:00 | 0     |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

  @HO-AVA-06
  Regel: Arbeid som stadig tas opp igjen om kvelden, er noe å se på

    Scenariomal: Åtte kvelder på fire uker, når det ikke er et eget ønske
      Gitt at "availability.split_day_chosen" er "<ønsket>"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-10-27 | 08:00 | 16:00 | 30    |
        | 2026-10-27 | 20:00 | 21:00 | 0     |
        | 2026-10-29 | 08:00 | 16:00 | 30    |
        | 2026-10-29 | 20:00 | 21:00 | 0     |
        | 2026-11-03 | 08:00 | 16:00 | 30    |
        | 2026-11-03 | 20:00 | 21:00 | 0     |
        | 2026-11-05 | 08:00 | 16:00 | 30    |
        | 2026-11-05 | 20:00 | 21:00 | 0     |
        | 2026-11-10 | 08:00 | 16:00 | 30    |
        | 2026-11-10 | 20:00 | 21:00 | 0     |
        | 2026-11-12 | 08:00 | 16:00 | 30    |
        | 2026-11-12 | 20:00 | 21:00 | 0     |
        | 2026-11-17 | 08:00 | 16:00 | 30    |
        | 2026-11-17 | 20:00 | 21:00 | 0     |
        | 2026-11-19 | 08:00 | 16:00 | 30    |
        | 2026-11-19 | <fra> | 21:00 | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Den åttende gangen begynner før eller fra klokken 20
        | fra   | ønsket | utfall         |
        | 19:30 | nei    | ikke fastslått |
        | 20:00 | nei    | fastslått      |
        | 20:00 | ja     | ikke fastslått |
        | 20:00 | ukjent | uavklart       |

    Scenario: Lange dager uten opphold er ikke kvelder tatt opp igjen
      Gitt arbeidsdager fra "2026-10-26" klokken "12:00" til "21:00" med "60" minutters pause
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Leder ser på hva som ikke får plass om dagen
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-10-27 | 08:00 | 16:00 | 30    |
        | 2026-10-27 | 20:00 | 21:00 | 0     |
        | 2026-10-29 | 08:00 | 16:00 | 30    |
        | 2026-10-29 | 20:00 | 21:00 | 0     |
        | 2026-11-03 | 08:00 | 16:00 | 30    |
        | 2026-11-03 | 20:00 | 21:00 | 0     |
        | 2026-11-05 | 08:00 | 16:00 | 30    |
        | 2026-11-05 | 20:00 | 21:00 | 0     |
        | 2026-11-10 | 08:00 | 16:00 | 30    |
        | 2026-11-10 | 20:00 | 21:00 | 0     |
        | 2026-11-12 | 08:00 | 16:00 | 30    |
        | 2026-11-12 | 20:00 | 21:00 | 0     |
        | 2026-11-17 | 08:00 | 16:00 | 30    |
        | 2026-11-17 | 20:00 | 21:00 | 0     |
        | 2026-11-19 | 08:00 | 16:00 | 30    |
        | 2026-11-19 | 20:00 | 21:00 | 0     |
      Når situasjonen vurderes for "leader"
      Så ser "leader" regelen
      Og foreslås "workload-review" innen "7" dager av "leader"
      Og foreslås "availability-agreement"

    Scenario: Verneombudet ser ikke den enkeltes kvelder
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-10-27 | 08:00 | 16:00 | 30    |
        | 2026-10-27 | 20:00 | 21:00 | 0     |
        | 2026-10-29 | 08:00 | 16:00 | 30    |
        | 2026-10-29 | 20:00 | 21:00 | 0     |
        | 2026-11-03 | 08:00 | 16:00 | 30    |
        | 2026-11-03 | 20:00 | 21:00 | 0     |
        | 2026-11-05 | 08:00 | 16:00 | 30    |
        | 2026-11-05 | 20:00 | 21:00 | 0     |
        | 2026-11-10 | 08:00 | 16:00 | 30    |
        | 2026-11-10 | 20:00 | 21:00 | 0     |
        | 2026-11-12 | 08:00 | 16:00 | 30    |
        | 2026-11-12 | 20:00 | 21:00 | 0     |
        | 2026-11-17 | 08:00 | 16:00 | 30    |
        | 2026-11-17 | 20:00 | 21:00 | 0     |
        | 2026-11-19 | 08:00 | 16:00 | 30    |
        | 2026-11-19 | 20:00 | 21:00 | 0     |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen

    Scenario: Vi spør om det er et eget ønske å dele dagen, før vi mener noe
      Gitt at "availability.split_day_chosen" er ukjent
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-10-27 | 08:00 | 16:00 | 30    |
        | 2026-10-27 | 20:00 | 21:00 | 0     |
        | 2026-10-29 | 08:00 | 16:00 | 30    |
        | 2026-10-29 | 20:00 | 21:00 | 0     |
        | 2026-11-03 | 08:00 | 16:00 | 30    |
        | 2026-11-03 | 20:00 | 21:00 | 0     |
        | 2026-11-05 | 08:00 | 16:00 | 30    |
        | 2026-11-05 | 20:00 | 21:00 | 0     |
        | 2026-11-10 | 08:00 | 16:00 | 30    |
        | 2026-11-10 | 20:00 | 21:00 | 0     |
        | 2026-11-12 | 08:00 | 16:00 | 30    |
        | 2026-11-12 | 20:00 | 21:00 | 0     |
        | 2026-11-17 | 08:00 | 16:00 | 30    |
        | 2026-11-17 | 20:00 | 21:00 | 0     |
        | 2026-11-19 | 08:00 | 16:00 | 30    |
        | 2026-11-19 | 20:00 | 21:00 | 0     |
      Når situasjonen vurderes
      Så er "availability.split_day_chosen" et åpent spørsmål

  @HO-AVA-07
  Regel: Meldinger utenfor avtalt tid er et spørsmål om hva som er avtalt

    Scenariomal: Tjue meldinger på fire uker
      Gitt at "availability.agreed" er "<avtalt>"
      Og timeføringene
        | dato       | fra   | til   | slag    |
        | 2026-10-26 | 18:30 |       | melding |
        | 2026-10-27 | 18:30 |       | melding |
        | 2026-10-28 | 18:30 |       | melding |
        | 2026-10-29 | 18:30 |       | melding |
        | 2026-10-30 | 18:30 |       | melding |
        | 2026-11-02 | 18:30 |       | melding |
        | 2026-11-03 | 18:30 |       | melding |
        | 2026-11-04 | 18:30 |       | melding |
        | 2026-11-05 | 18:30 |       | melding |
        | 2026-11-06 | 18:30 |       | melding |
        | 2026-11-09 | 18:30 |       | melding |
        | 2026-11-10 | 18:30 |       | melding |
        | 2026-11-11 | 18:30 |       | melding |
        | 2026-11-12 | 18:30 |       | melding |
        | 2026-11-13 | 18:30 |       | melding |
        | 2026-11-16 | 18:30 |       | melding |
        | 2026-11-17 | 18:30 |       | melding |
        | 2026-11-18 | 18:30 |       | melding |
        | 2026-11-19 | 18:30 |       | melding |
        | 2026-11-20 | <fra> |       | melding |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Den tjuende er sendt innenfor eller utenfor avtalt tid
        | fra   | avtalt | utfall         |
        | 15:30 | nei    | ikke fastslått |
        | 18:30 | nei    | fastslått      |
        | 18:30 | ja     | ikke fastslått |
        | 18:30 | ukjent | uavklart       |

    Scenario: Den ansatte kan la meldingene vente, og leder sier hva som ventes
      Gitt at "availability.agreed" er "nei"
      Og timeføringene
        | dato       | fra   | til   | slag    |
        | 2026-10-26 | 18:30 |       | melding |
        | 2026-10-27 | 18:30 |       | melding |
        | 2026-10-28 | 18:30 |       | melding |
        | 2026-10-29 | 18:30 |       | melding |
        | 2026-10-30 | 18:30 |       | melding |
        | 2026-11-02 | 18:30 |       | melding |
        | 2026-11-03 | 18:30 |       | melding |
        | 2026-11-04 | 18:30 |       | melding |
        | 2026-11-05 | 18:30 |       | melding |
        | 2026-11-06 | 18:30 |       | melding |
        | 2026-11-09 | 18:30 |       | melding |
        | 2026-11-10 | 18:30 |       | melding |
        | 2026-11-11 | 18:30 |       | melding |
        | 2026-11-12 | 18:30 |       | melding |
        | 2026-11-13 | 18:30 |       | melding |
        | 2026-11-16 | 18:30 |       | melding |
        | 2026-11-17 | 18:30 |       | melding |
        | 2026-11-18 | 18:30 |       | melding |
        | 2026-11-19 | 18:30 |       | melding |
        | 2026-11-20 | 18:30 |       | melding |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "messages-can-wait" innen "14" dager av "employee"
      Og foreslås "availability-agreement" innen "14" dager av "leader"

    Scenariomal: Tallet på meldinger er ikke for leder eller personalavdeling
      Gitt at "availability.agreed" er "nei"
      Og timeføringene
        | dato       | fra   | til   | slag    |
        | 2026-10-26 | 18:30 |       | melding |
        | 2026-10-27 | 18:30 |       | melding |
        | 2026-10-28 | 18:30 |       | melding |
        | 2026-10-29 | 18:30 |       | melding |
        | 2026-10-30 | 18:30 |       | melding |
        | 2026-11-02 | 18:30 |       | melding |
        | 2026-11-03 | 18:30 |       | melding |
        | 2026-11-04 | 18:30 |       | melding |
        | 2026-11-05 | 18:30 |       | melding |
        | 2026-11-06 | 18:30 |       | melding |
        | 2026-11-09 | 18:30 |       | melding |
        | 2026-11-10 | 18:30 |       | melding |
        | 2026-11-11 | 18:30 |       | melding |
        | 2026-11-12 | 18:30 |       | melding |
        | 2026-11-13 | 18:30 |       | melding |
        | 2026-11-16 | 18:30 |       | melding |
        | 2026-11-17 | 18:30 |       | melding |
        | 2026-11-18 | 18:30 |       | melding |
        | 2026-11-19 | 18:30 |       | melding |
        | 2026-11-20 | 18:30 |       | melding |
      Når situasjonen vurderes for "<mottaker>"
      Så ser "<mottaker>" ikke regelen

      Eksempler:
        | mottaker |
        | leader   |
        | hr       |

    Scenario: Har ingen fortalt om meldinger, er det ikke det samme som ingen meldinger
      Gitt at "availability.agreed" er "nei"
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.messages_outside_hours_4_weeks" et åpent spørsmål

  @HO-AVA-08
  Regel: Når halvparten av dagene går ut over avtalt tid, er det kanskje avtalen som ikke stemmer

    Scenariomal: En halvtime lenger hver dag
      Gitt at "availability.split_day_chosen" er "<ønsket>"
      Og arbeidsdager fra "<fra>" klokken "08:00" til "16:30" med "60" minutters pause
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: Ni og ti av tjue dager
        | fra        | ønsket | utfall         |
        | 2026-11-10 | nei    | ikke fastslått |
        | 2026-11-09 | nei    | fastslått      |
        | 2026-11-09 | ja     | ikke fastslått |
        | 2026-11-09 | ukjent | uavklart       |

    Scenario: Et kvarter over er ikke en dag utenfor
      Gitt arbeidsdager fra "2026-10-26" klokken "08:00" til "16:15" med "45" minutters pause
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Når avtalen endres til det som passer, er alt som det skal
      Gitt arbeidsdager fra "2026-10-26" klokken "09:00" til "17:00" med "30" minutters pause
      Og en avtale om "37,5" timer i uken fra "09:00" til "17:00"
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Er det ikke avtalt noen tid, finnes det ingen tid å være utenfor
      Gitt en avtale om "37,5" timer i uken fra "" til ""
      Når situasjonen vurderes for "hr"
      Så er regelen uavklart
      Og er "working_hours.share_of_days_outside_agreed_4_weeks" et åpent spørsmål

    Scenario: Timene og avtalen ses sammen
      Gitt arbeidsdager fra "2026-10-26" klokken "08:00" til "16:30" med "60" minutters pause
      Når situasjonen vurderes for "leader"
      Så foreslås "hours-review"
      Og foreslås "availability-agreement"

  @HO-AVA-09
  Regel: Dager uten slutt og tanker som ikke slipper, hører sammen

    Scenariomal: Bare den ene av delene er nok til å følge med
      Gitt at "availability.hard_to_detach" er "<vanskelig>"
      Og arbeidsdager fra "2026-10-26" klokken "08:00" til "<til>" med "60" minutters pause
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | vanskelig | utfall         |
        | 16:30 | ja        | fastslått      |
        | 16:30 | nei       | ikke fastslått |
        | 16:00 | ja        | ikke fastslått |
        | 16:30 | ukjent    | uavklart       |

    Scenario: Kvelder tatt opp igjen teller like mye
      Gitt at "availability.hard_to_detach" er "ja"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-10-27 | 08:00 | 16:00 | 30    |
        | 2026-10-27 | 20:00 | 21:00 | 0     |
        | 2026-10-29 | 08:00 | 16:00 | 30    |
        | 2026-10-29 | 20:00 | 21:00 | 0     |
        | 2026-11-03 | 08:00 | 16:00 | 30    |
        | 2026-11-03 | 20:00 | 21:00 | 0     |
        | 2026-11-05 | 08:00 | 16:00 | 30    |
        | 2026-11-05 | 20:00 | 21:00 | 0     |
        | 2026-11-10 | 08:00 | 16:00 | 30    |
        | 2026-11-10 | 20:00 | 21:00 | 0     |
        | 2026-11-12 | 08:00 | 16:00 | 30    |
        | 2026-11-12 | 20:00 | 21:00 | 0     |
        | 2026-11-17 | 08:00 | 16:00 | 30    |
        | 2026-11-17 | 20:00 | 21:00 | 0     |
        | 2026-11-19 | 08:00 | 16:00 | 30    |
        | 2026-11-19 | 20:00 | 21:00 | 0     |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "routines-plan" innen "7" dager av "employee"
      Og foreslås "occupational-health-consultation"

    Scenario: Om tankene slipper, er ikke for leder å vite
      Gitt at "availability.hard_to_detach" er "ja"
      Og arbeidsdager fra "2026-10-26" klokken "08:00" til "16:30" med "60" minutters pause
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen

  @HO-HRS-19
  Regel: Etter mange dager på rad skal noen se når neste fridag kommer

    Scenariomal: Søndagen avgjør om det ble seks dager eller sju
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-21 | 10:00 | 12:00 | 0     |
        | <dag>      | 10:00 | 12:00 | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dag        | utfall         |
        | 2026-11-20 | ikke fastslått |
        | 2026-11-22 | fastslått      |

    Scenario: En helg med en time hver dag binder to uker sammen
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-14 | 19:00 | 20:00 | 0     |
        | 2026-11-15 | 19:00 | 20:00 | 0     |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "day-off-soon" innen "3" dager av "leader"
      Og foreslås "hours-review" innen "7" dager av "leader"

    Scenario: En fridag som er ført som ferie, er en fridag
      Gitt timeføringene
        | dato       | fra   | til   | pause | slag  |
        | 2026-11-14 | 19:00 | 20:00 | 0     |       |
        | 2026-11-15 | 19:00 | 20:00 | 0     |       |
        | 2026-11-11 | 08:00 | 16:00 |       | ferie |
        | 2026-11-18 | 08:00 | 16:00 |       | ferie |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: En dag uten føringer kan ha vært både fri og arbeid
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-18 |       |       |       |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.consecutive_work_days" et åpent spørsmål

    Scenario: I en stilling uten timegrense gjelder ikke regelen om ukehvile
      Gitt at "working_hours.exempt_position" er "ja"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-14 | 19:00 | 20:00 | 0     |
        | 2026-11-15 | 19:00 | 20:00 | 0     |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

  @HO-HRS-20
  Regel: En dag kan bli lang av hullene i den

    Scenariomal: Fra klokken 8 til klokken 20 er tolv timer, selv om det bare ble arbeidet seks
      Gitt at "availability.split_day_chosen" er "<ønsket>"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-18 | 08:00 | 12:00 | 0     |
        | 2026-11-18 | 18:00 | <til> | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | ønsket | utfall         |
        | 19:30 | nei    | ikke fastslått |
        | 20:00 | nei    | fastslått      |
        | 20:00 | ja     | ikke fastslått |
        | 20:00 | ukjent | uavklart       |

    Scenario: En delt dag etter eget ønske er ikke noe å rette på
      Gitt at "availability.split_day_chosen" er "ja"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-18 | 07:00 | 14:00 | 30    |
        | 2026-11-18 | 19:00 | 20:00 | 0     |
      Når situasjonen vurderes for "leader"
      Så foreslås ikke "availability-agreement"

    Scenariomal: Før juli 2022 hadde arbeid hjemme regler for seg
      Gitt datoen "<dag>"
      Og arbeidsdager fra "2022-05-02" klokken "08:00" til "16:00" med "30" minutters pause
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2022-06-28 | 08:00 | 12:00 | 0     |
        | 2022-06-28 | 18:00 | 20:00 | 0     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dag        | utfall         |
        | 2022-06-30 | ikke fastslått |
        | 2022-07-01 | fastslått      |

    Scenario: Personalavdelingen ser den lange dagen, og leder går gjennom timene
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-18 | 08:00 | 12:00 | 0     |
        | 2026-11-18 | 18:00 | 20:00 | 0     |
      Når situasjonen vurderes for "hr"
      Så ser "hr" regelen
      Og foreslås "hours-review" innen "7" dager av "leader"

  @HO-HRS-21
  Regel: Ekstra timer hver uke er et spørsmål om avtalen og arbeidet stemmer

    Scenariomal: En halvtime ekstra hver dag er ti timer på fire uker
      Gitt at "working_hours.additional_hours_needed" er "<behov>"
      Og arbeidsdager fra "<fra>" klokken "08:00" til "16:30" med "30" minutters pause
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler: I nitten og tjue dager
        | fra        | behov  | utfall         |
        | 2026-10-27 | nei    | ikke fastslått |
        | 2026-10-26 | nei    | fastslått      |
        | 2026-10-26 | ja     | ikke fastslått |
        | 2026-10-26 | ukjent | uavklart       |

    Scenario: En halv stilling med full uke
      Gitt en avtale om "20" timer i uken fra "08:00" til "12:00"
      Når situasjonen vurderes for "hr"
      Så er regelen fastslått
      Og foreslås "hours-that-fit" innen "14" dager av "leader"
      Men er regelen "HO-HRS-02" ikke fastslått

    Scenario: Uten at timene er avtalt, vet vi ikke hva som er ekstra
      Gitt en avtale om "" timer i uken fra "08:00" til "16:00"
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.beyond_agreed_4_weeks" et åpent spørsmål

    Scenario: Overtid er ikke merarbeid, og telles for seg
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-16 | 08:00 | 18:30 | 30    |
        | 2026-11-17 | 08:00 | 18:30 | 30    |
        | 2026-11-18 | 08:00 | 18:30 | 30    |
        | 2026-11-19 | 08:00 | 18:30 | 30    |
        | 2026-11-20 | 08:00 | 18:30 | 30    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

  @HO-HRS-22
  Regel: Det er arbeidsgivers oppgave at timene er lette å føre ferdig

    Scenariomal: Tre føringer uten slutt
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-03-10 | 08:00 |       |       |
        | 2026-09-02 | 08:00 |       |       |
        | 2026-10-08 | 08:00 | <til> |       |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | utfall         |
        | 16:00 | ikke fastslått |
        |       | fastslått      |

    Scenario: Den ansatte får hjelp, og ingen gjetter når dagen var slutt
      Gitt timeføringene
        | dato       | fra   | til |
        | 2026-11-16 | 08:00 |     |
        | 2026-11-17 | 08:00 |     |
        | 2026-11-18 | 08:00 |     |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "record-made-easy" innen "14" dager av "hr"
      Og er regelen "HO-HRS-06" uavklart
      Og er regelen "HO-HRS-04" uavklart

    Scenario: Om stillingen er unntatt, må være kjent
      Gitt at "working_hours.exempt_position" er ukjent
      Og timeføringene
        | dato       | fra   | til |
        | 2026-11-16 | 08:00 |     |
        | 2026-11-17 | 08:00 |     |
        | 2026-11-18 | 08:00 |     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "working_hours.exempt_position" et åpent spørsmål

  @HO-HRS-23
  Regel: Også uten timegrense kan en uke bli for lang

    Scenariomal: Fem dager på tolv timer er seksti
      Gitt at "working_hours.exempt_position" er "<unntatt>"
      Og timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-16 | 08:00 | 20:30 | 30    |
        | 2026-11-17 | 08:00 | 20:30 | 30    |
        | 2026-11-18 | 08:00 | 20:30 | 30    |
        | 2026-11-19 | 08:00 | 20:30 | 30    |
        | 2026-11-20 | 08:00 | <til> | 30    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | til   | unntatt | utfall         |
        | 20:30 | ja      | ikke fastslått |
        | 21:00 | ja      | fastslått      |
        | 21:00 | nei     | ikke fastslått |
        | 21:00 | ukjent  | uavklart       |

    Scenario: For andre er den samme uken for mye overtid
      Gitt timeføringene
        | dato       | fra   | til   | pause |
        | 2026-11-16 | 08:00 | 20:30 | 30    |
        | 2026-11-17 | 08:00 | 20:30 | 30    |
        | 2026-11-18 | 08:00 | 20:30 | 30    |
        | 2026-11-19 | 08:00 | 20:30 | 30    |
        | 2026-11-20 | 08:00 | 21:00 | 30    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Men er regelen "HO-HRS-01" fastslått

    Scenario: Arbeidsmengden ses på, for den gjelder også ledere
      Gitt at "working_hours.exempt_position" er "ja"
      Og at "working_hours.hours_7_days" er "64"
      Når situasjonen vurderes for "occupational_health"
      Så foreslås "workload-review" innen "7" dager av "leader"
