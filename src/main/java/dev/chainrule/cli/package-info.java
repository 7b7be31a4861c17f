/// The command line: `eval`, `step`, `render`, `train` and `tour`, read by picocli.
///
/// [dev.chainrule.cli.CommandLineProgram] is the way in. A command prints its result and nothing
/// else on standard output; problems and notes go to standard error, a line each. Exit codes: 0
/// done, 1 a problem in the input, 2 wrong usage. Nothing here knows JavaFX: what needs a screen is
/// asked of a [dev.chainrule.cli.Screen].
package dev.chainrule.cli;
