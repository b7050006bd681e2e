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
