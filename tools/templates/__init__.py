"""How the shipped templates are made: one module a document, and the parts they share."""
