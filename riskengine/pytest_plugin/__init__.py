"""Feature files as tests: Gherkin steps about rulesets, in Norwegian and English, for pytest."""
