# language: no
Egenskap: Hørselsvern
  De samme reglene på norsk. Et regelsett kan ha scenarier på begge språk.

  Bakgrunn:
    Gitt regelsettet "workplace-noise"
    Og datoen "2026-11-23"

  @NX-PRO-01
  Regel: Over nedre tiltaksverdi er hørselsvern tilgjengelig

    Scenariomal: Grensen er 80 dB(A)
      Gitt en profil av typen "worker" med
        | faktum               | verdi          |
        | noise.daily_level    | <nivå>         |
        | protection.available | <tilgjengelig> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | nivå | tilgjengelig | utfall         |
        | 80,1 | nei          | fastslått      |
        | 80   | nei          | ikke fastslått |
        | 80,1 | ukjent       | uavklart       |

    Scenario: Tiltaket har en ansvarlig og en frist
      Gitt en profil av typen "worker" med
        | faktum               | verdi |
        | noise.daily_level    | 82,5  |
        | protection.available | nei   |
      Når situasjonen vurderes
      Så foreslås "provide-protectors" innen "7" dager av "employer"
      Og er nivået for "protection" "action_required"
