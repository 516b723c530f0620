"""Arguments in, exit codes out; one module for each subcommand."""
