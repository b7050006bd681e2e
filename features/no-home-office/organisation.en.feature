Feature: Prevention in the organisation
  The same rules as in organisation.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-ORG-03
  Rule: The organisation has an overview of hours worked also in home office

    Scenario: An answer older than a year must be given again
      Given an organisation with
        | fact                          | value | observed   |
        | organisation.uses_home_office | yes   | 2026-11-01 |
        | organisation.hours_overview   | yes   | 2025-11-01 |
      When the situation is assessed
      Then the rule is undetermined
      And "organisation.hours_overview" is an open question

    Scenario: Leaders see that the overview is missing
      Given a profile of kind "organisation" with
        | fact                          | value |
        | organisation.uses_home_office | yes   |
        | organisation.hours_overview   | no    |
      When the situation is assessed for "leader"
      Then the rule is established
      And "org-hours-overview" is suggested within "30" days by "employer"
      And "org-involve-safety-representative" is suggested within "14" days by "employer"

    Scenario: An overview that covers work at home is enough
      Given an organisation with
        | fact                          | value |
        | organisation.uses_home_office | yes   |
        | organisation.hours_overview   | yes   |
      When the situation is assessed
      Then the rule is not established

  @HO-ORG-11
  Rule: From 2026 the four psychosocial factors of the Act are to be assessed

    Scenario: Chair, screen and workload do not make a whole assessment
      Given an organisation with
        | fact                          | value    |
        | organisation.uses_home_office | yes      |
        | organisation.factors_assessed | workload |
      When the situation is assessed for "safety_representative"
      Then the rule is established
      And "org-psychosocial-risk-assessment" is suggested within "60" days by "employer"

    Scenario: Three of four factors are not enough and four are
      Given an organisation with
        | fact                          | value                                        |
        | organisation.uses_home_office | yes                                          |
        | organisation.factors_assessed | support, workload, emotional_strain, demands |
      When the situation is assessed
      Then the rule is not established

    Scenario: Without knowing whether anyone works at home the rule waits
      Given an organisation with
        | fact                          | value |
        | organisation.factors_assessed | -     |
      When the situation is assessed
      Then the rule is undetermined
      And "organisation.uses_home_office" is an open question
