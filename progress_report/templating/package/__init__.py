"""The zip, the parts and the relationships of an Office file (ECMA-376-2)."""
