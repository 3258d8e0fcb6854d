"""Excel workbooks: sheets compiled into templates; rows, formulas and all that refers to them follow."""
