"""What is said: files become a frozen Speech."""
