# language: no
Egenskap: Psykiske plager
  Spørreskjemaer er til hjelp i en samtale og stiller ingen diagnose. De er frivillige, og svarene blir hos
  den ansatte og bedriftshelsetjenesten.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-PSY-01
  Regel: Fra 2,0 i snitt på HSCL-5 tyder svarene på psykiske plager

    Scenariomal: Gjennomsnittet av de fem svarene avgjør
      Gitt en ansatt med
        | faktum         | verdi   |
        | distress.hscl5 | <snitt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | snitt | utfall         |
        | 1     | ikke fastslått |
        | 1,8   | ikke fastslått |
        | 2,0   | fastslått      |
        | 3,4   | fastslått      |

    Scenario: Den som strever, blir invitert til en fortrolig samtale og oppmuntret til å gå til fastlegen
      Gitt en ansatt med
        | faktum         | verdi |
        | distress.hscl5 | 2,2   |
      Når situasjonen vurderes
      Så foreslås "occupational-health-consultation" innen "14" dager av "occupational_health"
      Og foreslås "gp-visit-suggested" innen "14" dager av "employee"

    Scenario: Den som ikke har svart på HSCL-5, regnes verken som plaget eller frisk
      Gitt en ansatt med
        | faktum         | verdi  |
        | distress.hscl5 | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "distress.hscl5" et åpent spørsmål

    Scenario: Lederen ser ikke svarene på HSCL-5
      Gitt en ansatt med
        | faktum         | verdi |
        | distress.hscl5 | 3     |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

    Scenario: Personalavdelingen ser heller ikke svarene på HSCL-5
      Gitt en ansatt med
        | faktum         | verdi |
        | distress.hscl5 | 3     |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen

  @HO-PSY-02
  Regel: En WHO-5-skår på 28 eller lavere skal møtes med et tilbud snart

    # Skåren er en sum ganget med fire, så det neste mulige steget over 28 er 32.
    Scenariomal: Lav skår på WHO-5 betyr lav trivsel
      Gitt en ansatt med
        | faktum         | verdi  |
        | wellbeing.who5 | <skår> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | skår | utfall         |
        | 0    | fastslått      |
        | 28   | fastslått      |
        | 32   | ikke fastslått |
        | 100  | ikke fastslått |

    Scenario: Ved svært lav trivsel tar bedriftshelsetjenesten kontakt innen en uke
      Gitt en ansatt med
        | faktum         | verdi |
        | wellbeing.who5 | 24    |
      Når situasjonen vurderes
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og er nivået for "psychological_distress" "high"

    Scenario: God trivsel utelukker ikke at HSCL-5 viser noe annet
      Gitt en ansatt med
        | faktum         | verdi |
        | wellbeing.who5 | 80    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og er nivået for "psychological_distress" minst "none" og høyst "high"

    Scenariomal: Trivsel skifter raskt, og et svar gjelder i 30 dager
      Gitt en ansatt med
        | faktum         | verdi | observert |
        | wellbeing.who5 | 20    | <dag>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dag        | utfall    |
        | 2026-10-24 | fastslått |
        | 2026-10-23 | uavklart  |

    Scenario: Uten svar på WHO-5 spør vi, og tror ikke at alt er bra
      Gitt en ansatt med
        | faktum         | verdi |
        | distress.hscl5 | 1,2   |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "wellbeing.who5" et åpent spørsmål
      Og er nivået for "psychological_distress" minst "none" og høyst "high"

    Scenario: Skåren på WHO-5 når aldri Akan-kontakten
      Gitt en ansatt med
        | faktum         | verdi |
        | wellbeing.who5 | 8     |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen
      Og foreslås ingenting

  @HO-PSY-03
  Regel: Psykiske plager sammen med søvnvansker skal møtes med et tilbud snart

    Scenariomal: Plagene og søvnen må begge nå grensen
      Gitt en ansatt med
        | faktum              | verdi   |
        | distress.hscl5      | <hscl5> |
        | sleep.bergen_1_to_4 | <natt>  |
        | sleep.bergen_5_to_6 | <dag>   |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | hscl5 | natt | dag | utfall         |
        | 2,0   | 3    | 3   | fastslått      |
        | 1,8   | 3    | 3   | ikke fastslått |
        | 2,0   | 2    | 7   | ikke fastslått |

    Scenario: Noen ringer innen en uke, og søvnrådene kan prøves i mellomtiden
      Gitt en ansatt med
        | faktum              | verdi |
        | distress.hscl5      | 2,4   |
        | sleep.bergen_1_to_4 | 5     |
        | sleep.bergen_5_to_6 | 4     |
      Når situasjonen vurderes for "employee"
      Så foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og foreslås "sleep-advice" innen "7" dager av "employee"

    Scenario: Er plagene kjent, spør vi hvordan natten er
      Gitt en ansatt med
        | faktum         | verdi |
        | distress.hscl5 | 2,4   |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "sleep.bergen_1_to_4" et åpent spørsmål
      Og er "sleep.bergen_5_to_6" et åpent spørsmål

    Scenario: Lederen ser hverken søvn eller plager
      Gitt en ansatt med
        | faktum              | verdi |
        | distress.hscl5      | 2,4   |
        | sleep.bergen_1_to_4 | 5     |
        | sleep.bergen_5_to_6 | 4     |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

  @HO-PSY-05
  Regel: En WHO-5-skår over 28 og til og med 50 er verdt å kjenne etter igjen

    Scenariomal: Grensene er satt så bare én av de to reglene om trivsel gjelder
      Gitt en ansatt med
        | faktum         | verdi  |
        | wellbeing.who5 | <skår> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | skår | utfall         |
        | 28   | ikke fastslått |
        | 32   | fastslått      |
        | 48   | fastslått      |
        | 52   | ikke fastslått |

    Scenario: Den ansatte svarer en gang til om to uker
      Gitt en ansatt med
        | faktum         | verdi |
        | wellbeing.who5 | 44    |
      Når situasjonen vurderes for "employee"
      Så foreslås "wellbeing-again-in-two-weeks" innen "14" dager av "employee"
      Og foreslås ikke "prompt-occupational-health-consultation"

    Scenario: Trivsel kan ingen lese av på utsiden
      Gitt en ansatt med
        | faktum         | verdi  |
        | wellbeing.who5 | ukjent |
      Når situasjonen vurderes for "employee"
      Så er regelen uavklart
      Og er "wellbeing.who5" et åpent spørsmål

  @HO-PSY-06
  Regel: Søvnproblemer tre dager i uken, både natt og dag, tyder på søvnvansker

    Scenariomal: Dårlige netter alene er ikke nok når dagene er gode
      Gitt en ansatt med
        | faktum              | verdi  |
        | sleep.bergen_1_to_4 | <natt> |
        | sleep.bergen_5_to_6 | <dag>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | natt | dag | utfall         |
        | 3    | 3   | fastslått      |
        | 7    | 2   | ikke fastslått |
        | 2    | 7   | ikke fastslått |

    Scenario: Rådene om søvn er enkle å prøve hjemme
      Gitt en ansatt med
        | faktum              | verdi |
        | sleep.bergen_1_to_4 | 4     |
        | sleep.bergen_5_to_6 | 3     |
      Når situasjonen vurderes
      Så foreslås "sleep-advice" innen "7" dager av "employee"

    Scenario: Nettene er kjent, dagene må vi spørre om
      Gitt en ansatt med
        | faktum              | verdi |
        | sleep.bergen_1_to_4 | 4     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "sleep.bergen_5_to_6" et åpent spørsmål

    Scenario: Søvnen er ikke personalavdelingens sak
      Gitt en ansatt med
        | faktum              | verdi |
        | sleep.bergen_1_to_4 | 4     |
        | sleep.bergen_5_to_6 | 3     |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
