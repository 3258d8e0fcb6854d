"""The program from start to exit code: words parsed, the command run, every failure told in one line."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from progress_report import __version__
from progress_report.cli.arguments import parse
from progress_report.cli.exit_codes import INTERRUPTED, UNUSABLE
from progress_report.messages import LANGUAGES, _, use_language
from progress_report.messages.errors import ReportError

OBJECTS_BETWEEN_SEARCHES = 200_000
"""New objects after which Python looks for cycles of dead ones; by its own 700 a run of a second looks a hundred times."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 final, 1 draft or something blocking found, 2 wrong usage or unusable input."""
    if arguments is None:
        _speak_unicode_to_the_system()
        _search_for_garbage_seldom()
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that cannot show a character must not end the run.
            stream.reconfigure(errors="replace")
    use_language(_language_in(words))
    options = parse(words)
    try:
        return int(options.run(options, words))
    except ReportError as error:
        print(_("错误：{message}").format(message=error), file=sys.stderr)
        return UNUSABLE
    except ModuleNotFoundError as error:
        print(_("缺少程序组件 {name}，请先运行：pip install -r requirements.txt").format(name=error.name), file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print(_("已中断；未写完的文件没有留下"), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads the output has seen enough; Python must not complain of it when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MemoryError:
        print(_("错误：{message}").format(message=_("内存不够。请关闭别的程序后重试")), file=sys.stderr)
        return UNUSABLE
    except Exception as error:
        from progress_report.cli.failures import record

        reference, log = record(error, words, options.output, __version__)
        print(_("程序出错，编号 {reference}。已生成的文件不受影响").format(reference=reference), file=sys.stderr)
        if log is not None:
            print(
                _("详情记在 {file}，请发给程序的维护人员（发出前请看一遍，其中可能有文件路径和填报内容）").format(file=log),
                file=sys.stderr,
            )
        return UNUSABLE


def _search_for_garbage_seldom() -> None:
    """Have Python look for dead cycles when there are many new objects, and not once more at the end, where all memory goes back."""
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES)
    atexit.register(gc.freeze)


def _speak_unicode_to_the_system() -> None:
    """Start anew in UTF-8 mode where file names could not be Chinese, as in a C or GBK locale; the terminal keeps its encoding."""
    if os.name != "posix" or sys.getfilesystemencoding().replace("-", "").lower() == "utf8":
        return
    terminal = getattr(sys.stdout, "encoding", None) or "utf-8"
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONIOENCODING": f"{terminal}:replace"}
    os.execve(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]], environment)


def _language_in(words: Sequence[str]) -> str:
    """Return the language asked for, before anything is parsed: help and usage errors speak it too."""
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "--lang" and following in LANGUAGES:
            return following
        if word.startswith("--lang=") and word[7:] in LANGUAGES:
            return word[7:]
    return LANGUAGES[0]
