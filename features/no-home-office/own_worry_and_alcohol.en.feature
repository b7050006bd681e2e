Feature: Own worry, and alcohol in days at home
  The same rules as in own_worry_and_alcohol.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-SUB-26
  Rule: Someone worried about their own use who has a hard time should hear from someone soon

    Scenario: The call comes from occupational health, and the choice is the employee's
      Given an employee with
        | fact                    | value |
        | substance_use.own_worry | yes   |
        | distress.hscl5          | 3     |
      When the situation is assessed for "employee"
      Then the rule is established
      And "prompt-occupational-health-consultation" is suggested within "7" days by "occupational_health"

    Scenario: A worry on a good day is met with a help line and no alarm
      Given an employee with
        | fact                    | value |
        | substance_use.own_worry | yes   |
        | distress.hscl5          | 1.2   |
      When the situation is assessed
      Then the rule is not established
      And "akan-help-line" is suggested within "3" days by "employee"
      And "prompt-occupational-health-consultation" is not suggested

    Scenario: Distress is known, and nobody has asked about a worry
      Given an employee with
        | fact           | value |
        | distress.hscl5 | 2.2   |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "substance_use.own_worry" is an open question

    Scenario: Consent to tell that help is wanted does not tell of the distress
      Given an employee with
        | fact                            | value |
        | substance_use.own_worry         | yes   |
        | distress.hscl5                  | 3     |
        | consent.share_with_akan_contact | yes   |
      When the situation is assessed for "akan_contact"
      Then "akan_contact" does not see the rule
      And "prompt-occupational-health-consultation" is not suggested

  @HO-SUB-10
  Rule: Everyone should be able to take part in work settings without drinking

    Scenario: Work travel where a no is hard is a matter for the team
      Given an employee with
        | fact                          | value  |
        | work_drinking.hard_to_decline | yes    |
        | work_drinking.settings        | travel |
      When the situation is assessed for "akan_contact"
      Then the rule is established
      And "talk-about-alcohol-in-work-settings" is suggested within "30" days by "leader"

    Scenario: A leader hears of the culture and not of anyone's habits at home
      Given an employee with
        | fact                           | value |
        | work_drinking.hard_to_decline  | no    |
        | alcohol.more_since_home_office | yes   |
      When the situation is assessed for "leader"
      Then the rule is not established
      And nothing is suggested

    Scenario: An answer from two years ago tells of another culture
      Given an employee with
        | fact                          | value | observed   |
        | work_drinking.hard_to_decline | yes   | 2024-11-23 |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "work_drinking.hard_to_decline" is an open question

  @HO-SUB-31
  Rule: Alone and more alcohol than before is a reason to offer people

    Scenario: Lonely in a full house
      Given an employee with
        | fact                           | value |
        | alcohol.more_since_home_office | yes   |
        | isolation.ucla3                | 9     |
        | household.lives_alone          | no    |
      When the situation is assessed for "occupational_health"
      Then the rule is established
      And "week-with-people" is suggested within "14" days by "employee"

    Scenario: Living alone and content, with habits as before
      Given an employee with
        | fact                           | value |
        | alcohol.more_since_home_office | no    |
        | isolation.ucla3                | 3     |
        | household.lives_alone          | yes   |
      When the situation is assessed
      Then the rule is not established
      And "akan-help-line" is not suggested

    Scenario: Someone lonely may not have been asked about alcohol
      Given an employee with
        | fact            | value |
        | isolation.ucla3 | 8     |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "alcohol.more_since_home_office" is an open question
