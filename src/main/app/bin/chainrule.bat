@echo off
rem Starts Chainrule from the folder it lies in, with the Java 25 or newer of JAVA_HOME or the path.
setlocal
set "APP=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:+UseSerialGC -XX:-DontCompileHugeMethods --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow --module-path "%APP%\lib" --module dev.chainrule/dev.chainrule.Main %*
exit /b %ERRORLEVEL%
