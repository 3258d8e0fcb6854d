"""Word documents: their parts compiled into templates, and what filling them needs to know."""
