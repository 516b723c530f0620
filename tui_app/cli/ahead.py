"""Work done in a second process while this one goes on."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Ahead(Generic[_T]):
    """Begins `work` at once in a fork, so that it costs no time beside what comes next.

    Importing the Markdown parser and reading the speech takes about as long as a fifth of
    importing the terminal interface; side by side the first is free. Where a fork is not to be
    had (Windows) or not safe (macOS, whose frameworks may not survive one), the work is done when
    the result is asked for.
    """

    def __init__(self, work: Callable[[], _T], known: _T | None = None) -> None:
        """Begin the work, unless its result is `known` already."""
        self._work = work
        self._known = known
        self._pid = 0
        if known is None and hasattr(os, "fork") and sys.platform != "darwin":
            self._begin()

    def _begin(self) -> None:
        self._read, write = os.pipe()
        self._pid = os.fork()
        if self._pid:
            os.close(write)
            return
        status = 1
        try:
            os.close(self._read)
            outcome: tuple[bool, object]
            try:
                outcome = (True, self._work())
            except Exception as error:
                outcome = (False, error)
            with os.fdopen(write, "wb") as pipe:
                pickle.dump(outcome, pipe, pickle.HIGHEST_PROTOCOL)
            status = 0
        finally:
            os._exit(status)

    def result(self) -> _T:
        """What the work returned; raises what it raised."""
        if self._known is not None:
            return self._known
        if not self._pid:
            return self._work()
        with os.fdopen(self._read, "rb") as pipe:
            payload = pipe.read()
        _, status = os.waitpid(self._pid, 0)
        if status != 0:
            # The second process died of something that has nothing to do with the speech.
            return self._work()
        try:
            succeeded, value = pickle.loads(payload)
        except Exception:
            # An error that cannot be carried between processes shows itself when it comes again.
            return self._work()
        if not succeeded:
            raise value
        outcome: _T = value
        return outcome
