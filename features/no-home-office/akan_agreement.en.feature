Feature: The Akan agreement from start to end
  The same rules as in akan_agreement.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-SUB-06
  Rule: Follow-up meetings are held as often as the agreement says

    Scenario Outline: A fortnightly rhythm counts by the same day
      Given an employee with
        | fact                       | value  |
        | akan.agreement_active      | yes    |
        | akan.days_between_meetings | 14     |
        | akan.last_meeting_on       | <last> |
      When the situation is assessed for "employee"
      Then the rule is <outcome>

      Examples:
        | last       | outcome         |
        | 2026-11-09 | not established |
        | 2026-11-08 | established     |

    Scenario: An agreement without an agreed rhythm raises the question of one
      Given an employee with
        | fact                  | value      |
        | akan.agreement_active | yes        |
        | akan.last_meeting_on  | 2026-10-01 |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "akan.days_between_meetings" is an open question

  @HO-SUB-24
  Rule: Several relapses suggest that the plan is to change, not the person

    Scenario: The third time is met as the first, with one thing more
      Given an employee with
        | fact                         | value |
        | akan.agreement_active        | yes   |
        | akan.relapse_told            | yes   |
        | akan.relapses_last_half_year | 4     |
      When the situation is assessed for "employee"
      Then the rule is established
      And "plan-adjusted-after-relapses" is suggested within "7" days by "akan_contact"
      And "occupational-health-consultation" is suggested within "14" days by "occupational_health"

    Scenario: A first relapse leads to a talk and no new plan
      Given an employee with
        | fact                         | value |
        | akan.agreement_active        | yes   |
        | akan.relapse_told            | yes   |
        | akan.relapses_last_half_year | 1     |
      When the situation is assessed for "leader"
      Then the rule is not established
      And "relapse-conversation" is suggested within "2" days by "leader"
      And "plan-adjusted-after-relapses" is not suggested

    Scenario: Whether there has been a relapse since last time must come from the employee
      Given an employee with
        | fact                         | value |
        | akan.agreement_active        | yes   |
        | akan.relapses_last_half_year | 2     |
      When the situation is assessed for "akan_contact"
      Then the rule is undetermined
      And "akan.relapse_told" is an open question

  @HO-SUB-09
  Rule: The last two months of the agreement are a time to talk about what comes after

    Scenario: Six weeks before the end the contact sees that no talk is arranged
      Given an employee with
        | fact                     | value      |
        | akan.agreement_active    | yes        |
        | akan.agreement_ends_on   | 2027-01-04 |
        | akan.end_review_arranged | no         |
      When the situation is assessed for "akan_contact"
      Then the rule is established
      And "agreement-end-review" is suggested within "30" days by "leader"

    Scenario: An agreement that has just begun is far from its end
      Given an employee with
        | fact                     | value      |
        | akan.agreement_active    | yes        |
        | akan.agreement_ends_on   | 2028-11-01 |
        | akan.end_review_arranged | no         |
      When the situation is assessed
      Then the rule is not established
      And "agreement-end-review" is not suggested

    Scenario: The end is near, and nobody has noted whether a talk is arranged
      Given an employee with
        | fact                   | value      |
        | akan.agreement_active  | yes        |
        | akan.agreement_ends_on | 2026-12-20 |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "akan.end_review_arranged" is an open question

  @HO-SUB-23
  Rule: When the agreement is well completed, a plan is needed for the time after, and a clean desk

    Scenario: A month after, the leader is reminded of the papers
      Given an employee with
        | fact                   | value      |
        | akan.agreement_ends_on | 2026-10-23 |
        | akan.end_review_held   | yes        |
      When the situation is assessed for "leader"
      Then the rule is established
      And "agreement-papers-closed" is suggested within "30" days by "leader"
      And "agreement-end-review" is not suggested

    Scenario: An agreement that was extended has not ended
      Given an employee with
        | fact                   | value      |
        | akan.agreement_ends_on | 2027-05-01 |
        | akan.end_review_held   | yes        |
      When the situation is assessed
      Then the rule is not established

    Scenario: That the end has passed does not tell whether it was a good end
      Given an employee with
        | fact                   | value      |
        | akan.agreement_ends_on | 2026-11-10 |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "akan.end_review_held" is an open question

  @HO-SUB-43
  Rule: A relapse without an agreement is met at least as soon

    Scenario: The offer is open also to someone whose agreement ended well
      Given an employee with
        | fact                   | value      |
        | akan.agreement_active  | no         |
        | akan.agreement_ends_on | 2026-08-31 |
        | akan.end_review_held   | yes        |
        | akan.relapse_told      | yes        |
      When the situation is assessed for "akan_contact"
      Then the rule is established
      And "offer-akan-agreement" is suggested within "14" days by "leader"
      And the level of "substance_use_and_gaming" is "high"

    Scenario: With an agreement running it is the agreement that answers
      Given an employee with
        | fact                  | value |
        | akan.agreement_active | yes   |
        | akan.relapse_told     | yes   |
      When the situation is assessed for "leader"
      Then the rule is not established
      And "relapse-conversation" is suggested
