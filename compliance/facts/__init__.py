"""The view that rules read: the documentation as the law speaks of it."""
