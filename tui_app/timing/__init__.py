"""When it is said: pure arithmetic on values; nothing here reads a clock."""
