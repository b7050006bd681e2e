Feature: Acute safety
  The same rules as in acute_safety.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-ACU-01
  Rule: Thoughts of self-harm are met with help at once

    Scenario: What else is known does not put help off
      Given an employee with
        | fact                          | value |
        | acute.self_harm_thoughts_told | yes   |
        | isolation.ucla3               | 3     |
        | wellbeing.who5                | 72    |
        | distress.hscl5                | 1.2   |
      When the situation is assessed
      Then the rule is established
      And "acute-help-lines" is suggested within "0" days by "anyone_present"

    Scenario: Distress without such thoughts is no emergency
      Given an employee with
        | fact                          | value |
        | acute.self_harm_thoughts_told | no    |
        | distress.hscl5                | 2.8   |
      When the situation is assessed
      Then the rule is not established
      And "call-113" is not suggested

    Scenario: An answer from two months ago must be asked for again
      Given an employee with
        | fact                          | value | observed   |
        | acute.self_harm_thoughts_told | no    | 2026-09-20 |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "acute.self_harm_thoughts_told" is an open question

    Scenario: The Akan contact is not told of thoughts of self-harm
      Given an employee with
        | fact                          | value |
        | acute.self_harm_thoughts_told | yes   |
      When the situation is assessed for "akan_contact"
      Then "akan_contact" does not see the rule
