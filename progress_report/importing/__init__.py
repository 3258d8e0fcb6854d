"""From the document that a bureau receives to a transcript of the year's assignment, with everything in it that looked wrong."""
