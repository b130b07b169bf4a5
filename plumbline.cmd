@echo off
rem The plumbline command from a checkout: builds what is needed, then runs it.
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
dotnet publish "%~dp0src\Plumbline.Cli" --configuration Release --output "%~dp0artifacts\plumbline" --verbosity quiet 1>&2
if errorlevel 1 exit /b 2
dotnet "%~dp0artifacts\plumbline\plumbline.dll" %*
