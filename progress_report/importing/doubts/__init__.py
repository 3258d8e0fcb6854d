"""Doubts (疑点): everything that a person should look at in what was read, and its wording."""
