# language: no
Egenskap: Akutt sikkerhet
  Når liv eller sikkerhet kan være i fare, kommer hjelpen først. Alt annet kan vente.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-ACU-01
  Regel: Tanker om å skade seg selv møtes med hjelp med en gang

    Scenario: Hjelpetelefonene kommer først, samme dag, og bedriftshelsetjenesten følger opp
      Gitt en ansatt med
        | faktum                        | verdi |
        | acute.self_harm_thoughts_told | ja    |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og foreslås "acute-help-lines" innen "0" dager av "anyone_present"
      Og foreslås "call-113" innen "0" dager av "anyone_present"
      Og foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"
      Og er nivået for "acute_safety" "acute"

    Scenario: Når slike tanker ikke er der, er det ingen grunn til å slå alarm
      Gitt en ansatt med
        | faktum                        | verdi |
        | acute.self_harm_thoughts_told | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ikke "acute-help-lines"

    Scenario: En lav skår på WHO-5 sier ikke om noen har tanker om å skade seg selv, så vi må spørre
      Gitt en ansatt med
        | faktum                        | verdi  |
        | wellbeing.who5                | 8      |
        | acute.self_harm_thoughts_told | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "acute.self_harm_thoughts_told" et åpent spørsmål

    Scenario: Lederen ser ikke hva den ansatte har fortalt i fortrolighet
      Gitt en ansatt med
        | faktum                        | verdi |
        | acute.self_harm_thoughts_told | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås ingenting

    Scenario: Den ansatte ser selv hvor hjelpen er
      Gitt en ansatt med
        | faktum                        | verdi |
        | acute.self_harm_thoughts_told | ja    |
      Når situasjonen vurderes for "employee"
      Så foreslås "acute-help-lines" innen "0" dager av "anyone_present"

  @HO-ACU-02
  Regel: Mulig ruspåvirkning i sikkerhetskritisk arbeid betyr at arbeidet avbrytes trygt nå

    Scenariomal: Det er arbeidet som gjør mistanken akutt
      Gitt en ansatt med
        | faktum                           | verdi      |
        | acute.suspected_intoxication_now | <mistanke> |
        | acute.safety_critical_work_now   | <kritisk>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | mistanke | kritisk | utfall         |
        | ja       | ja      | fastslått      |
        | ja       | nei     | ikke fastslått |
        | nei      | ja      | ikke fastslått |

    Scenario: Først hjelp, så trygt hjem, og samtalen kommer senere
      Gitt en ansatt med
        | faktum                           | verdi |
        | acute.suspected_intoxication_now | ja    |
        | acute.safety_critical_work_now   | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "acute-help-lines" innen "0" dager av "anyone_present"
      Og foreslås "safe-exit-from-safety-critical-work" innen "0" dager av "leader"
      Og foreslås "caring-conversation" innen "7" dager av "leader"

    Scenario: Er det uvisst hva medarbeideren holder på med, må det avklares straks
      Gitt en ansatt med
        | faktum                           | verdi  |
        | acute.suspected_intoxication_now | ja     |
        | acute.safety_critical_work_now   | ukjent |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "acute.safety_critical_work_now" et åpent spørsmål
      Og er nivået for "acute_safety" minst "none" og høyst "acute"

    Scenario: En mistanke fra i forgårs gjelder ikke nå
      Gitt en ansatt med
        | faktum                           | verdi | observert  |
        | acute.suspected_intoxication_now | ja    | 2026-11-21 |
        | acute.safety_critical_work_now   | ja    | 2026-11-23 |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "acute.suspected_intoxication_now" et åpent spørsmål

    Scenario: Mistanken blir mellom dem som må handle, og når ikke personalavdelingen
      Gitt en ansatt med
        | faktum                           | verdi |
        | acute.suspected_intoxication_now | ja    |
        | acute.safety_critical_work_now   | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-ACU-03
  Regel: Ved fare for liv ringes 113 først, og spørsmålene venter

    Scenario: Hjelpen kommer før alt annet
      Gitt en ansatt med
        | faktum                   | verdi |
        | acute.danger_to_life_now | ja    |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "acute-help-lines" innen "0" dager av "anyone_present"
      Og foreslås "call-113" innen "0" dager av "anyone_present"
      Og foreslås "stay-on-the-line" innen "0" dager av "anyone_present"

    Scenariomal: Alle som kan komme til å være der, ser hva som må gjøres
      Gitt en ansatt med
        | faktum                   | verdi |
        | acute.danger_to_life_now | ja    |
      Når situasjonen vurderes for "<hvem>"
      Så ser "<hvem>" regelen
      Og foreslås "call-113"

      Eksempler:
        | hvem                |
        | employee            |
        | leader              |
        | hr                  |
        | akan_contact        |
        | occupational_health |

    Scenario: Når faren er over, slås det ikke alarm
      Gitt en ansatt med
        | faktum                   | verdi |
        | acute.danger_to_life_now | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ikke "call-113"

    Scenario: Et svar fra i forgårs sier ingenting om nå
      Gitt en ansatt med
        | faktum                   | verdi | observert  |
        | acute.danger_to_life_now | ja    | 2026-11-21 |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "acute.danger_to_life_now" et åpent spørsmål

    Scenario: Faren blir sett uten at noen får vite om tankene bak
      Gitt en ansatt med
        | faktum                        | verdi |
        | acute.danger_to_life_now      | ja    |
        | acute.self_harm_thoughts_told | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" regelen
      Og foreslås ikke "prompt-occupational-health-consultation"

  @HO-ACU-04
  Regel: Den som puster lite eller ikke reagerer, trenger førstehjelp nå

    Scenario: 113 på høyttaler og førstehjelp til hjelpen er der
      Gitt en ansatt med
        | faktum                   | verdi |
        | acute.overdose_signs_now | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen fastslått
      Og foreslås "acute-help-lines" innen "0" dager av "anyone_present"
      Og foreslås "first-aid-until-help-arrives" innen "0" dager av "anyone_present"
      Og foreslås ikke "prompt-occupational-health-consultation"

    Scenario: Den som er trøtt og svarer, er ikke i denne regelen
      Gitt en ansatt med
        | faktum                           | verdi |
        | acute.overdose_signs_now         | nei   |
        | acute.suspected_intoxication_now | ja    |
        | acute.safety_critical_work_now   | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ikke "first-aid-until-help-arrives"

    Scenario: Ser ingen den det gjelder, er det et spørsmål som haster
      Gitt en ansatt med
        | faktum                   | verdi  |
        | acute.overdose_signs_now | ukjent |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "acute.overdose_signs_now" et åpent spørsmål
      Og er nivået for "acute_safety" minst "none" og høyst "acute"

  @HO-ACU-05
  Regel: Alvorlige plager etter å ha sluttet eller trappet ned trenger lege nå

    Scenario: Den ansatte ser selv at det ikke er en sak for viljestyrke
      Gitt en ansatt med
        | faktum                     | verdi |
        | acute.withdrawal_signs_now | ja    |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "acute-help-lines" innen "0" dager av "anyone_present"
      Og foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"

    Scenario: Å ha sluttet er ikke akutt i seg selv
      Gitt en ansatt med
        | faktum                           | verdi   |
        | substance_use.acknowledged_kinds | alcohol |
        | acute.withdrawal_signs_now       | nei     |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og foreslås ikke "call-113"

    Scenario: En avtale som løper, sier ikke hvordan kroppen har det i dag
      Gitt en ansatt med
        | faktum                | verdi |
        | akan.agreement_active | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen uavklart
      Og er "acute.withdrawal_signs_now" et åpent spørsmål

    Scenario: Lederen trenger ikke årsaken for å ringe 113, og får den ikke
      Gitt en ansatt med
        | faktum                     | verdi |
        | acute.withdrawal_signs_now | ja    |
        | acute.danger_to_life_now   | ja    |
      Når situasjonen vurderes for "leader"
      Så ser "leader" ikke regelen
      Og foreslås "call-113" innen "0" dager av "anyone_present"

  @HO-ACU-06
  Regel: Den som er svært fortvilet på skjerm og kan være alene, skal ikke bli sittende igjen

    Scenariomal: Er det uvisst om noen er der, handler vi som om den det gjelder er alene
      Gitt en ansatt med
        | faktum                     | verdi       |
        | acute.distress_on_call_now | <fortvilet> |
        | acute.someone_there_now    | <noen>      |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fortvilet | noen   | utfall         |
        | ja        | nei    | fastslått      |
        | ja        | ukjent | fastslått      |
        | ja        | ja     | ikke fastslått |
        | nei       | nei    | ikke fastslått |

    Scenario: Bli på linjen, spør om adressen, og la en annen ringe
      Gitt en ansatt med
        | faktum                     | verdi |
        | acute.distress_on_call_now | ja    |
        | acute.someone_there_now    | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "acute-help-lines" innen "0" dager av "anyone_present"
      Og foreslås "stay-on-the-line" innen "0" dager av "anyone_present"
      Og foreslås "call-113" innen "0" dager av "anyone_present"
      Og foreslås ikke "caring-conversation"

    Scenario: En kamera som er av, sier ikke hvordan noen har det
      Gitt en ansatt med
        | faktum                     | verdi  |
        | acute.distress_on_call_now | ukjent |
        | acute.someone_there_now    | nei    |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "acute.distress_on_call_now" et åpent spørsmål

    Scenario: Personalavdelingen får ikke vite hvem som gråt i et møte
      Gitt en ansatt med
        | faktum                     | verdi |
        | acute.distress_on_call_now | ja    |
        | acute.someone_there_now    | nei   |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-ACU-07
  Regel: Er noen sammen med den som er fortvilet, holder dere kontakten resten av dagen

    Scenario: Dagen først, samtalen senere, og bedriftshelsetjenesten denne uken
      Gitt en ansatt med
        | faktum                     | verdi |
        | acute.distress_on_call_now | ja    |
        | acute.someone_there_now    | ja    |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og foreslås "stay-in-touch-today" innen "0" dager av "anyone_present"
      Og foreslås "caring-conversation" innen "7" dager av "leader"
      Og foreslås "prompt-occupational-health-consultation" innen "7" dager av "occupational_health"

    Scenario: Er ingen der, er det den andre regelen som gjelder
      Gitt en ansatt med
        | faktum                     | verdi |
        | acute.distress_on_call_now | ja    |
        | acute.someone_there_now    | nei   |
      Når situasjonen vurderes for "akan_contact"
      Så er regelen ikke fastslått
      Og er regelen "HO-ACU-06" fastslått

    Scenario: Mens ingen vet om noen er der, er spørsmålet åpent og hjelpen alt i gang
      Gitt en ansatt med
        | faktum                     | verdi |
        | acute.distress_on_call_now | ja    |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "acute.someone_there_now" et åpent spørsmål
      Og foreslås "stay-on-the-line"

  @HO-ACU-08
  Regel: Den som forteller om bruk i dag i arbeid der en feil kan skade noen, kommer trygt ut av arbeidet først

    Scenariomal: Både det som er fortalt og arbeidet må gjelde nå
      Gitt en ansatt med
        | faktum                         | verdi     |
        | acute.use_today_told           | <fortalt> |
        | acute.safety_critical_work_now | <kritisk> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fortalt | kritisk | utfall         |
        | ja      | ja      | fastslått      |
        | ja      | nei     | ikke fastslått |
        | nei     | ja      | ikke fastslått |

    Scenario: Uten Akan-avtale møtes åpenheten med hjelp
      Gitt en ansatt med
        | faktum                         | verdi |
        | acute.use_today_told           | ja    |
        | acute.safety_critical_work_now | ja    |
        | akan.agreement_active          | nei   |
      Når situasjonen vurderes for "leader"
      Så foreslås "acute-help-lines" innen "0" dager av "anyone_present"
      Og foreslås "safe-exit-from-safety-critical-work" innen "0" dager av "leader"
      Og foreslås "openness-met-with-help" innen "3" dager av "leader"
      Og foreslås ikke "relapse-conversation"

    Scenario: Løper en Akan-avtale, kommer samtalen om tilbakefallet innen to dager
      Gitt en ansatt med
        | faktum                         | verdi |
        | acute.use_today_told           | ja    |
        | acute.safety_critical_work_now | ja    |
        | akan.agreement_active          | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så foreslås "safe-exit-from-safety-critical-work" innen "0" dager av "leader"
      Og foreslås "relapse-conversation" innen "2" dager av "leader"

    Scenario: Det er fortalt, og ingen vet hvilket arbeid som pågår
      Gitt en ansatt med
        | faktum               | verdi |
        | acute.use_today_told | ja    |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "acute.safety_critical_work_now" et åpent spørsmål

    Scenario: Det som ble fortalt, når ikke personalavdelingen
      Gitt en ansatt med
        | faktum                         | verdi |
        | acute.use_today_told           | ja    |
        | acute.safety_critical_work_now | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-ACU-09
  Regel: Mulig ruspåvirkning uten fare møtes vennlig, og samtalen tas en annen dag

    Scenario: Dagen avsluttes på tomannshånd, og den omsorgsfulle samtalen kommer innen en uke
      Gitt en ansatt med
        | faktum                           | verdi |
        | acute.suspected_intoxication_now | ja    |
        | acute.safety_critical_work_now   | nei   |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "end-the-day-kindly" innen "0" dager av "leader"
      Og foreslås "caring-conversation"
      Og foreslås ikke "safe-exit-from-safety-critical-work"

    Scenario: Kan arbeidet skade noen, gjelder den akutte regelen i stedet
      Gitt en ansatt med
        | faktum                           | verdi |
        | acute.suspected_intoxication_now | ja    |
        | acute.safety_critical_work_now   | ja    |
      Når situasjonen vurderes
      Så er regelen ikke fastslått
      Og er regelen "HO-ACU-02" fastslått

    Scenario: Uten noen mistanke nå er det ingenting å ta opp, bare noe å spørre seg selv om
      Gitt en ansatt med
        | faktum                           | verdi  |
        | acute.suspected_intoxication_now | ukjent |
        | acute.safety_critical_work_now   | nei    |
      Når situasjonen vurderes for "leader"
      Så er regelen uavklart
      Og er "acute.suspected_intoxication_now" et åpent spørsmål

    Scenario: Akan-kontakten får ikke vite om en mistanke som den ansatte ikke har fortalt om
      Gitt en ansatt med
        | faktum                           | verdi |
        | acute.suspected_intoxication_now | ja    |
        | acute.safety_critical_work_now   | nei   |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen
