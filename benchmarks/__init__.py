"""Benchmarks of riskengine, each against a baseline in the same run."""
