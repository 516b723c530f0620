"""The command `podium`: finds the subcommand and imports only that one."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from tui_app import __version__

_MODULES = {
    "rehearse": "tui_app.cli.rehearse",
    "outline": "tui_app.cli.outline",
    "check": "tui_app.cli.check",
    "new": "tui_app.cli.new",
}
_DEFAULT = "rehearse"


class Subcommands(click.Group):
    """`podium SPEECH` is `podium rehearse SPEECH`; options may stand before a subcommand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _MODULES:
            return None
        command = import_module(_MODULES[cmd_name]).command
        assert isinstance(command, click.Command)
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rehearse = self.get_command(ctx, _DEFAULT)
        assert rehearse is not None
        records = [record for param in rehearse.params if (record := param.get_help_record(ctx))]
        with formatter.section("Options of podium SPEECH"):
            formatter.write_dl(records)
        super().format_options(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Subcommands, and what may follow `podium` itself."""
        default = self.get_command(ctx, _DEFAULT)
        assert default is not None
        own = super().shell_complete(ctx, incomplete)
        argument = [param for param in default.params if isinstance(param, click.Argument)]
        inner = click.Context(default, info_name=_DEFAULT, parent=ctx, resilient_parsing=True)
        if incomplete.startswith("-"):
            return own + default.shell_complete(inner, incomplete)
        # A speech is a path, which the shell completes, once nothing else has that beginning.
        return own or [
            item for param in argument for item in param.shell_complete(inner, incomplete)
        ]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        completing = ctx.resilient_parsing and not args
        if not completing and args[:1] not in (["--help"], ["-h"], ["--version"]):
            args = self._with_subcommand(ctx, args)
        return super().parse_args(ctx, args)

    def _with_subcommand(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments with the subcommand first."""
        takes_value = {
            name
            for subcommand in _MODULES
            if (command := self.get_command(ctx, subcommand))
            for option in command.params
            if isinstance(option, click.Option) and not option.is_flag
            for name in option.opts
        }
        skip = False
        for index, argument in enumerate(args):
            if skip:
                skip = False
            elif argument in takes_value:
                skip = True
            elif argument == "--":
                break
            elif not argument.startswith("-") or argument == "-":
                if argument in _MODULES:
                    return [argument, *args[:index], *args[index + 1 :]]
                break
        return [_DEFAULT, *args]


@click.group(
    cls=Subcommands,
    subcommand_metavar="[SPEECH] | COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="podium SPEECH is the same as podium rehearse SPEECH. SPEECH is a folder of Markdown "
    "files, one Markdown file, or - for standard input; without it, ./speech_sections, else the "
    "speech that ships with podium. podium COMMAND --help tells more.",
)
@click.version_option(__version__, prog_name="podium")
def podium() -> None:
    """Rehearse a written speech and deliver it on time."""


def main() -> None:
    """Run the command line; exits 0 done, 1 findings, 2 usage or an unreadable speech."""
    # A short program, or one that imports much first: the collector has nothing to find yet.
    gc.disable()
    try:
        podium(prog_name="podium")
    except Exception as error:
        if "PODIUM_DEBUG" in os.environ:
            raise
        name = type(error).__name__
        click.echo(
            f"podium: something unexpected went wrong ({name}: {error}). "
            "Please report it, with what PODIUM_DEBUG=1 shows.",
            err=True,
        )
        sys.exit(70)  # EX_SOFTWARE of sysexits.h
