@echo off
rem Finds Python and starts the menu. What is said in Chinese is said by Python, which writes it right under any code page.
rem Chinese only after the line with chcp, and no labels anywhere: cmd loses its place in a UTF-8 file when it looks for one.
chcp 65001 >nul
cd /d "%~dp0"
set RUN=
python -c "" >nul 2>nul
if not errorlevel 1 set RUN=python
py -3 -c "" >nul 2>nul
if not errorlevel 1 set RUN=py -3
if not defined RUN echo Python 3.10 or newer was not found.
if not defined RUN echo 没有找到 Python。请安装 Python 3.10 或更新的版本（安装时勾选“Add python.exe to PATH”），再双击“启动”。
if not defined RUN pause
if not defined RUN exit /b 2
%RUN% start.py %*
if errorlevel 2 pause
