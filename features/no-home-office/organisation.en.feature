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

  @HO-ORG-02
  Rule: Chair and screen are not the whole working environment

    Scenario Outline: Something is missing when only the physical side is arranged
      Given an organisation with
        | fact                               | value          |
        | organisation.uses_home_office      | yes            |
        | organisation.physical_arranged     | <physical>     |
        | organisation.psychosocial_measures | <psychosocial> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | physical | psychosocial | outcome         |
        | yes      | no           | established     |
        | yes      | yes          | not established |
        | no       | no           | not established |
        | yes      | unknown      | undetermined    |

  @HO-ORG-05
  Rule: The psychosocial side is assessed, and the assessment is recent

    Scenario Outline: After a year the assessment should be done again
      Given an organisation with
        | fact                              | value  |
        | organisation.uses_home_office     | yes    |
        | organisation.risk_assessment_made | yes    |
        | organisation.risk_assessed_on     | <last> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | last       | outcome         |
        | 2025-11-23 | not established |
        | 2025-11-22 | established     |
        | unknown    | undetermined    |

  @HO-ORG-09
  Rule: Leaders practise the necessary conversation before they need it

    Scenario: Following up without controlling can be learnt
      Given an organisation with
        | fact                                    | value |
        | organisation.uses_home_office           | yes   |
        | organisation.leaders_trained_in_concern | no    |
      When the situation is assessed for "leader"
      Then the rule is established
      And "org-leader-training-worry" is suggested within "90" days by "employer"
      And "org-akan-guidance" is suggested within "30" days by "employer"

  @HO-ORG-14
  Rule: Nobody is controlled at home without its being discussed

    Scenario: The control is put on hold within a week
      Given an organisation with
        | fact                                     | value |
        | organisation.uses_home_office            | yes   |
        | organisation.control_measures_introduced | yes   |
        | organisation.control_measures_discussed  | no    |
      When the situation is assessed for "safety_representative"
      Then the rule is established
      And "org-pause-control-measures" is suggested within "7" days by "employer"

  @HO-ORG-15
  Rule: An organisation of some size has a working-environment committee

    Scenario Outline: The limit is 30 employees
      Given an organisation with
        | fact                       | value       |
        | organisation.employees     | <employees> |
        | organisation.has_committee | no          |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | employees | outcome         |
        | 29        | not established |
        | 30        | established     |

  @HO-ORG-16
  Rule: Always on and without an overview is more than two gaps

    Scenario: Management agrees on quiet hours and leads the way
      Given an organisation with
        | fact                                        | value |
        | organisation.uses_home_office               | yes   |
        | organisation.answers_outside_hours_expected | yes   |
        | organisation.hours_overview                 | no    |
      When the situation is assessed for "hr"
      Then the rule is established
      And "org-quiet-hours" is suggested within "30" days by "employer"

  @HO-ORG-18
  Rule: In a smaller organisation it is enough that someone demands a working-environment committee

    Scenario: Fifteen employees have demanded a committee and wait for it
      Given an organisation with
        | fact                            | value |
        | organisation.employees          | 15    |
        | organisation.committee_demanded | yes   |
        | organisation.has_committee      | no    |
      When the situation is assessed for "leader"
      Then the rule is established
      And "org-committee" is suggested within "60" days by "employer"

  @HO-ORG-19
  Rule: Those who work at home have a safety representative too

    Scenario Outline: A small office of seven, before and after the change of 2024
      Given the date "<day>"
      And an organisation with
        | fact                                   | value |
        | organisation.employees                 | 7     |
        | organisation.has_safety_representative | no    |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | day        | outcome         |
        | 2023-12-31 | not established |
        | 2024-01-01 | established     |

  @HO-ORG-22
  Rule: Where a talk is needed, control is a poor answer

    Scenario: The Akan centre can be asked how to follow up without control
      Given an organisation with
        | fact                                     | value |
        | organisation.uses_home_office            | yes   |
        | organisation.control_measures_introduced | yes   |
        | organisation.control_measures_discussed  | no    |
        | organisation.leaders_trained_in_concern  | no    |
      When the situation is assessed for "occupational_health"
      Then the rule is established
      And "org-akan-guidance" is suggested within "30" days by "employer"
