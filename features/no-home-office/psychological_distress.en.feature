Feature: Psychological distress
  The same rules as in psychological_distress.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-PSY-03
  Rule: Distress together with poor sleep is to be met with an offer soon

    Scenario: Distressed and awake, and a call comes within the week
      Given an employee with
        | fact                | value |
        | distress.hscl5      | 3     |
        | sleep.bergen_1_to_4 | 6     |
        | sleep.bergen_5_to_6 | 5     |
      When the situation is assessed
      Then the rule is established
      And "prompt-occupational-health-consultation" is suggested within "7" days by "occupational_health"
      And "occupational-health-consultation" is not suggested

    Scenario: Poor sleep without distress is met with advice on sleep
      Given an employee with
        | fact                | value |
        | distress.hscl5      | 1.4   |
        | sleep.bergen_1_to_4 | 6     |
        | sleep.bergen_5_to_6 | 5     |
      When the situation is assessed
      Then the rule is not established
      And "sleep-advice" is suggested within "7" days by "employee"

    Scenario: Poor sleep is known and distress is not
      Given an employee with
        | fact                | value |
        | sleep.bergen_1_to_4 | 6     |
        | sleep.bergen_5_to_6 | 5     |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "distress.hscl5" is an open question

  @HO-PSY-05
  Rule: A WHO-5 score above 28 and up to 50 is worth another look

    Scenario: Half of the scale is the last step that counts as low
      Given an employee with
        | fact           | value |
        | wellbeing.who5 | 50    |
      When the situation is assessed
      Then the rule is established
      And "wellbeing-again-in-two-weeks" is suggested within "14" days by "employee"

    Scenario: Just above half is ordinary
      Given an employee with
        | fact           | value |
        | wellbeing.who5 | 51    |
      When the situation is assessed
      Then the rule is not established

    Scenario: A month-old score tells little of today
      Given an employee with
        | fact           | value | observed   |
        | wellbeing.who5 | 40    | 2026-10-01 |
      When the situation is assessed
      Then the rule is undetermined
      And "wellbeing.who5" is an open question
