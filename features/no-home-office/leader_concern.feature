# language: no
Egenskap: Lederens bekymring
  En leder handler på endringer som er sett i arbeidet, tidlig og med omtanke. Ingen endring er et bevis; den
  kan skyldes sykdom, omsorg for noen hjemme eller noe helt annet.

  Bakgrunn:
    Gitt regelsettet "no-home-office"
    Og datoen "2026-11-23"

  @HO-LED-01
  Regel: Én endring er nok til å spørre hvordan det går

    Scenariomal: Det er det samme hvilken endring lederen har sett
      Gitt en ansatt med
        | faktum                         | verdi      |
        | concern.absence_changed        | <fravær>   |
        | concern.behaviour_changed      | <væremåte> |
        | concern.work_changed           | <arbeid>   |
        | concern.remote_contact_changed | <kontakt>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fravær | væremåte | arbeid | kontakt | utfall         |
        | ja     | nei      | nei    | nei     | fastslått      |
        | nei    | ja       | nei    | nei     | fastslått      |
        | nei    | nei      | ja     | nei     | fastslått      |
        | nei    | nei      | nei    | ja      | fastslått      |
        | nei    | nei      | nei    | nei     | ikke fastslått |

    Scenario: Lederen tar en omsorgsfull samtale og kan få råd på forhånd
      Gitt en ansatt med
        | faktum                         | verdi |
        | concern.remote_contact_changed | ja    |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "caring-conversation" innen "7" dager av "leader"
      Og foreslås "akan-guidance-for-leader" innen "3" dager av "leader"

    Scenario: Så lenge noe er usett, er det ikke avgjort at alt er som før
      Gitt en ansatt med
        | faktum                         | verdi  |
        | concern.absence_changed        | nei    |
        | concern.behaviour_changed      | ukjent |
        | concern.work_changed           | nei    |
        | concern.remote_contact_changed | nei    |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "concern.behaviour_changed" et åpent spørsmål

    Scenario: Den ansatte ser hva lederen har lagt merke til
      Gitt en ansatt med
        | faktum               | verdi |
        | concern.work_changed | ja    |
      Når situasjonen vurderes for "employee"
      Så ser "employee" regelen
      Og foreslås "caring-conversation"
      Og foreslås ikke "akan-guidance-for-leader"

    Scenario: Lederens bekymring er ikke en sak for personalavdelingen
      Gitt en ansatt med
        | faktum               | verdi |
        | concern.work_changed | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen
      Og foreslås ingenting

  @HO-LED-02
  Regel: Endringer på to måter, eller én over fire uker, fortjener også et tilbud om støtte

    Scenariomal: Både hvor mange endringer det er og hvor lenge de har vart, teller
      Gitt en ansatt med
        | faktum                         | verdi      |
        | concern.absence_changed        | <fravær>   |
        | concern.behaviour_changed      | <væremåte> |
        | concern.work_changed           | nei        |
        | concern.remote_contact_changed | nei        |
        | concern.weeks_persisted        | <uker>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | fravær | væremåte | uker | utfall         |
        | ja     | ja       | 0    | fastslått      |
        | ja     | nei      | 4    | fastslått      |
        | ja     | nei      | 3    | ikke fastslått |
        | nei    | nei      | 10   | ikke fastslått |

    Scenario: I tillegg til samtalen tilbyr lederen bedriftshelsetjenesten
      Gitt en ansatt med
        | faktum                    | verdi |
        | concern.absence_changed   | ja    |
        | concern.behaviour_changed | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "caring-conversation" innen "7" dager av "leader"
      Og foreslås "offer-occupational-health" innen "7" dager av "leader"
      Og er nivået for "leader_concern" "elevated"

    Scenario: Ved én endring er det varigheten vi spør om
      Gitt en ansatt med
        | faktum                         | verdi  |
        | concern.absence_changed        | ja     |
        | concern.behaviour_changed      | nei    |
        | concern.work_changed           | nei    |
        | concern.remote_contact_changed | nei    |
        | concern.weeks_persisted        | ukjent |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "concern.weeks_persisted" et åpent spørsmål

    Scenario: Det lederen har sett, går ikke videre til Akan-kontakten
      Gitt en ansatt med
        | faktum                    | verdi |
        | concern.absence_changed   | ja    |
        | concern.behaviour_changed | ja    |
      Når situasjonen vurderes for "akan_contact"
      Så ser "akan_contact" ikke regelen

  @HO-LED-03
  Regel: Den første samtalen skal følges av en ny innen 14 dager

    Scenariomal: Tiden mellom to samtaler regnes fra dag til dag
      Gitt en ansatt med
        | faktum                           | verdi      |
        | concern.conversation_held        | ja         |
        | concern.conversation_held_on     | 2026-11-16 |
        | concern.next_conversation_agreed | ja         |
        | concern.next_conversation_on     | <neste>    |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | neste      | utfall         |
        | 2026-11-30 | ikke fastslått |
        | 2026-12-01 | fastslått      |

    Scenario: Er ingen ny samtale avtalt, avtaler lederen en
      Gitt en ansatt med
        | faktum                           | verdi      |
        | concern.conversation_held        | ja         |
        | concern.conversation_held_on     | 2026-11-16 |
        | concern.next_conversation_agreed | nei        |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "next-conversation" innen "14" dager av "leader"

    Scenario: Er det ikke holdt noen samtale, er det ingenting å følge opp ennå
      Gitt en ansatt med
        | faktum                    | verdi |
        | concern.conversation_held | nei   |
      Når situasjonen vurderes
      Så er regelen ikke fastslått

    Scenario: Er en ny samtale avtalt, er det datoen vi mangler
      Gitt en ansatt med
        | faktum                           | verdi      |
        | concern.conversation_held        | ja         |
        | concern.conversation_held_on     | 2026-11-16 |
        | concern.next_conversation_agreed | ja         |
        | concern.next_conversation_on     | ukjent     |
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er "concern.next_conversation_on" et åpent spørsmål

    Scenario: Verneombudet ser ikke samtalene mellom leder og medarbeider
      Gitt en ansatt med
        | faktum                           | verdi |
        | concern.conversation_held        | ja    |
        | concern.next_conversation_agreed | nei   |
      Når situasjonen vurderes for "safety_representative"
      Så ser "safety_representative" ikke regelen

  @HO-LED-04
  Regel: På avstand møtes en endring med mer kontakt, ikke med kontroll

    Scenariomal: Fire dager hjemme er det meste av uken
      Gitt en ansatt med
        | faktum                         | verdi     |
        | concern.absence_changed        | <endring> |
        | concern.behaviour_changed      | nei       |
        | concern.work_changed           | nei       |
        | concern.remote_contact_changed | nei       |
        | home_office.days_per_week      | <hjemme>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | endring | hjemme | utfall         |
        | ja      | 4      | fastslått      |
        | ja      | 3      | ikke fastslått |
        | nei     | 5      | ikke fastslått |
        | ja      | ukjent | uavklart       |

    Scenario: Leder og ansatt avtaler en kort daglig prat
      Gitt en ansatt med
        | faktum                         | verdi |
        | concern.absence_changed        | nei   |
        | concern.behaviour_changed      | nei   |
        | concern.work_changed           | nei   |
        | concern.remote_contact_changed | ja    |
        | home_office.days_per_week      | 5     |
      Når situasjonen vurderes for "leader"
      Så foreslås "daily-checkin-agreed" innen "3" dager av "leader"

    Scenario: Hvor mye som arbeides hjemme, må vi vite før vi sier noe
      Gitt en ansatt med
        | faktum                         | verdi  |
        | concern.absence_changed        | ja     |
        | concern.behaviour_changed      | nei    |
        | concern.work_changed           | nei    |
        | concern.remote_contact_changed | nei    |
        | home_office.days_per_week      | ukjent |
      Når situasjonen vurderes
      Så er "home_office.days_per_week" et åpent spørsmål

  @HO-LED-06
  Regel: En bekymring som varer, skal ingen bære alene

    Scenariomal: Fra to samtaler og fire uker får lederen hjelp
      Gitt en ansatt med
        | faktum                         | verdi      |
        | concern.absence_changed        | ja         |
        | concern.behaviour_changed      | nei        |
        | concern.work_changed           | nei        |
        | concern.remote_contact_changed | nei        |
        | concern.conversations_held     | <samtaler> |
        | concern.weeks_persisted        | <uker>     |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | samtaler | uker | utfall         |
        | 2        | 4    | fastslått      |
        | 1        | 4    | ikke fastslått |
        | 2        | 3    | ikke fastslått |
        | ukjent   | 6    | uavklart       |

    Scenario: Den ansatte får tilbud om bedriftshelsetjenesten
      Gitt en ansatt med
        | faktum                         | verdi |
        | concern.absence_changed        | ja    |
        | concern.behaviour_changed      | nei   |
        | concern.work_changed           | nei   |
        | concern.remote_contact_changed | nei   |
        | concern.conversations_held     | 3     |
        | concern.weeks_persisted        | 6     |
      Når situasjonen vurderes for "employee"
      Så er regelen fastslått
      Og foreslås "offer-occupational-health"

    Scenario: Antallet samtaler er noe lederen vet
      Gitt en ansatt med
        | faktum                         | verdi  |
        | concern.absence_changed        | ja     |
        | concern.behaviour_changed      | nei    |
        | concern.work_changed           | nei    |
        | concern.remote_contact_changed | nei    |
        | concern.conversations_held     | ukjent |
        | concern.weeks_persisted        | 6      |
      Når situasjonen vurderes
      Så er "concern.conversations_held" et åpent spørsmål

  @HO-LED-07
  Regel: Et nei er også et svar

    Scenariomal: Regelen gjelder den som har sagt nei nå
      Gitt en ansatt med
        | faktum                  | verdi |
        | concern.talk_not_wanted | <nei> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | nei    | utfall         |
        | ja     | fastslått      |
        | nei    | ikke fastslått |
        | ukjent | uavklart       |

    Scenario: Lederen respekterer det og kommer tilbake
      Gitt en ansatt med
        | faktum                  | verdi |
        | concern.talk_not_wanted | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "respect-and-return" innen "7" dager av "leader"

    Scenario: Den ansatte ser hva lederen er bedt om
      Gitt en ansatt med
        | faktum                  | verdi |
        | concern.talk_not_wanted | ja    |
      Når situasjonen vurderes for "employee"
      Så ser "employee" regelen
      Og foreslås "respect-and-return"

  @HO-LED-08
  Regel: Ingen skal ha et notat om seg som de ikke kjenner

    Scenariomal: Notatet skal være vist fram
      Gitt en ansatt med
        | faktum               | verdi   |
        | concern.notes_kept   | <notat> |
        | concern.notes_shared | <vist>  |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | notat | vist   | utfall         |
        | ja    | nei    | fastslått      |
        | ja    | ja     | ikke fastslått |
        | nei   | nei    | ikke fastslått |
        | ja    | ukjent | uavklart       |

    Scenario: Notatet gås gjennom sammen innen en uke
      Gitt en ansatt med
        | faktum               | verdi |
        | concern.notes_kept   | ja    |
        | concern.notes_shared | nei   |
      Når situasjonen vurderes for "employee"
      Så foreslås "share-notes" innen "7" dager av "leader"

    Scenario: Er notatet vist fram? Det spør vi om når det finnes et
      Gitt en ansatt med
        | faktum               | verdi  |
        | concern.notes_kept   | ja     |
        | concern.notes_shared | ukjent |
      Når situasjonen vurderes
      Så er "concern.notes_shared" et åpent spørsmål

  @HO-LED-09
  Regel: En leder som er usikker, kan ringe noen

    Scenariomal: Usikkerheten er grunn nok
      Gitt en ansatt med
        | faktum                | verdi     |
        | concern.leader_unsure | <usikker> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | usikker | utfall         |
        | ja      | fastslått      |
        | nei     | ikke fastslått |
        | ukjent  | uavklart       |

    Scenario: Akan gir råd før samtalen
      Gitt en ansatt med
        | faktum                | verdi |
        | concern.leader_unsure | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "akan-guidance-for-leader" innen "3" dager av "leader"

    Scenario: Lederens usikkerhet er lederens egen
      Gitt en ansatt med
        | faktum                | verdi |
        | concern.leader_unsure | ja    |
      Når situasjonen vurderes for "employee"
      Så ser "employee" ikke regelen

  @HO-LED-10
  Regel: En kollegas bekymring er en grunn til å ta kontakt, ikke til å tro noe

    Scenariomal: Har lederen selv sett en endring, er det den samtalen handler om
      Gitt en ansatt med
        | faktum                         | verdi     |
        | concern.absence_changed        | <endring> |
        | concern.behaviour_changed      | nei       |
        | concern.work_changed           | nei       |
        | concern.remote_contact_changed | nei       |
        | concern.raised_by_colleague    | <kollega> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | endring | kollega | utfall         |
        | nei     | ja      | fastslått      |
        | ja      | ja      | ikke fastslått |
        | nei     | nei     | ikke fastslått |
        | ukjent  | ja      | uavklart       |

    Scenario: Lederen ser etter selv og sier ikke hva andre har sagt
      Gitt en ansatt med
        | faktum                         | verdi |
        | concern.absence_changed        | nei   |
        | concern.behaviour_changed      | nei   |
        | concern.work_changed           | nei   |
        | concern.remote_contact_changed | nei   |
        | concern.raised_by_colleague    | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "look-for-yourself" innen "7" dager av "leader"
      Og foreslås ikke "caring-conversation"

    Scenario: Den ansatte skal ikke møte kollegaens ord i en rapport
      Gitt en ansatt med
        | faktum                         | verdi |
        | concern.absence_changed        | nei   |
        | concern.behaviour_changed      | nei   |
        | concern.work_changed           | nei   |
        | concern.remote_contact_changed | nei   |
        | concern.raised_by_colleague    | ja    |
      Når situasjonen vurderes for "employee"
      Så ser "employee" ikke regelen

  @HO-LED-11
  Regel: Tanken på kontroll stoppes før den blir til et tiltak

    Scenariomal: Det er nok at kontroll er vurdert
      Gitt en ansatt med
        | faktum                             | verdi     |
        | concern.control_measure_considered | <vurdert> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | vurdert | utfall         |
        | ja      | fastslått      |
        | nei     | ikke fastslått |
        | ukjent  | uavklart       |

    Scenario: Lederen velger kontakt allerede neste dag
      Gitt en ansatt med
        | faktum                             | verdi |
        | concern.control_measure_considered | ja    |
      Når situasjonen vurderes for "leader"
      Så foreslås "leave-control-choose-contact" innen "1" dager av "leader"
      Og foreslås "akan-guidance-for-leader" innen "3" dager av "leader"

    Scenario: Personalavdelingen får ikke en sak av en tanke
      Gitt en ansatt med
        | faktum                             | verdi |
        | concern.control_measure_considered | ja    |
      Når situasjonen vurderes for "hr"
      Så ser "hr" ikke regelen

  @HO-LED-12
  Regel: Når den ansatte har fortalt hva det er, er det tid for hjelp

    Scenariomal: Endringen er sett, og den ansatte har selv fortalt
      Gitt en ansatt med
        | faktum                             | verdi     |
        | concern.absence_changed            | <endring> |
        | concern.behaviour_changed          | nei       |
        | concern.work_changed               | nei       |
        | concern.remote_contact_changed     | nei       |
        | substance_use.acknowledged_at_work | <fortalt> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | endring | fortalt | utfall         |
        | ja      | ja      | fastslått      |
        | ja      | nei     | ikke fastslått |
        | nei     | ja      | ikke fastslått |
        | ja      | ukjent  | uavklart       |

    Scenario: Det tilbys en Akan-avtale i stedet for nye bekymringssamtaler
      Gitt en ansatt med
        | faktum                             | verdi |
        | concern.absence_changed            | ja    |
        | concern.behaviour_changed          | nei   |
        | concern.work_changed               | nei   |
        | concern.remote_contact_changed     | nei   |
        | substance_use.acknowledged_at_work | ja    |
        | akan.agreement_offered             | nei   |
        | akan.agreement_active              | nei   |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås "offer-akan-agreement"

    Scenario: Om den ansatte har fortalt noe, avgjør den ansatte selv
      Gitt en ansatt med
        | faktum                             | verdi  |
        | concern.absence_changed            | ja     |
        | concern.behaviour_changed          | nei    |
        | concern.work_changed               | nei    |
        | concern.remote_contact_changed     | nei    |
        | substance_use.acknowledged_at_work | ukjent |
      Når situasjonen vurderes
      Så er "substance_use.acknowledged_at_work" et åpent spørsmål

  @HO-LED-13
  Regel: Samtalene skal ikke stanse når noe ser annerledes ut

    Scenariomal: Over 14 dager er lenge
      Gitt en ansatt med
        | faktum                                 | verdi   |
        | concern.absence_changed                | ja      |
        | concern.behaviour_changed              | nei     |
        | concern.work_changed                   | nei     |
        | concern.remote_contact_changed         | nei     |
        | contact.days_since_leader_conversation | <dager> |
      Når situasjonen vurderes
      Så er regelen <utfall>

      Eksempler:
        | dager  | utfall         |
        | 14     | ikke fastslått |
        | 15     | fastslått      |
        | ukjent | uavklart       |

    Scenario: Lederen tar kontakt og setter av tid hver uke
      Gitt en ansatt med
        | faktum                                 | verdi |
        | concern.absence_changed                | ja    |
        | concern.behaviour_changed              | nei   |
        | concern.work_changed                   | nei   |
        | concern.remote_contact_changed         | nei   |
        | contact.days_since_leader_conversation | 21    |
      Når situasjonen vurderes for "leader"
      Så foreslås "caring-conversation"
      Og foreslås "weekly-one-to-one"

    Scenario: Når dere sist snakket sammen, kan både leder og ansatt svare på
      Gitt en ansatt med
        | faktum                                 | verdi  |
        | concern.absence_changed                | ja     |
        | concern.behaviour_changed              | nei    |
        | concern.work_changed                   | nei    |
        | concern.remote_contact_changed         | nei    |
        | contact.days_since_leader_conversation | ukjent |
      Når situasjonen vurderes
      Så er "contact.days_since_leader_conversation" et åpent spørsmål

  @HO-LED-02
  Regel: Den som allerede følger opp, skal ikke bes om å begynne på nytt

    Scenario: Er neste samtale avtalt, foreslås ikke en ny første samtale
      Gitt en ansatt med
        | faktum                             | verdi      |
        | concern.work_changed               | ja         |
        | concern.behaviour_changed          | ja         |
        | concern.conversation_held          | ja         |
        | concern.conversation_held_on       | 2026-11-18 |
        | concern.next_conversation_agreed   | ja         |
        | concern.next_conversation_on       | 2026-11-30 |
      Når situasjonen vurderes for "leader"
      Så er regelen fastslått
      Og foreslås ikke "caring-conversation"
      Og foreslås "offer-occupational-health"
