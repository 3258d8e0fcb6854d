@echo off
rem Sets up on first use, asks for the period, runs one command and keeps the window open. Called by the numbered files.
rem Chinese only after this line, and no labels anywhere: cmd loses its place in a UTF-8 file when it looks for one.
chcp 65001 >nul
cd /d "%~dp0.."
if exist wheels set PIP_NO_INDEX=1
if exist wheels set PIP_FIND_LINKS=wheels
if not exist ".venv\ready" (
    echo 首次使用，正在准备，大约需要一分钟……
    py -3 -m venv .venv 2>nul || python -m venv .venv
    ".venv\Scripts\python.exe" -m pip install -q -r requirements.txt && echo ok>".venv\ready"
)
if not exist ".venv\ready" (
    echo 没有准备好。请确认已安装 Python 3.10 或更新版本，并且能上网；不能上网的，按 README.zh-CN.md 的“离线安装”办理。
    pause
    exit /b 2
)
set PERIOD=
set /p PERIOD=报送期代码（如 H2；直接按回车，由程序按截止日提议）：
if defined PERIOD (".venv\Scripts\python.exe" generate.py %* --period "%PERIOD%") else (".venv\Scripts\python.exe" generate.py %*)
pause
