Feature: Substance use, medicines, gambling and gaming
  The same rules as in substance_use_and_gaming.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-SUB-01
  Rule: Someone who has been open is to be offered an Akan agreement

    Scenario: An agreement that runs already is not offered once more
      Given an employee with
        | fact                               | value |
        | substance_use.acknowledged_at_work | yes   |
        | akan.agreement_offered             | no    |
        | akan.agreement_active              | yes   |
      When the situation is assessed
      Then the rule is established
      And "offer-akan-agreement" is not suggested
      And "akan-contact-meeting" is suggested within "7" days by "akan_contact"

    Scenario: Someone who was offered an agreement and declined is not asked again by this rule
      Given an employee with
        | fact                               | value |
        | substance_use.acknowledged_at_work | yes   |
        | akan.agreement_offered             | yes   |
        | akan.agreement_active              | no    |
      When the situation is assessed for "leader"
      Then the rule is not established

    Scenario: A missing offer means nothing before anyone knows whether something was told
      Given an employee with
        | fact                   | value |
        | akan.agreement_offered | no    |
      When the situation is assessed
      Then the rule is undetermined
      And "substance_use.acknowledged_at_work" is an open question

  @HO-SUB-04
  Rule: Someone who wants help with medicines makes a plan with a doctor

    Scenario: Nobody is told to stop on their own
      Given an employee with
        | fact                             | value     |
        | substance_use.acknowledged_kinds | medicines |
      When the situation is assessed for "employee"
      Then the rule is established
      And "medicine-talk-with-doctor" is suggested within "14" days by "employee"
      And "akan-help-line" is suggested within "3" days by "employee"

    Scenario: Help with gaming does not need a doctor's plan
      Given an employee with
        | fact                             | value  |
        | substance_use.acknowledged_kinds | gaming |
      When the situation is assessed
      Then the rule is not established
      And "medicine-talk-with-doctor" is not suggested

    Scenario: What was told at the workplace does not tell that it was about medicines
      Given an employee with
        | fact                               | value |
        | substance_use.acknowledged_at_work | yes   |
      When the situation is assessed
      Then the rule is undetermined
      And "substance_use.acknowledged_kinds" is an open question

  @HO-SUB-07
  Rule: Someone who has been open and loses routines or contact at home needs support soon

    Scenario: The leader, the Akan contact and the employee see the same way forward
      Given an employee with
        | fact                               | value  |
        | substance_use.acknowledged_at_work | yes    |
        | akan.agreement_active              | yes    |
        | home_office.days_per_week          | 5      |
        | contact.with_colleagues            | rarely |
      When the situation is assessed for "akan_contact"
      Then the rule is established
      And "akan-agreement-home-office-adjustment" is suggested within "7" days by "leader"
      And the level of "substance_use_and_gaming" is "high"

    Scenario: Home office with contact and routines in place is no reason to follow up more closely
      Given an employee with
        | fact                                   | value  |
        | substance_use.acknowledged_at_work     | yes    |
        | home_office.days_per_week              | 4      |
        | routines.lost_at_home                  | no     |
        | contact.with_colleagues                | weekly |
        | contact.days_since_leader_conversation | 7      |
      When the situation is assessed
      Then the rule is not established

    Scenario: A talk with the leader that was noted three weeks ago no longer tells how things are
      Given an employee with
        | fact                                   | value  | observed   |
        | substance_use.acknowledged_at_work     | yes    |            |
        | home_office.days_per_week              | 4      |            |
        | routines.lost_at_home                  | no     |            |
        | contact.with_colleagues                | weekly |            |
        | contact.days_since_leader_conversation | 1      | 2026-11-02 |
      When the situation is assessed
      Then the rule is undetermined
      And "contact.days_since_leader_conversation" is an open question

  @HO-SUB-03
  Rule: Someone who wants help with drugs can have advice without giving a name

    Scenario: Alcohol and drugs together lead to both kinds of help
      Given an employee with
        | fact                             | value          |
        | substance_use.acknowledged_kinds | alcohol, drugs |
      When the situation is assessed for "employee"
      Then the rule is established
      And "confidential-drug-advice" is suggested within "3" days by "employee"
      And "alcohol-plan-for-days-at-home" is suggested within "7" days by "employee"

    Scenario: A prescribed medicine that has become a problem is not a matter of drugs
      Given an employee with
        | fact                             | value     |
        | substance_use.acknowledged_kinds | medicines |
      When the situation is assessed
      Then the rule is not established
      And "confidential-drug-advice" is not suggested

    Scenario: A worry that is told does not tell what it is about
      Given an employee with
        | fact                    | value |
        | substance_use.own_worry | yes   |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "substance_use.acknowledged_kinds" is an open question

  @HO-SUB-18
  Rule: Someone who wants help with gaming may begin with night and day

    Scenario: Gaming and gambling lead to help for the rhythm and for the money
      Given an employee with
        | fact                             | value            |
        | substance_use.acknowledged_kinds | gaming, gambling |
      When the situation is assessed for "employee"
      Then the rule is established
      And "night-rhythm-plan" is suggested within "7" days by "employee"
      And "debt-advice" is suggested within "7" days by "employee"

    Scenario: Lost routines alone say nothing about gaming
      Given an employee with
        | fact                             | value |
        | substance_use.acknowledged_kinds | -     |
        | home_office.days_per_week        | 5     |
        | routines.lost_at_home            | yes   |
      When the situation is assessed
      Then the rule is not established
      And "night-rhythm-plan" is not suggested

    Scenario: An answer that is withdrawn is unknown again, and no longer a wish for help
      Given an employee with
        | fact                             | value  |
        | substance_use.acknowledged_kinds | gaming |
      And that "substance_use.acknowledged_kinds" is unknown
      When the situation is assessed
      Then the rule is undetermined
      And "substance_use.acknowledged_kinds" is an open question

  @HO-SUB-27
  Rule: With consent the Akan contact may know that the employee wants help

    Scenario Outline: Whatever it is about, the Akan contact sees the same invitation
      Given an employee with
        | fact                             | value  |
        | substance_use.acknowledged_kinds | <kind> |
        | consent.share_with_akan_contact  | yes    |
      When the situation is assessed for "akan_contact"
      Then the rule is established
      And "akan-contact-meeting" is suggested within "7" days by "akan_contact"

      Examples:
        | kind      |
        | alcohol   |
        | drugs     |
        | medicines |
        | gambling  |
        | gaming    |

    Scenario: Someone who says no keeps it to themselves
      Given an employee with
        | fact                            | value |
        | substance_use.own_worry         | yes   |
        | consent.share_with_akan_contact | no    |
      When the situation is assessed
      Then the rule is not established
      And "akan_contact" does not see the rule

    Scenario: A consent without a wish for help is waiting for an answer
      Given an employee with
        | fact                             | value |
        | substance_use.acknowledged_kinds | -     |
        | consent.share_with_akan_contact  | yes   |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "substance_use.own_worry" is an open question

  @HO-SUB-17
  Rule: Medicines that may dull are settled soon when a mistake at work could hurt someone

    Scenario: Medicines and desk work at home are nobody else's business
      Given an employee with
        | fact                           | value |
        | home_office.days_per_week      | 5     |
        | medicines.may_affect_alertness | yes   |
        | work.safety_critical           | no    |
      When the situation is assessed
      Then the rule is not established
      And "medicine-safety-talk" is not suggested

    Scenario: The employee sees the way forward, and nobody says to stop
      Given an employee with
        | fact                             | value |
        | medicines.may_affect_alertness   | yes   |
        | work.safety_critical             | yes   |
        | medicines.work_cleared_by_doctor | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "medicine-talk-with-doctor" is suggested within "14" days by "employee"
      And the level of "substance_use_and_gaming" is "high"

    Scenario: A doctor's judgement from before the summer must be renewed
      Given an employee with
        | fact                             | value | observed   |
        | medicines.may_affect_alertness   | yes   | 2026-11-20 |
        | work.safety_critical             | yes   | 2026-11-20 |
        | medicines.work_cleared_by_doctor | yes   | 2026-06-01 |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "medicines.work_cleared_by_doctor" is an open question
