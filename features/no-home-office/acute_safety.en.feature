Feature: Acute safety
  The same rules as in acute_safety.feature, shown by other cases.

  Background:
    Given the ruleset "no-home-office"
    And the date "2026-11-23"

  @HO-ACU-01
  Rule: Thoughts of self-harm are met with help at once

    Scenario: What else is known does not put help off
      Given an employee with
        | fact                          | value |
        | acute.self_harm_thoughts_told | yes   |
        | isolation.ucla3               | 3     |
        | wellbeing.who5                | 72    |
        | distress.hscl5                | 1.2   |
      When the situation is assessed
      Then the rule is established
      And "acute-help-lines" is suggested within "0" days by "anyone_present"

    Scenario: Distress without such thoughts is no emergency
      Given an employee with
        | fact                          | value |
        | acute.self_harm_thoughts_told | no    |
        | distress.hscl5                | 2.8   |
      When the situation is assessed
      Then the rule is not established
      And "call-113" is not suggested

    Scenario: An answer from two months ago must be asked for again
      Given an employee with
        | fact                          | value | observed   |
        | acute.self_harm_thoughts_told | no    | 2026-09-20 |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "acute.self_harm_thoughts_told" is an open question

    Scenario: The Akan contact is not told of thoughts of self-harm
      Given an employee with
        | fact                          | value |
        | acute.self_harm_thoughts_told | yes   |
      When the situation is assessed for "akan_contact"
      Then "akan_contact" does not see the rule

  @HO-ACU-04
  Rule: Someone who breathes little or does not react needs first aid now

    Scenario: A colleague on screen tells those who are there what to do
      Given an employee with
        | fact                     | value |
        | acute.overdose_signs_now | yes   |
      When the situation is assessed for "leader"
      Then the rule is established
      And "first-aid-until-help-arrives" is suggested within "0" days by "anyone_present"
      And "call-113" is suggested within "0" days by "anyone_present"

    Scenario: Someone who has told of drugs, and is well, needs no ambulance
      Given an employee with
        | fact                             | value |
        | substance_use.acknowledged_kinds | drugs |
        | acute.overdose_signs_now         | no    |
      When the situation is assessed
      Then the rule is not established
      And "acute-help-lines" is not suggested

    Scenario: What was seen two days ago says nothing of now
      Given an employee with
        | fact                     | value | observed   |
        | acute.overdose_signs_now | no    | 2026-11-21 |
      When the situation is assessed for "akan_contact"
      Then the rule is undetermined
      And "acute.overdose_signs_now" is an open question

  @HO-ACU-06
  Rule: Someone in great distress on screen who may be alone is not left sitting there

    Scenario: The line went silent before anyone could ask
      Given an employee with
        | fact                       | value |
        | acute.distress_on_call_now | yes   |
      When the situation is assessed for "akan_contact"
      Then the rule is established
      And "stay-on-the-line" is suggested within "0" days by "anyone_present"
      And the level of "acute_safety" is "acute"

    Scenario: When someone comes home, the day goes on more calmly
      Given an employee with
        | fact                       | value |
        | acute.distress_on_call_now | yes   |
        | acute.someone_there_now    | no    |
      And that "acute.someone_there_now" is "yes"
      When the situation is assessed for "leader"
      Then the rule is not established
      And "call-113" is not suggested
      And "stay-in-touch-today" is suggested within "0" days by "anyone_present"

    Scenario: Someone who lives alone is not in distress for that
      Given an employee with
        | fact                      | value |
        | household.lives_alone     | yes   |
        | home_office.days_per_week | 5     |
      When the situation is assessed for "occupational_health"
      Then the rule is undetermined
      And "acute.distress_on_call_now" is an open question

  @HO-ACU-08
  Rule: Someone who tells of use today in work where a mistake could hurt gets out of it safely first

    Scenario: The help lines come first, also when the person is calm
      Given an employee with
        | fact                           | value |
        | acute.use_today_told           | yes   |
        | acute.safety_critical_work_now | yes   |
      When the situation is assessed for "employee"
      Then the rule is established
      And "acute-help-lines" is suggested within "0" days by "anyone_present"
      And "openness-met-with-help" is suggested within "3" days by "leader"

    Scenario: Told on a day of reports at home, it is no emergency
      Given an employee with
        | fact                           | value |
        | acute.use_today_told           | yes   |
        | acute.safety_critical_work_now | no    |
        | akan.agreement_active          | yes   |
        | akan.relapse_told              | yes   |
      When the situation is assessed for "leader"
      Then the rule is not established
      And "safe-exit-from-safety-critical-work" is not suggested
      And "relapse-conversation" is suggested within "2" days by "leader"

    Scenario: Critical work goes on, and Friday's answer has run out
      Given an employee with
        | fact                           | value | observed   |
        | acute.use_today_told           | no    | 2026-11-20 |
        | acute.safety_critical_work_now | yes   | 2026-11-23 |
      When the situation is assessed for "leader"
      Then the rule is undetermined
      And "acute.use_today_told" is an open question
