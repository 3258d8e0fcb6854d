"""What 启动.bat and 启动.sh call: sets the program up on first use, then shows its menu.

Only the standard library, and nothing that an old Python could not read: it has to tell people that theirs is too old.
"""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
OLDEST = (3, 10)
READY = "ready"
NEEDED = "requirements.txt"


def main(words, root=ROOT, version=sys.version_info, call=subprocess.call):
    """Set up where that has not been done, run the menu; return its exit code, 2 where it could not be set up."""
    if tuple(version[:2]) < OLDEST:
        say(f"这台电脑上的 Python 是 {version[0]}.{version[1]}，程序要用 3.10 或更新的版本。请安装后再试。")
        return 2
    python = python_of(root)
    if not os.path.exists(os.path.join(root, ".venv", READY)) and not set_up(root, python, call):
        say("没有准备好。请确认能上网（Debian 系的系统还要安装 python3-venv）；不能上网的，按 README.zh-CN.md 的“离线安装”办理。")
        return 2
    return call([python, os.path.join(root, "generate.py"), "menu", *words], cwd=root)


def python_of(root):
    """Return where the program's own Python is, or will be."""
    return os.path.join(root, ".venv", *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def set_up(root, python, call):
    """Make .venv and install what the program needs, from the folder wheels where there is one; return whether that went well."""
    say("首次使用，正在准备，大约需要一分钟……")
    environment = dict(os.environ)
    if os.path.isdir(os.path.join(root, "wheels")):
        environment.update(PIP_NO_INDEX="1", PIP_FIND_LINKS="wheels")
    steps = ([sys.executable, "-m", "venv", ".venv"], [python, "-m", "pip", "install", "-q", "-r", NEEDED])
    for step in steps:
        try:
            if call(step, cwd=root, env=environment) != 0:
                return False
        except OSError:
            return False
    with open(os.path.join(root, ".venv", READY), "w") as mark:
        mark.write("ok\n")
    return True


def say(text):
    """Print a line, as well as the terminal can show it."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
