"""Rules: one control point each, read from YAML, checked, and compiled to callables."""
