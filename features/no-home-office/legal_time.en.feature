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
