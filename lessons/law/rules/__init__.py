"""What the law says of facts: one function per article or clause, each returns a Finding."""
