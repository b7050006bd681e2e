"""An invented workforce: a model of it in data, people drawn from it, and what a ruleset would set off for them."""
