Feature: Hearing protection

  Background:
    Given the ruleset "workplace-noise"
    And the date "2026-11-23"

  @NX-PRO-01
  Rule: Above the lower action value protectors are available

    Scenario Outline: The boundary is 80 dB(A), not included
      Given a profile of kind "worker" with
        | fact                 | value       |
        | noise.daily_level    | <level>     |
        | protection.available | <available> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | level | available | outcome         |
        | 80.1  | no        | established     |
        | 80    | no        | not established |
        | 80.1  | yes       | not established |
        | 80.1  | unknown   | undetermined    |

    Scenario Outline: A day is judged by the directive of that day
      Given the date "<day>"
      And a profile of kind "worker" with
        | fact                 | value |
        | noise.daily_level    | 82    |
        | protection.available | no    |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | day        | outcome         |
        | 2005-05-01 | not established |
        | 2006-05-01 | established     |

  @NX-PRO-02
  Rule: From the upper action value on, protectors are worn

    Scenario Outline: The boundary is 85 dB(A), included
      Given a profile of kind "worker" with
        | fact              | value   |
        | noise.daily_level | <level> |
        | protection.worn   | <worn>  |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | level | worn      | outcome         |
        | 85    | sometimes | established     |
        | 84.9  | never     | not established |
        | 85    | always    | not established |
        | 85    | unknown   | undetermined    |

    Scenario: The follow-up is a conversation
      Given a profile of kind "worker" with
        | fact              | value |
        | noise.daily_level | 90    |
        | protection.worn   | never |
      When the situation is assessed for "supervisor"
      Then "supervisor" sees the rule
      And "talk-about-protectors" is suggested within "7" days by "supervisor"

    Scenario: Who wears what is not for the safety representative
      Given a profile of kind "worker" with
        | fact              | value |
        | noise.daily_level | 90    |
        | protection.worn   | never |
      When the situation is assessed for "safety_representative"
      Then "safety_representative" does not see the rule
