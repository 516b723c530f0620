from __future__ import annotations

import os
import signal

import pytest

from tui_app.cli.ahead import Ahead
from tui_app.speech.problems import Problem, Severity, SpeechError

PARENT = os.getpid()
PROBLEMS = (
    Problem("speech.md", 0, 0, "quite long", Severity.WARNING),
    Problem("speech.md", 3, 1, "no heading", source="text"),
)
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


def refuse() -> int:
    raise SpeechError(PROBLEMS)


def die() -> str:
    if os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    return "done here"


def leave() -> str:
    if os.getpid() != PARENT:
        os._exit(3)
    return "done here"


class TwoPartError(Exception):
    """Its pickle cannot be read again: it keeps one argument and needs two."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


def fail_in_two_parts() -> int:
    raise TwoPartError("a", "b")


@pytest.mark.parametrize("value", [1, "text", None, (1, ["two"]), PROBLEMS, "x" * 1_000_000])
def test_the_result_is_what_the_work_returned(value: object) -> None:
    assert Ahead(lambda: value).result() == value


@forks
def test_the_work_is_done_in_another_process() -> None:
    ahead = Ahead(os.getpid)
    assert (ahead.result() == os.getpid()) == (not ahead._pid)


def test_a_refusal_passes_through_with_its_problems() -> None:
    with pytest.raises(SpeechError) as caught:
        Ahead(refuse).result()
    assert caught.value.problems == PROBLEMS
    assert caught.value.first == PROBLEMS[1]


@forks
@pytest.mark.parametrize("work", [die, leave])
def test_a_child_that_dies_is_stood_in_for(work: object) -> None:
    assert Ahead(die if work is die else leave).result() == "done here"


def test_what_cannot_be_pickled_is_made_here() -> None:
    assert Ahead(lambda: lambda: 5).result()() == 5


def test_an_error_whose_pickle_cannot_be_read_passes_through() -> None:
    with pytest.raises(TwoPartError):
        Ahead(fail_in_two_parts).result()


def test_a_known_result_needs_no_work() -> None:
    assert Ahead(refuse, known=7).result() == 7


def test_without_a_fork_the_work_waits_until_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    done: list[int] = []
    ahead = Ahead(lambda: done.append(os.getpid()))
    assert done == []
    ahead.result()
    assert done == [PARENT]


@forks
def test_no_child_and_no_pipe_is_left_behind() -> None:
    ahead = Ahead(lambda: 1)
    if not ahead._pid:
        pytest.skip("this platform does not fork")
    ahead.result()
    with pytest.raises(ChildProcessError):
        os.waitpid(ahead._pid, os.WNOHANG)
    with pytest.raises(OSError, match="descriptor"):
        os.fstat(ahead._read)
