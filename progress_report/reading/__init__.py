"""The only door to what people hand in: files and their sheets, and typed words → texts, dates, numbers, states."""
