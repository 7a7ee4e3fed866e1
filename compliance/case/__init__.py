"""The case: what was found, what a person decided of it, what was sent, and what was answered.

    case = load_case(folder)

A decision never changes a finding; it says what is done with it. Nothing is imported here, so that a command pays
only for what it uses: `folder` reads a case, `case_file`, `decisions` and `answers` hold its files.
"""
