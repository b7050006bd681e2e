Feature: Contact and loneliness in home office
  The same rules as in isolation.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-ISO-01
  Rule: From 6 points on UCLA-3 the answers suggest loneliness

    Scenario: Loneliness is followed up also in someone who never works from home
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 0     |
        | isolation.ucla3           | 6     |
      When the situation is assessed
      Then the rule is established
      And "occupational-health-consultation" is suggested within "14" days by "occupational_health"

    Scenario: Someone who works alone at home all week may be content
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 5     |
        | contact.with_colleagues   | daily |
        | isolation.ucla3           | 4     |
      When the situation is assessed
      Then the rule is not established
      And nothing is suggested

    Scenario: An answer that is withdrawn is unknown again
      Given an employee with
        | fact            | value |
        | isolation.ucla3 | 8     |
      And that "isolation.ucla3" is unknown
      When the situation is assessed
      Then the rule is undetermined
      And "isolation.ucla3" is an open question

    Scenario: Human resources never see the answers
      Given an employee with
        | fact            | value |
        | isolation.ucla3 | 9     |
      When the situation is assessed for "hr"
      Then "hr" does not see the rule
      And nothing is suggested

  @HO-ISO-03
  Rule: Loneliness together with distress is to be met with an offer soon

    Scenario: The two together lead to a call within the week and a visit to the GP
      Given an employee with
        | fact            | value |
        | isolation.ucla3 | 6     |
        | distress.hscl5  | 2.4   |
      When the situation is assessed for "employee"
      Then the rule is established
      And "prompt-occupational-health-consultation" is suggested within "7" days by "occupational_health"
      And "gp-visit-suggested" is suggested within "14" days by "employee"

    Scenario: One point and one step below both limits leads to nothing
      Given an employee with
        | fact            | value |
        | isolation.ucla3 | 5     |
        | distress.hscl5  | 1.8   |
      When the situation is assessed
      Then the rule is not established

    Scenario: Distress is known and loneliness is not
      Given an employee with
        | fact           | value |
        | distress.hscl5 | 3     |
      When the situation is assessed
      Then the rule is undetermined
      And "isolation.ucla3" is an open question

  @HO-ISO-06
  Rule: With consent the leader may know that the employee misses contact

    Scenario: The leader is offered things to do for the whole team and for the one
      Given an employee with
        | fact                      | value |
        | isolation.ucla3           | 8     |
        | consent.share_with_leader | yes   |
      When the situation is assessed for "leader"
      Then "leader" sees the rule
      And "team-contact-routines" is suggested within "14" days by "leader"
      And "offer-occupational-health" is suggested within "7" days by "leader"
      And "occupational-health-consultation" is not suggested

    Scenario: A consent that is withdrawn closes the door again
      Given an employee with
        | fact                      | value |
        | isolation.ucla3           | 8     |
        | consent.share_with_leader | yes   |
      And that "consent.share_with_leader" is "no"
      When the situation is assessed for "leader"
      Then "leader" does not see the rule
      And nothing is suggested

    Scenario: Consent alone leaves the matter open until the employee has answered
      Given an employee with
        | fact                      | value |
        | consent.share_with_leader | yes   |
      When the situation is assessed for "employee"
      Then the rule is undetermined
      And "isolation.ucla3" is an open question

  @HO-ISO-04
  Rule: More than a week without a talk with the leader is long when work is mostly at home

    Scenario: Nine days of silence in a week of five home days
      Given an employee with
        | fact                                   | value |
        | home_office.days_per_week              | 5     |
        | contact.days_since_leader_conversation | 9     |
      When the situation is assessed for "akan_contact"
      Then the rule is established
      And "weekly-one-to-one" is suggested within "7" days by "leader"

    Scenario: A talk a week ago is close enough
      Given an employee with
        | fact                                   | value |
        | home_office.days_per_week              | 5     |
        | contact.days_since_leader_conversation | 7     |
      When the situation is assessed
      Then the rule is not established

    Scenario: Nobody knows when the two last talked
      Given an employee with
        | fact                      | value |
        | home_office.days_per_week | 5     |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "contact.days_since_leader_conversation" is an open question

  @HO-ISO-07
  Rule: After two weeks without a talk that is missed, contact has to be restored

    Scenario: Three weeks of silence, and the employee would like to talk
      Given an employee with
        | fact                                   | value |
        | home_office.days_per_week              | 4     |
        | contact.days_since_leader_conversation | 21    |
        | support.more_leader_contact_wanted     | yes   |
      When the situation is assessed for "employee"
      Then the rule is established
      And "more-days-at-workplace-by-agreement" is suggested within "14" days by "leader"

    Scenario: Someone who is content with little contact is left in peace
      Given an employee with
        | fact                                   | value |
        | home_office.days_per_week              | 4     |
        | contact.days_since_leader_conversation | 60    |
        | support.more_leader_contact_wanted     | no    |
      When the situation is assessed
      Then the rule is not established
      And "daily-checkin-agreed" is not suggested

    Scenario: An old answer about wanting contact must be asked again
      Given an employee with
        | fact                                   | value | observed   |
        | home_office.days_per_week              | 4     | 2026-11-20 |
        | contact.days_since_leader_conversation | 20    | 2026-11-20 |
        | support.more_leader_contact_wanted     | yes   | 2026-08-01 |
      When the situation is assessed
      Then the rule is undetermined
      And "support.more_leader_contact_wanted" is an open question
