"""The offices' forms (填报表): blank ones out, filled ones in (回收表), one return an office."""
