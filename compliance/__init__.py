"""Rule-based checker for Norwegian working-environment inspections."""
