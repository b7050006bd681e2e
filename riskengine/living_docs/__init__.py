"""The living documentation of a ruleset: what it says, as pages people read, from the files that authors write."""
