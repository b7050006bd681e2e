Feature: Sick leave and the way back
  The same rules as in return_from_sick_leave.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-RET-01
  Rule: Someone back from sick leave is welcomed, also at home

    Scenario: Back at home after weeks away, and nobody has called
      Given an employee with
        | fact                        | value         |
        | sick_leave.situation        | recently_back |
        | home_office.days_per_week   | 5             |
        | sick_leave.return_talk_held | no            |
      When the situation is assessed for "employee"
      Then the rule is established
      And "return-to-work-talk" is suggested within "7" days by "leader"

    Scenario: A welcome that has been given is enough
      Given an employee with
        | fact                        | value         |
        | sick_leave.situation        | recently_back |
        | home_office.days_per_week   | 5             |
        | sick_leave.return_talk_held | yes           |
      When the situation is assessed
      Then the rule is not established

    Scenario: Whether someone has been away is known to those who keep the records
      Given an employee with
        | fact                        | value |
        | home_office.days_per_week   | 5     |
        | sick_leave.return_talk_held | no    |
      When the situation is assessed for "hr"
      Then the rule is undetermined
      And "sick_leave.situation" is an open question

  @HO-RET-02
  Rule: The follow-up plan is made within four weeks

    Scenario: A plan that is made does not need to be made again
      Given an employee with
        | fact                           | value      |
        | sick_leave.situation           | away       |
        | sick_leave.started_on          | 2026-09-01 |
        | sick_leave.follow_up_plan_made | yes        |
      When the situation is assessed
      Then the rule is not established

    Scenario: Four weeks and a day without a plan
      Given the date "2026-03-30"
      And an employee with
        | fact                                 | value       |
        | sick_leave.situation                 | partly_away |
        | sick_leave.started_on                | 2026-03-01  |
        | sick_leave.follow_up_plan_made       | no          |
        | sick_leave.steps_clearly_unnecessary | no          |
      When the situation is assessed for "hr"
      Then the rule is established
      And "follow-up-plan" is suggested within "3" days by "leader"

    Scenario: Whether a plan is needed at all is asked when it is late
      Given an employee with
        | fact                           | value      |
        | sick_leave.situation           | away       |
        | sick_leave.started_on          | 2026-10-01 |
        | sick_leave.follow_up_plan_made | no         |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "sick_leave.steps_clearly_unnecessary" is an open question

  @HO-RET-03
  Rule: The dialogue meeting is held within seven weeks

    Scenario: Ten weeks away and no meeting
      Given an employee with
        | fact                                 | value      |
        | sick_leave.situation                 | away       |
        | sick_leave.started_on                | 2026-09-10 |
        | sick_leave.dialogue_meeting_held     | no         |
        | sick_leave.steps_clearly_unnecessary | no         |
      When the situation is assessed for "leader"
      Then the rule is established
      And "dialogue-meeting" is suggested within "7" days by "leader"

    Scenario: Someone who is soon fully back needs no meeting
      Given an employee with
        | fact                                 | value      |
        | sick_leave.situation                 | away       |
        | sick_leave.started_on                | 2026-09-10 |
        | sick_leave.dialogue_meeting_held     | no         |
        | sick_leave.steps_clearly_unnecessary | yes        |
      When the situation is assessed
      Then the rule is not established

    Scenario: A status from last month does not tell whether someone is still away
      Given an employee with
        | fact                                 | value      | observed   |
        | sick_leave.situation                 | away       | 2026-10-23 |
        | sick_leave.started_on                | 2026-09-10 | 2026-10-23 |
        | sick_leave.dialogue_meeting_held     | no         | 2026-10-23 |
        | sick_leave.steps_clearly_unnecessary | no         | 2026-11-20 |
      When the situation is assessed
      Then the rule is undetermined
      And "sick_leave.situation" is an open question
