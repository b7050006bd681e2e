# language: en
Feature: The law of the day
  The same situation is assessed by the law that applied on the day, so that last year's case can be explained by last
  year's rules.

  Background:
    Given the ruleset "no-home-office"

  Scenario Outline: One case of overtime and no agreement, on four days
    Given the date "<day>"
    And an employee with
      | fact                                   | value |
      | home_office.days_per_week              | 3     |
      | home_office.weeks_so_far               | 52    |
      | home_office.only_at_home               | no    |
      | home_office.temporary                  | no    |
      | home_office.ordered_by_authorities     | no    |
      | home_office_agreement.written          | no    |
      | working_hours.overtime_4_weeks         | 30    |
      | working_hours.extended_overtime_agreed | no    |
      | working_hours.exempt_position          | no    |
    When the situation is assessed
    Then the rule "HO-ARR-07" is <before 2022>
    And the rule "HO-ARR-01" is <from 2022>
    And the rule "HO-HRS-02" is <overtime>

    Examples:
      | day        | before 2022     | from 2022       | overtime        |
      | 2020-06-01 | established     | not established | not established |
      | 2021-05-01 | established     | not established | not established |
      | 2022-08-01 | not established | established     | established     |
      | 2026-02-01 | not established | established     | established     |

  Scenario Outline: One employer with nine employees at home, on four days
    Nobody speaks for those at home. How many employees that takes has changed, and so has what the law says of the
    psychosocial side.

    Given the date "<day>"
    And an organisation with
      | fact                                      | value |
      | organisation.uses_home_office             | yes   |
      | organisation.psychosocial_measures        | no    |
      | organisation.occupational_health_service  | yes   |
      | organisation.occupational_health_used     | no    |
      | organisation.employees                    | 9     |
      | organisation.has_safety_representative    | no    |
      | organisation.factors_assessed             | -     |
    When the situation is assessed
    Then the rule "HO-ORG-21" is <measures then>
    And the rule "HO-ORG-01" is <measures now>
    And the rule "HO-ORG-12" is <service>
    And the rule "HO-ORG-19" is <representative>
    And the rule "HO-ORG-11" is <factors>

    Examples:
      | day        | measures then   | measures now    | service         | representative  | factors         |
      | 2020-06-01 | established     | not established | not established | not established | not established |
      | 2021-05-01 | established     | not established | not established | not established | not established |
      | 2022-08-01 | not established | established     | not established | not established | not established |
      | 2026-02-01 | not established | established     | established     | established     | established     |
