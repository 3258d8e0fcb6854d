"""The language of tags: how they are found, what they may say, the sandbox they run in."""
