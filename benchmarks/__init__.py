"""Programs that measure podium in a real terminal; they report, they never gate a test run.

`python -m benchmarks` runs them all, `python -m benchmarks.start` one of them. A time ends
when a word arrives at the terminal that was not among its bytes before, so it holds all
the work in between: reading the key, moving, laying out, drawing, writing.
"""
