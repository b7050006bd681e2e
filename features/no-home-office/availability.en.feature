Feature: Availability and time off
  The same rules as in availability.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-AVA-03
  Rule: Someone who cannot unwind and is distressed is to have an offer soon

    Scenario: Every evening at the desk, and the answers show distress
      Given an employee with
        | fact                           | value |
        | availability.evenings_per_week | 7     |
        | availability.hard_to_detach    | yes   |
        | distress.hscl5                 | 2.6   |
      When the situation is assessed for "employee"
      Then the rule is established
      And "prompt-occupational-health-consultation" is suggested within "7" days by "occupational_health"

    Scenario: Full evenings left behind at bedtime are no strain
      Given an employee with
        | fact                           | value |
        | availability.evenings_per_week | 7     |
        | availability.hard_to_detach    | no    |
        | distress.hscl5                 | 2.6   |
      When the situation is assessed
      Then the rule is not established

    Scenario: Distress is known, the evenings are not
      Given an employee with
        | fact                        | value |
        | availability.hard_to_detach | yes   |
        | distress.hscl5              | 2.6   |
      When the situation is assessed
      Then the rule is undetermined
      And "availability.evenings_per_week" is an open question

  @HO-AVA-04
  Rule: An agreement on peace is kept

    Scenario: Messages arrive in the hours that were to be quiet
      Given an employee with
        | fact                           | value |
        | availability.agreed            | yes   |
        | availability.agreed_times_kept | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "availability-agreement" is suggested within "14" days by "leader"

    Scenario: Quiet hours that are quiet
      Given an employee with
        | fact                           | value |
        | availability.agreed            | yes   |
        | availability.agreed_times_kept | yes   |
      When the situation is assessed
      Then the rule is not established

    Scenario: Whether anything was agreed is the first thing to ask
      Given an employee with
        | fact                           | value |
        | availability.agreed_times_kept | no    |
      When the situation is assessed
      Then the rule is undetermined
      And "availability.agreed" is an open question
