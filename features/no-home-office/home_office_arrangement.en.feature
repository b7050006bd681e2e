Feature: The home-office arrangement
  The same rules as in home_office_arrangement.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-ARR-03
  Rule: Someone new to home office is given an introduction

    Scenario: Three weeks in, and nobody has shown how it is done
      Given an employee with
        | fact                         | value |
        | home_office.days_per_week    | 4     |
        | home_office.weeks_so_far     | 3     |
        | home_office.prior_experience | no    |
        | home_office.onboarding_given | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "onboarding-to-home-office" is suggested within "14" days by "leader"

    Scenario: Someone who knows home office from before needs no introduction
      Given an employee with
        | fact                         | value |
        | home_office.days_per_week    | 4     |
        | home_office.weeks_so_far     | 3     |
        | home_office.prior_experience | yes   |
      When the situation is assessed
      Then the rule is not established

    Scenario: Whether an introduction was given is asked of leader and employee
      Given an employee with
        | fact                         | value |
        | home_office.days_per_week    | 4     |
        | home_office.weeks_so_far     | 3     |
        | home_office.prior_experience | no    |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "home_office.onboarding_given" is an open question

  @HO-ARR-04
  Rule: Someone placed in home office for long is asked how it is

    Scenario: Half a year at home by order, and a talk about wishes
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 26    |
        | home_office.voluntary     | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "home-office-wishes-talk" is suggested within "14" days by "leader"

    Scenario: A home office by choice may last for years
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 400   |
        | home_office.voluntary     | yes   |
      When the situation is assessed
      Then the rule is not established

    Scenario: The length alone does not tell whether it was chosen
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 5     |
        | home_office.weeks_so_far  | 26    |
      When the situation is assessed for "hr"
      Then the rule is undetermined
      And "home_office.voluntary" is an open question

  @HO-ARR-07
  Rule: Before July 2022 the agreement was required for all home office that was not short-term or accidental

    Scenario: A year into the pandemic the regulation of 2002 still asked for an agreement
      Given the date "2021-03-12"
      And an employee with
        | fact                               | value |
        | home_office.days_per_week          | 5     |
        | home_office.weeks_so_far           | 52    |
        | home_office.ordered_by_authorities | yes   |
        | home_office_agreement.written      | no    |
      When the situation is assessed for "hr"
      Then the rule is established
      And "home-office-agreement" is suggested within "30" days by "hr"

    Scenario: Two weeks at home in the spring of 2020 were short-term
      Given the date "2020-03-27"
      And an employee with
        | fact                          | value |
        | home_office.days_per_week     | 5     |
        | home_office.weeks_so_far      | 2     |
        | home_office_agreement.written | no    |
      When the situation is assessed
      Then the rule is not established

    Scenario: How long it had lasted decides, and is asked
      Given the date "2020-06-01"
      And an employee with
        | fact                          | value |
        | home_office.days_per_week     | 5     |
        | home_office_agreement.written | no    |
      When the situation is assessed
      Then the rule is undetermined
      And "home_office.weeks_so_far" is an open question

  @HO-ARR-11
  Rule: Routines that were lost at home can be built again

    Scenario: No start, no breaks, no end of the day
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 2     |
        | routines.lost_at_home     | yes   |
      When the situation is assessed for "employee"
      Then the rule is established
      And "routines-plan" is suggested within "7" days by "employee"

    Scenario: Routines that hold need no plan
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 5     |
        | routines.lost_at_home     | no    |
      When the situation is assessed
      Then the rule is not established

    Scenario: The days at home are missing, the routines are known
      Given an employee with
        | fact                  | value |
        | routines.lost_at_home | yes   |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "home_office.days_per_week" is an open question
