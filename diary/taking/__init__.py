"""A person's own data taken along: which records, and how they are written into a file."""
