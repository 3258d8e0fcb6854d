"""The command line: arguments, commands, and what a run shows on the terminal. No rules."""
