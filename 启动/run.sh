#!/usr/bin/env bash
# Sets up on first use, asks for the period, runs one command and keeps the window open. Called by the numbered files.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

finish() {
    read -r -p '按回车键关闭窗口：'
    exit "$1"
}

if [[ ! -e .venv/ready ]]; then
    echo '首次使用，正在准备，大约需要一分钟……'
    if [[ -d wheels ]]; then
        export PIP_NO_INDEX=1 PIP_FIND_LINKS=wheels
    fi
    if ! { python3 -m venv .venv && .venv/bin/python -m pip install -q -r requirements.txt && echo ok >.venv/ready; }; then
        echo '没有准备好。请确认已安装 Python 3.10 或更新版本（Debian 系的系统还要安装 python3-venv），并且能上网；不能上网的，按 README.zh-CN.md 的“离线安装”办理。'
        finish 2
    fi
fi
read -r -p '报送期代码（如 H2；直接按回车，由程序按截止日提议）：' period
.venv/bin/python generate.py "$@" ${period:+--period "$period"}
finish $?
