"""Text -> lines. Pure: knows roles ("heading", "cue"), neither colours nor the terminal."""
