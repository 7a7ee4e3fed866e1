"""What one organisation has shown: the model, one module per kind of document, and how it is read.

`documentation` holds the root, `load` reads files, `disputes` fills in what sources disagree on, `paths`
addresses the raw data. Nothing is imported here, so that a command pays only for what it uses.
"""
