"""What those who own the rules run: tests, mutants, and the checks of a whole rule set."""
