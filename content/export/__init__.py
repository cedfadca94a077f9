"""Content taken along: feeds carry it whole, a book of it goes to e-readers and to paper."""
