"""podium outline: the plan on standard output."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from math import isinf

import click

from tui_app.cli.cells import cells
from tui_app.cli.options import plan_options, speech_argument
from tui_app.cli.refusal import refusing, show
from tui_app.speech.durations import format_planned
from tui_app.speech.model import Speech, Target
from tui_app.timing.estimate import Estimate
from tui_app.timing.plan import INTERPRETED_LIMIT_WPM, Plan, SectionPlan


@click.command("outline")
@speech_argument
@plan_options
@click.option("--json", "as_json", is_flag=True, help="Everything, for other programs.")
@click.option(
    "--at",
    type=click.DateTime(["%H:%M", "%H:%M:%S"]),
    metavar="14:00",
    help="When the speech begins: the table then tells the time of day at each section's end.",
)
@click.option("--spoken", is_flag=True, help="Print the text as it will be said instead.")
@refusing
def command(
    path: str,
    target: Target | None,
    pace: float | None,
    as_json: bool,
    at: datetime | None,
    spoken: bool,
) -> None:
    """Print the plan: sections, words, times."""
    from tui_app.speech.load import load
    from tui_app.timing.plan import make_plan

    read = load(path, sys.stdin.buffer if path == "-" else None)
    plan = make_plan(read, pace_wpm=pace, target=target)
    show(read.warnings)
    if as_json:
        import json

        click.echo(json.dumps(_document(read, plan), ensure_ascii=False, indent=2))
    elif spoken:
        click.echo(_spoken(read))
    else:
        click.echo(_table(read, plan, at))


def _spoken(speech: Speech) -> str:
    """Every section as it will be said, numbers and abbreviations written out."""
    from tui_app.speech.spoken import spoken_text

    language = speech.metadata.language
    sections = []
    for section in speech.sections:
        passages = [spoken_text(passage.text, language) for passage in section.passages]
        sections.append("\n\n".join([f"{section.number}. {section.title}", *passages]))
    return "\n\n".join(sections)


def _document(speech: Speech, plan: Plan) -> dict[str, object]:
    return {
        "title": speech.title,
        "speaker": speech.metadata.speaker,
        "event": speech.metadata.event,
        "date": speech.metadata.date,
        "language": speech.metadata.language,
        "pace_wpm": plan.pace_wpm,
        "target_s": plan.target_s,
        "words": speech.words,
        "estimate_s": round(plan.estimate.seconds, 3),
        "low_s": round(plan.estimate.low_s, 3),
        "high_s": round(plan.estimate.high_s, 3),
        "sections": [
            {
                "number": section.number,
                "id": section.id,
                "title": section.title,
                "passages": len(section.passages),
                "sentences": sum(len(passage.sentences) for passage in section.passages),
                "words": section.words,
                "estimate_s": round(planned.estimate.seconds, 3),
                "budget_s": round(planned.planned_s, 3),
                "budget_explicit": planned.explicit,
                "ends_at_s": round(planned.ends_s, 3),
                "notes": [note.text for note in section.all_notes],
                "text": section.text,
            }
            for section, planned in zip(speech.sections, plan.sections, strict=True)
        ],
    }


def _table(speech: Speech, plan: Plan, at: datetime | None) -> str:
    """One row for each section, then the whole speech."""
    rows = [("", "section", "words", "estimate", "range", "budget", "wpm", "ends at")]
    for section, planned in zip(speech.sections, plan.sections, strict=True):
        rows.append(
            (
                str(section.number),
                section.title,
                str(section.words),
                *_estimate(planned.estimate),
                format_planned(planned.planned_s) + ("*" if planned.explicit else ""),
                _wpm(planned),
                _ends(planned.ends_s, at),
            )
        )
    whole = ("", "the whole speech", str(speech.words), *_estimate(plan.estimate))
    rows.append((*whole, format_planned(plan.total_s), "", _ends(plan.total_s, at)))
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    head = " · ".join(filter(None, (speech.title, speech.metadata.speaker)))
    lines = [head, ""] + [_line(row, widths) for row in rows]
    lines[-1:-1] = ["─" * len(lines[-1])] if lines else []
    return "\n".join([*lines, *_remarks(plan)])


def _estimate(estimate: Estimate) -> tuple[str, str]:
    low, high = format_planned(estimate.low_s), format_planned(estimate.high_s)
    return format_planned(estimate.seconds), f"{low}–{high}"


def _wpm(planned: SectionPlan) -> str:
    if not planned.words:
        return "–"
    if isinf(planned.speaking_wpm):
        return "no time"
    return f"{planned.speaking_wpm:.0f}" + ("!" if planned.too_fast else "")


def _ends(seconds: float, at: datetime | None) -> str:
    return (
        format_planned(seconds)
        if at is None
        else f"{at + timedelta(seconds=round(seconds)):%H:%M:%S}"
    )


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    """Number and title stand left, figures right."""
    parts = []
    for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
        gap = " " * (width - cells(cell))
        parts.append(cell + gap if index == 1 else gap + cell)
    return "  ".join(parts).rstrip()


def _remarks(plan: Plan) -> list[str]:
    """What the reader of the table must know beside it."""
    remarks = [f"at {plan.pace_wpm:g} words a minute"]
    if any(section.explicit for section in plan.sections):
        remarks.append("* a budget that the speech says")
    if any(section.too_fast for section in plan.sections):
        limit = f"{INTERPRETED_LIMIT_WPM:g}"
        remarks.append(f"! above {limit} words a minute: an interpreter cannot follow")
    remarks += [text for text in (plan.impossible, plan.remark) if text]
    return ["", *remarks]
