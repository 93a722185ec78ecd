@echo off
rem The same front door as ./run, for Windows: here only a Python is found, the rest is in tasks\.
setlocal
set "here=%~dp0"
if exist "%here%.venv\ready.json" if exist "%here%.venv\Scripts\python.exe" (
    "%here%.venv\Scripts\python.exe" -I "%here%tasks" %*
    exit /b
)
where py >nul 2>nul
if not errorlevel 1 (
    py -3 -I -c "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
    if not errorlevel 1 (
        py -3 -I "%here%tasks" %*
        exit /b
    )
)
where python >nul 2>nul
if not errorlevel 1 (
    python -I -c "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
    if not errorlevel 1 (
        python -I "%here%tasks" %*
        exit /b
    )
)
echo Vardag needs Python 3.11 or newer. Install it from the Microsoft Store, then start run.cmd again. 1>&2
exit /b 3
