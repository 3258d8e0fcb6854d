"""The centre's side: what many bureaus hand in, read, held against one list, counted, and every printed figure with its cells."""
