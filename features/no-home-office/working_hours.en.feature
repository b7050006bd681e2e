Feature: Working hours and rest in home office
  The same rules as in working_hours.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-HRS-01
  Rule: Overtime stays within the limit of the Act for seven days

    Scenario Outline: A quarter of an hour decides
      Given an employee with
        | fact                                   | value    |
        | working_hours.overtime_7_days          | <hours>  |
        | working_hours.extended_overtime_agreed | <agreed> |
        | working_hours.exempt_position          | no       |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | hours | agreed | outcome         |
        | 9.75  | no     | not established |
        | 10.25 | no     | established     |
        | 19.75 | yes    | not established |
        | 20.25 | yes    | established     |

    Scenario: Overtime that nobody has recorded is unknown, not zero
      Given an employee with
        | fact                          | value |
        | working_hours.exempt_position | no    |
      When the situation is assessed
      Then the rule is undetermined
      And "working_hours.overtime_7_days" is an open question

    Scenario: An old time sheet does not tell of this month
      Given an employee with
        | fact                                   | value | observed   |
        | working_hours.overtime_7_days          | 25    | 2026-10-01 |
        | working_hours.extended_overtime_agreed | no    | 2026-01-15 |
        | working_hours.exempt_position          | no    | 2026-01-15 |
      When the situation is assessed
      Then the rule is undetermined
      And "working_hours.overtime_7_days" is an open question
      And "overtime-stop" is not suggested

  @HO-HRS-06
  Rule: Everyone has enough uninterrupted rest in 24 hours

    Scenario: Too little rest and too much overtime lead to one review of the hours
      Given an employee with
        | fact                                   | value |
        | working_hours.shortest_daily_rest      | 6     |
        | working_hours.overtime_7_days          | 12    |
        | working_hours.extended_overtime_agreed | no    |
        | working_hours.exempt_position          | no    |
      When the situation is assessed
      Then the rule is established
      And "rest-restored-now" is suggested within "1" days by "leader"
      And "overtime-stop" is suggested within "1" days by "leader"
      And "hours-review" is suggested within "7" days by "leader"

    Scenario: Eleven hours and a minute are enough
      Given an employee with
        | fact                              | value |
        | working_hours.shortest_daily_rest | 11.02 |
        | working_hours.exempt_position     | no    |
      When the situation is assessed
      Then the rule is not established

    Scenario: Under eight hours it does not matter whether shorter rest is agreed
      Given an employee with
        | fact                              | value   |
        | working_hours.shortest_daily_rest | 7.9     |
        | working_hours.shorter_rest_agreed | unknown |
        | working_hours.exempt_position     | no      |
      When the situation is assessed
      Then the rule is established

    Scenario: In an exempt position the hours do not count, and this rule says nothing
      Given an employee with
        | fact                              | value |
        | working_hours.shortest_daily_rest | 5     |
        | working_hours.exempt_position     | yes   |
      When the situation is assessed
      Then the rule is not established

    Scenario: Whether the position is exempt is asked for when the rest is short
      Given an employee with
        | fact                              | value |
        | working_hours.shortest_daily_rest | 5     |
      When the situation is assessed
      Then the rule is undetermined
      And "working_hours.exempt_position" is an open question

  @HO-HRS-04
  Rule: A single day is not to grow too long

    Scenario Outline: Total hours in 24 hours are at most 13, or 16 by collective agreement
      Given an employee with
        | fact                             | value    |
        | working_hours.hours_24_hours     | <hours>  |
        | working_hours.longer_days_agreed | <agreed> |
        | working_hours.exempt_position    | no       |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | hours | agreed  | outcome         |
        | 13    | no      | not established |
        | 13.25 | no      | established     |
        | 16    | yes     | not established |
        | 16.25 | yes     | established     |
        | 15    | unknown | undetermined    |

  @HO-HRS-07
  Rule: Every week has a real pause

    Scenario: Thirty hours in one stretch are enough only where that is agreed
      Given an employee with
        | fact                                     | value |
        | working_hours.longest_rest_7_days        | 30    |
        | working_hours.shorter_weekly_rest_agreed | no    |
        | working_hours.exempt_position            | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "rest-restored-now" is suggested within "1" days by "leader"

  @HO-HRS-10
  Rule: It is easier to turn before the limit than after it

    Scenario: Rising overtime near the limit is a reason to look at the workload
      Given an employee with
        | fact                                   | value  |
        | working_hours.overtime_4_weeks         | 23     |
        | working_hours.overtime_trend           | rising |
        | working_hours.extended_overtime_agreed | no     |
        | working_hours.exempt_position          | no     |
      When the situation is assessed for "employee"
      Then the rule is established
      And "workload-review" is suggested within "7" days by "leader"
      And "overtime-stop" is not suggested

  @HO-HRS-11
  Rule: A half-filled time sheet is no comfort

    Scenario: Empty days do not mean that all is well
      Given an employee with
        | fact                                 | value |
        | home_office.days_per_week            | 5     |
        | working_hours.recorded_share_4_weeks | 60    |
      When the situation is assessed for "leader"
      Then the rule is established
      And "own-hours-record" is suggested within "14" days by "leader"

  @HO-HRS-13
  Rule: Short rest and distress at once call for someone who sees the whole

    Scenario: The leader learns of the rest, never of the answers
      Given an employee with
        | fact                              | value |
        | working_hours.shortest_daily_rest | 8.5   |
        | working_hours.shorter_rest_agreed | no    |
        | working_hours.exempt_position     | no    |
        | distress.hscl5                    | 2.6   |
      When the situation is assessed for "leader"
      Then "leader" does not see the rule
      And "rest-restored-now" is suggested
      And "prompt-occupational-health-consultation" is not suggested

  @HO-HRS-14
  Rule: The break belongs to the working day, at the kitchen table too

    Scenario: A day from eight to three in one go is worth a word about breaks
      Given an employee with
        | fact                                        | value |
        | working_hours.longest_day_without_break     | 7     |
        | working_hours.longest_day_with_short_breaks | 7     |
        | working_hours.exempt_position               | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "room-for-breaks" is suggested within "7" days by "leader"

    Scenario: A leader who may arrange the day freely is not counted by breaks
      Given an employee with
        | fact                                        | value |
        | working_hours.longest_day_without_break     | 7     |
        | working_hours.longest_day_with_short_breaks | 9     |
        | working_hours.exempt_position               | yes   |
      When the situation is assessed
      Then the rule is not established

  @HO-HRS-15
  Rule: A plan is lawful before anyone works by it

    Scenario Outline: The same week under three agreements
      Given an employee with
        | fact                                 | value       |
        | working_hours.planned_hours_24_hours | 10          |
        | working_hours.planned_hours_7_days   | 52          |
        | working_hours.averaging              | <agreement> |
        | working_hours.exempt_position        | no          |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | agreement            | outcome         |
        | none                 | established     |
        | with_employee        | established     |
        | with_representatives | not established |
        | unknown              | undetermined    |

  @HO-HRS-16
  Rule: Overtime that comes from too much work is solved by taking work away

    Scenario: The leader stops the overtime and takes away work, in that order of urgency
      Given an employee with
        | fact                                   | value |
        | working_hours.overtime_4_weeks         | 32    |
        | working_hours.extended_overtime_agreed | no    |
        | working_hours.exempt_position          | no    |
        | demands.weeks_overloaded               | 6     |
      When the situation is assessed for "leader"
      Then the rule is established
      And "overtime-stop" is suggested within "1" days by "leader"
      And "workload-review" is suggested within "7" days by "leader"
      And "offer-occupational-health" is suggested within "7" days by "leader"

  @HO-HRS-18
  Rule: Someone who works at night and sleeps badly has someone to talk to

    Scenario: The night is the leader's concern, the sleep is not
      Given an employee with
        | fact                            | value |
        | working_hours.nights_4_weeks    | 2     |
        | working_hours.night_work_needed | no    |
        | working_hours.exempt_position   | no    |
        | sleep.bergen_1_to_4             | 3     |
        | sleep.bergen_5_to_6             | 3     |
      When the situation is assessed for "leader"
      Then "leader" does not see the rule
      And "availability-agreement" is suggested within "14" days by "leader"
      And "occupational-health-consultation" is not suggested
