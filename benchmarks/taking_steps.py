"""What is measured of taking along and bringing back; knows no Django, for who starts it."""

SIZES = (2_000, 20_000)  # records
# In this order: what was written is taken along, a new account gets it, and has it then.
STEPS = (
    "write",
    "taken along: one file (JSON)",
    "taken along: tables (CSV)",
    "brought back: all new",
    "brought back: all here already",
    "brought back: all deleted here",
)
