Feature: Questionnaires on substance use and gambling, with occupational health alone
  The same rules as in screening.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-SUB-12
  Rule: AUDIT from 8 to 15 points is an occasion for simple advice

    Scenario: Twelve points are a piece of advice and no concern for anyone at work
      Given an employee with
        | fact            | value |
        | screening.audit | 12    |
      When the situation is assessed for "akan_contact"
      Then "akan_contact" does not see the rule
      And nothing is suggested

    Scenario: The employee may look at their own habits
      Given an employee with
        | fact            | value |
        | screening.audit | 14    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "look-at-own-alcohol-habits" is suggested within "14" days by "employee"

    Scenario: Zero points are an answer too
      Given an employee with
        | fact            | value |
        | screening.audit | 0     |
      When the situation is assessed
      Then the rule is not established
      And nothing is suggested

    Scenario: A short AUDIT-C does not stand in for the whole
      Given an employee with
        | fact              | value |
        | screening.audit_c | 5     |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "screening.audit" is an open question

  @HO-SUB-13
  Rule: AUDIT-C has different limits for women and men, and nobody has to state a sex

    Scenario: At five points it makes no difference which limit is read
      Given an employee with
        | fact              | value |
        | screening.audit_c | 5     |
      When the situation is assessed for "employee"
      Then the rule is established
      And "screening-feedback-talk" is suggested within "14" days by "occupational_health"

    Scenario: Three points, and the employee asks for the limit for men
      Given an employee with
        | fact                   | value |
        | screening.audit_c      | 3     |
        | subject.sex_for_cutoff | male  |
      When the situation is assessed for "employee"
      Then the rule is not established
      And "screening-feedback-talk" is not suggested

    Scenario: Three points, and the employee would rather not say
      Given an employee with
        | fact              | value |
        | screening.audit_c | 3     |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "subject.sex_for_cutoff" is an open question
      And "screening-feedback-talk" is not suggested

  @HO-SUB-33
  Rule: AUDIT from 20 points means that help to assessment is offered soon

    Scenario: The highest score there is leads to company on the way, not to a verdict
      Given an employee with
        | fact            | value |
        | screening.audit | 40    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "help-to-treatment" is suggested within "7" days by "occupational_health"
      And "gp-visit-suggested" is suggested within "14" days by "employee"

    Scenario: Nineteen points are met by the rule below
      Given an employee with
        | fact            | value |
        | screening.audit | 19    |
      When the situation is assessed
      Then the rule is not established
      And the rule "HO-SUB-32" is established

    Scenario: A score from January is too old in November
      Given an employee with
        | fact            | value | observed   |
        | screening.audit | 25    | 2026-01-15 |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "screening.audit" is an open question

  @HO-SUB-37
  Rule: PGSI from 8 points means that help is offered soon, with money too

    Scenario: The leader in charge of company cards does not learn of the score
      Given an employee with
        | fact           | value |
        | screening.pgsi | 22    |
      When the situation is assessed for "leader"
      Then "leader" does not see the rule
      And nothing is suggested

    Scenario: Eight points are enough, and advice on money comes with it
      Given an employee with
        | fact           | value |
        | screening.pgsi | 8     |
      When the situation is assessed for "employee"
      Then the rule is established
      And "debt-advice" is suggested within "7" days by "employee"
      And "screening-feedback-talk" is not suggested

    Scenario: Five points are met by a talk
      Given an employee with
        | fact           | value |
        | screening.pgsi | 5     |
      When the situation is assessed
      Then the rule is not established
      And "help-to-treatment" is not suggested

    Scenario: A wish for help with gambling needs no score
      Given an employee with
        | fact                             | value    |
        | substance_use.acknowledged_kinds | gambling |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "screening.pgsi" is an open question
      And "gambling-help-line" is suggested within "3" days by "employee"

  @HO-SUB-39
  Rule: Someone who has been open at work and may need more help gets it from occupational health

    Scenario: A high AUDIT-C is enough when the rest is low
      Given an employee with
        | fact                               | value |
        | substance_use.acknowledged_at_work | yes   |
        | screening.audit                    | 4     |
        | screening.audit_c                  | 8     |
      When the situation is assessed for "employee"
      Then the rule is established
      And "help-to-treatment" is suggested within "7" days by "occupational_health"

    Scenario: Someone who has told nobody at work is met by occupational health alone
      Given an employee with
        | fact                               | value |
        | substance_use.acknowledged_at_work | no    |
        | screening.dudit                    | 12    |
      When the situation is assessed
      Then the rule is not established
      And "screening-feedback-talk" is suggested within "14" days by "occupational_health"

    Scenario: A low score on one questionnaire does not speak for the others
      Given an employee with
        | fact                               | value |
        | substance_use.acknowledged_at_work | yes   |
        | screening.audit                    | 3     |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "screening.dudit" is an open question
