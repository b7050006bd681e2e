Feature: Exposure to noise
  Each rule has a case that establishes it, one just below its boundary, and one in which a missing
  fact leaves it undetermined.

  Background:
    Given the ruleset "workplace-noise"
    And the date "2026-11-23"

  @NX-EXP-01
  Rule: From the lower action value on, workers are informed and trained

    Scenario Outline: The boundary is 80 dB(A), included
      Given a profile of kind "worker" with
        | fact              | value   |
        | noise.daily_level | <level> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | level   | outcome         |
        | 80      | established     |
        | 79.9    | not established |
        | unknown | undetermined    |

    Scenario: The action has a role and a deadline
      Given a profile of kind "worker" with
        | fact              | value |
        | noise.daily_level | 80    |
      When the situation is assessed
      Then "inform-and-train" is suggested within "30" days by "employer"
      And the level of "exposure" is at least "attention" and at most "action_required"

    Scenario: A measurement of more than two years ago is unknown
      Given a profile of kind "worker" with
        | fact              | value | observed   |
        | noise.daily_level | 95    | 2024-06-30 |
      When the situation is assessed
      Then the rule is undetermined
      And "noise.daily_level" is an open question

  @NX-EXP-02
  Rule: Above the upper action value a programme of measures is followed

    Scenario Outline: The boundary is 85 dB(A), not included
      Given a profile of kind "worker" with
        | fact                        | value       |
        | noise.daily_level           | <level>     |
        | noise.programme_of_measures | <programme> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | level | programme | outcome         |
        | 85.1  | no        | established     |
        | 85    | no        | not established |
        | 85.1  | yes       | not established |
        | 85.1  | unknown   | undetermined    |
        | 85    | unknown   | not established |

    Scenario Outline: A day is judged by the directive of that day
      Given the date "<day>"
      And a profile of kind "worker" with
        | fact                        | value |
        | noise.daily_level           | 88    |
        | noise.programme_of_measures | no    |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | day        | outcome         |
        | 2006-02-14 | not established |
        | 2006-02-15 | established     |

  @NX-EXP-03
  Rule: The level at the ear stays at or below the limit

    Scenario Outline: What the protectors take away counts
      Given a profile of kind "worker" with
        | fact                   | value         |
        | noise.daily_level      | <level>       |
        | protection.attenuation | <attenuation> |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | level | attenuation | outcome         |
        | 87.1  | 0           | established     |
        | 87    | 0           | not established |
        | 105   | 17.5        | established     |
        | 105   | 18          | not established |
        | 105   | unknown     | undetermined    |

    Scenario: To come below the limit goes before the programme of measures
      Given a profile of kind "worker" with
        | fact                        | value |
        | noise.daily_level           | 96    |
        | protection.attenuation      | 0     |
        | noise.programme_of_measures | no    |
      When the situation is assessed
      Then "bring-below-the-limit" is suggested within "0" days by "employer"
      And "programme-of-measures" is not suggested
      And the level of "exposure" is "limit_exceeded"

  @NX-EXP-04
  Rule: Peaks count by themselves

    Scenario Outline: The boundary is 137 dB(C), not included
      Given a profile of kind "worker" with
        | fact                        | value  |
        | noise.daily_level           | 70     |
        | noise.peak_level            | <peak> |
        | noise.programme_of_measures | no     |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | peak    | outcome         |
        | 137.5   | established     |
        | 137     | not established |
        | unknown | undetermined    |

  @NX-EXP-05
  Rule: Where there are signs of noise and no measurement, noise is measured

    Scenario Outline: One sign is enough
      Given a profile of kind "worker" with
        | fact                             | value     |
        | noise.raised_voice_at_two_metres | <voices>  |
        | noise.impacts                    | <impacts> |
        | noise.powered_tools              | <hours>   |
      When the situation is assessed
      Then the rule is <outcome>

      Examples:
        | voices  | impacts | hours   | outcome         |
        | no      | no      | 0.6     | established     |
        | yes     | unknown | unknown | established     |
        | no      | no      | 0.5     | not established |
        | unknown | no      | 0.5     | undetermined    |

    Scenario: A measurement settles it
      Given a profile of kind "worker" with
        | fact                             | value |
        | noise.daily_level                | 72    |
        | noise.raised_voice_at_two_metres | yes   |
      When the situation is assessed
      Then the rule is not established
      And "measure-noise" is not suggested
