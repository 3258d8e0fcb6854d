@echo off
call "%~dp0run.bat" forms
