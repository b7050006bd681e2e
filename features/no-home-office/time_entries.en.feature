Feature: The timesheet shows when a day gets no end
  The same rules as in time_entries.feature, shown by other weeks. Facts are worked out from entries that the employee
  has kept, and days that nobody recorded are never taken for days off.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"
    And office days since "2025-11-24" from "08:30" to "16:30" with a break of "30" minutes
    And agreed hours of "37.5" a week from "08:30" to "16:30"
    And an employee with
      | fact                                   | value |
      | working_hours.exempt_position          | no    |
      | working_hours.extended_overtime_agreed | no    |
      | working_hours.shorter_rest_agreed      | no    |
      | working_hours.longer_days_agreed       | no    |
      | working_hours.additional_hours_needed  | no    |
      | availability.split_day_chosen          | no    |

  Scenario: An ordinary year breaks nothing
    When the situation is assessed
    Then the rule "HO-HRS-01" is not established
    And the rule "HO-HRS-06" is not established
    And the rule "HO-HRS-19" is not established
    And the rule "HO-HRS-20" is not established
    And the rule "HO-HRS-21" is not established
    And the rule "HO-AVA-06" is not established
    And the rule "HO-AVA-08" is not established

  @HO-HRS-06
  Rule: Work late at night takes the rest before the next day

    Scenario Outline: The next day begins at half past eight
      Given the time entries
        | date       | start | end   | break |
        | 2026-11-18 | 08:30 | 16:30 | 30    |
        | 2026-11-18 | 20:00 | <end> | 0     |
      When the situation is assessed
      Then the rule is <outcome>

      Examples: Eleven hours, and a quarter less
        | end   | outcome         |
        | 21:30 | not established |
        | 21:45 | established     |

    Scenario: A hole in the timesheet may hide a short night
      Given the time entries
        | date       | start | end |
        | 2026-11-18 |       |     |
      When the situation is assessed
      Then the rule is undetermined
      And "working_hours.shortest_daily_rest" is an open question

  @HO-HRS-04
  Rule: Two days may be too long together

    Scenario: Half a night and the morning after
      Given the time entries
        | date       | start | end   | break |
        | 2026-11-18 | 08:30 | 16:30 | 30    |
        | 2026-11-18 | 18:00 | 02:00 | 0     |
      When the situation is assessed
      Then the rule is established
      And "rest-restored-now" is suggested within "1" days by "leader"

  @HO-HRS-19
  Rule: After many days in a row someone looks at when the next day off comes

    Scenario Outline: A Sunday among the days
      Given the time entries
        | date       | start | end   | break |
        | 2026-11-14 | 09:00 | 10:00 | 0     |
        | <day>      | 09:00 | 10:00 | 0     |
      When the situation is assessed
      Then the rule is <outcome>

      Examples: Six days, and thirteen
        | day        | outcome         |
        | 2026-11-01 | not established |
        | 2026-11-15 | established     |

  @HO-HRS-20
  Rule: A day may grow long from the gaps in it

    Scenario Outline: From half past eight until half past eight
      Given that "availability.split_day_chosen" is "<wish>"
      And the time entries
        | date       | start | end   | break |
        | 2026-11-17 | 08:30 | 13:30 | 0     |
        | 2026-11-17 | 18:30 | <end> | 0     |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | end   | wish    | outcome         |
        | 20:15 | no      | not established |
        | 20:30 | no      | established     |
        | 20:30 | yes     | not established |
        | 20:30 | unknown | undetermined    |

  @HO-HRS-21
  Rule: Extra hours every week ask whether the agreement fits the work

    Scenario: A position of sixty per cent, worked as a whole one
      Given agreed hours of "22.5" a week from "08:30" to "16:30"
      When the situation is assessed for "leader"
      Then the rule is established
      And "hours-that-fit" is suggested within "14" days by "leader"

    Scenario: Without agreed hours nobody knows what is extra
      Given agreed hours of "" a week from "08:30" to "16:30"
      When the situation is assessed
      Then the rule is undetermined
      And "working_hours.beyond_agreed_4_weeks" is an open question

  @HO-AVA-08
  Rule: When half of the days go beyond agreed times, perhaps the agreement no longer fits

    Scenario Outline: Half an hour earlier each day
      Given office days since "<first>" from "08:00" to "16:30" with a break of "60" minutes
      When the situation is assessed
      Then the rule is <outcome>

      Examples: Nine and ten of twenty days
        | first      | outcome         |
        | 2026-11-10 | not established |
        | 2026-11-09 | established     |
