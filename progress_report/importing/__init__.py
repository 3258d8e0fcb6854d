"""From the document that a bureau receives to a draft of the year's assignment, with everything in it that looked wrong."""
