"""What happens: the session is a pure state machine that commands move."""
