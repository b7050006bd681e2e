Feature: The leader's concern
  The same rules as in leader_concern.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-LED-02
  Rule: Changes in two ways, or one over four weeks, also deserve an offer of support

    Scenario: A camera that is always off and more slips than before are two changes
      Given an employee with
        | fact                           | value |
        | concern.work_changed           | yes   |
        | concern.remote_contact_changed | yes   |
      When the situation is assessed for "leader"
      Then the rule is established
      And "caring-conversation" is suggested within "7" days by "leader"
      And "offer-occupational-health" is suggested within "7" days by "leader"

    Scenario: A single change that has just begun is met with a talk and nothing more
      Given an employee with
        | fact                           | value |
        | concern.absence_changed        | no    |
        | concern.behaviour_changed      | no    |
        | concern.work_changed           | no    |
        | concern.remote_contact_changed | yes   |
        | concern.weeks_persisted        | 3     |
      When the situation is assessed
      Then the rule is not established
      And "caring-conversation" is suggested
      And "offer-occupational-health" is not suggested

    Scenario: One change is seen and another may be there
      Given an employee with
        | fact                           | value   |
        | concern.absence_changed        | yes     |
        | concern.behaviour_changed      | unknown |
        | concern.work_changed           | no      |
        | concern.remote_contact_changed | no      |
        | concern.weeks_persisted        | 1       |
      When the situation is assessed
      Then the rule is undetermined
      And "concern.behaviour_changed" is an open question

  @HO-LED-03
  Rule: The first conversation is followed by another within 14 days

    Scenario Outline: The days between two conversations count across the turn of the year
      Given the date "2026-12-22"
      And an employee with
        | fact                             | value      |
        | concern.conversation_held        | yes        |
        | concern.conversation_held_on     | 2026-12-20 |
        | concern.next_conversation_agreed | yes        |
        | concern.next_conversation_on     | <next>     |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | next       | outcome         |
        | 2027-01-03 | not established |
        | 2027-01-04 | established     |

    Scenario: Whether a next conversation is agreed is what we ask
      Given an employee with
        | fact                         | value      |
        | concern.conversation_held    | yes        |
        | concern.conversation_held_on | 2026-11-20 |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "concern.next_conversation_agreed" is an open question

  @HO-LED-04
  Rule: At a distance a change is met with more contact, not with control

    Scenario Outline: Four days at home are most of the week
      Given an employee with
        | fact                           | value  |
        | concern.absence_changed        | yes    |
        | concern.behaviour_changed      | no     |
        | concern.work_changed           | no     |
        | concern.remote_contact_changed | no     |
        | home_office.days_per_week      | <home> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | home    | outcome         |
        | 4       | established     |
        | 3       | not established |
        | unknown | undetermined    |

  @HO-LED-07
  Rule: A no is an answer too

    Scenario: The leader respects it and comes back
      Given an employee with
        | fact                    | value |
        | concern.talk_not_wanted | yes   |
      When the situation is assessed for "leader"
      Then the rule is established
      And "respect-and-return" is suggested within "7" days by "leader"

  @HO-LED-08
  Rule: Nobody is to have a note about them that they do not know

    Scenario: The note is gone through together within a week
      Given an employee with
        | fact                 | value |
        | concern.notes_kept   | yes   |
        | concern.notes_shared | no    |
      When the situation is assessed for "employee"
      Then the rule is established
      And "share-notes" is suggested within "7" days by "leader"

  @HO-LED-11
  Rule: The thought of control is stopped before it becomes a measure

    Scenario: The leader chooses contact the very next day
      Given an employee with
        | fact                               | value |
        | concern.control_measure_considered | yes   |
      When the situation is assessed for "leader"
      Then the rule is established
      And "leave-control-choose-contact" is suggested within "1" days by "leader"
