"""podium: rehearse a written speech and deliver it on time, in the terminal."""

__version__ = "0.1.0"
