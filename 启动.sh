#!/usr/bin/env bash
# Finds Python and starts the menu; the window stays open where something went wrong. For UOS, Kylin and other Linux desktops.
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

finish() {
    read -r -p '按回车键关闭窗口：'
    exit "$1"
}

for python in python3 python; do
    if command -v "$python" >/dev/null; then
        "$python" start.py "$@"
        code=$?
        [[ $code -lt 2 ]] || finish "$code"
        exit "$code"
    fi
done
echo '没有找到 Python。请安装 python3（3.10 或更新的版本）和 python3-venv，再双击“启动”。'
finish 2
