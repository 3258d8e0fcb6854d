"""Documents out: what templates see, and the files filled, converted and published."""
