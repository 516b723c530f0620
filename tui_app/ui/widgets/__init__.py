"""The panes of the console; each draws whole rows from one View."""
