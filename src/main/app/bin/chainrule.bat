@echo off
rem Starts Chainrule from the folder it lies in, with the Java 25 or newer of JAVA_HOME or the path.
setlocal
set "APP=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Long trainings run in explicit vectors, whose module Java announces with a line; other commands stay silent.
set "VECTORS=--add-modules=jdk.incubator.vector"
for %%c in (eval step render tour --help --version) do if "%~1"=="%%c" set "VECTORS="
"%JAVA%" %VECTORS% -XX:+UseSerialGC -XX:-DontCompileHugeMethods --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow --module-path "%APP%\lib" --module dev.chainrule/dev.chainrule.Main %*
exit /b %ERRORLEVEL%
