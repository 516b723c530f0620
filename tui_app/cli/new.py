"""podium new: a speech folder to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from tui_app.cli.refusal import refuse

_FILES = {
    "index.md": """---
title: Title of the speech
speaker: FAMILYNAME Given
role:
event:
venue:
date:
language: en
# How long the speech may take. Without it, the estimate is the plan.
# target: 7:00
# Words a minute, or interpreted, formal, keynote, conversational.
# pace: formal
---
""",
    "01-opening.md": """# Opening

Good morning, everyone. I am [FAMILYNAME](say:how-it-is-said).

<!-- note: What only you see: names to get right, figures to slow down for. -->

What you write here is what you will say. [pause] A pause in brackets counts, a
[stage direction] does not.
""",
    "02-main-point.md": """---
budget: 1:00
---

# The main point

One passage is one breath of thought. Press space to go to the next one.

<!-- note: The budget above is the time this section may take; without one, its share. -->

::: optional
What may be left out when time is short.
:::
""",
    "03-closing.md": """# Closing

Thank you very much.

(End)
""",
}


@click.command("new")
@click.argument("path", type=click.Path(path_type=Path))
def command(path: Path) -> None:
    """Make a speech folder to fill in; never overwrites anything."""
    try:
        path.mkdir(parents=True)
        for name, text in _FILES.items():
            (path / name).write_text(text, encoding="utf-8")
    except FileExistsError:
        refuse(f"{path} exists already, and is left as it is; name a folder that does not exist")
    except OSError as error:
        refuse(f"{path} cannot be made: {error.strerror}; choose another place")
    click.echo(f"{path} is ready: fill in the files, then rehearse with: podium {path}", err=True)
