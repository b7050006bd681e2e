Feature: Hearing

  Background:
    Given the ruleset "workplace-noise"
    And the date "2026-11-23"

  @NX-HEA-01
  Rule: Above the upper action value workers may have their hearing checked

    Scenario Outline: The boundary is 85 dB(A), not included
      Given a profile of kind "worker" with
        | fact              | value   |
        | noise.daily_level | <level> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | level   | outcome         |
        | 85.1    | established     |
        | 85      | not established |
        | unknown | undetermined    |

    Scenario: A test is offered a year after the last one
      Given a profile of kind "worker" with
        | fact                      | value |
        | noise.daily_level         | 90    |
        | hearing.months_since_test | 12    |
      When the situation is assessed
      Then "hearing-test" is suggested within "90" days by "occupational_health"

    Scenario: A test of this year is not repeated
      Given a profile of kind "worker" with
        | fact                      | value |
        | noise.daily_level         | 90    |
        | hearing.months_since_test | 11    |
      When the situation is assessed
      Then the rule is established
      And "hearing-test" is not suggested

  @NX-HEA-02
  Rule: Two signs of strained hearing in noisy work lead to a talk

    Scenario Outline: Two of three are enough, and one unknown may tip it
      Given a profile of kind "worker" with
        | fact                        | value     |
        | noise.daily_level           | <level>   |
        | hearing.ringing_after_work  | <ringing> |
        | hearing.muffled_after_work  | <muffled> |
        | hearing.hard_to_follow_talk | <talk>    |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | level   | ringing | muffled | talk    | outcome         |
        | 80      | yes     | yes     | unknown | established     |
        | 80      | yes     | no      | no      | not established |
        | 80      | yes     | no      | unknown | undetermined    |
        | 80      | no      | no      | unknown | not established |
        | 79.9    | yes     | yes     | yes     | not established |
        | unknown | yes     | yes     | yes     | undetermined    |

    Scenario: The supervisor learns nothing of it
      Given a profile of kind "worker" with
        | fact                       | value |
        | noise.daily_level          | 82    |
        | hearing.ringing_after_work | yes   |
        | hearing.muffled_after_work | yes   |
      When the situation is assessed for "supervisor"
      Then "supervisor" does not see the rule
      And "talk-about-hearing" is not suggested
