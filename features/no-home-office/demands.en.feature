Feature: Demands and support at work
  The same rules as in demands.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-DEM-03
  Rule: After four weeks with more work than time the plan has to change

    Scenario: The week that tips a busy spell into a strain
      Given an employee with
        | fact                     | value |
        | demands.weeks_overloaded | 3     |
      When the situation is assessed
      Then the rule is not established
      And "workload-review" is not suggested

    Scenario: A month of too much work is met with a talk about the work
      Given an employee with
        | fact                        | value |
        | demands.weeks_overloaded    | 4     |
        | demands.support_when_needed | yes   |
      When the situation is assessed for "leader"
      Then the rule is established
      And "workload-review" is suggested within "7" days by "leader"

    Scenario: How long it has lasted must be asked
      Given an employee with
        | fact                        | value |
        | demands.support_when_needed | yes   |
      When the situation is assessed
      Then the rule is undetermined
      And "demands.weeks_overloaded" is an open question

  @HO-DEM-05
  Rule: Two or more strains at once are looked at together

    Scenario: Heavy encounters and no support are two strains in one day
      Given an employee with
        | fact                        | value |
        | demands.emotional_strain    | yes   |
        | demands.debrief_available   | no    |
        | demands.support_when_needed | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "support-within-reach" is suggested within "7" days by "leader"
      And "occupational-health-consultation" is suggested within "14" days by "occupational_health"

    Scenario: Heavy encounters with someone to talk to are no strain here
      Given an employee with
        | fact                         | value |
        | demands.unclear_expectations | yes   |
        | demands.emotional_strain     | yes   |
        | demands.debrief_available    | yes   |
        | demands.weeks_overloaded     | 0     |
        | demands.support_when_needed  | yes   |
      When the situation is assessed
      Then the rule is not established

    Scenario: Two answers are missing and either could tip the balance
      Given an employee with
        | fact                         | value |
        | demands.unclear_expectations | yes   |
        | demands.emotional_strain     | no    |
        | demands.weeks_overloaded     | 1     |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "demands.support_when_needed" is an open question

  @HO-DEM-06
  Rule: Before 2026 several strains were judged by the general demand of the Act

    Scenario: The day before the amendment the Act looked at the whole, without naming the parts
      Given the date "2025-12-31"
      And an employee with
        | fact                         | value |
        | demands.unclear_expectations | yes   |
        | demands.support_when_needed  | no    |
      When the situation is assessed
      Then the rule is established
      And "clarify-expectations" is suggested within "14" days by "leader"

    Scenario: Where work was as it should be, the old rule had nothing to say
      Given the date "2025-12-31"
      And an employee with
        | fact                         | value |
        | demands.unclear_expectations | no    |
        | demands.emotional_strain     | no    |
        | demands.weeks_overloaded     | 0     |
        | demands.support_when_needed  | no    |
      When the situation is assessed
      Then the rule is not established

    Scenario: Before the amendment too, one unanswered question could decide
      Given the date "2024-03-01"
      And an employee with
        | fact                         | value |
        | demands.unclear_expectations | no    |
        | demands.emotional_strain     | yes   |
        | demands.weeks_overloaded     | 9     |
        | demands.support_when_needed  | yes   |
      When the situation is assessed
      Then the rule is undetermined
      And "demands.debrief_available" is an open question
