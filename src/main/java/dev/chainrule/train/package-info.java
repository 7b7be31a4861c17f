/// Training: the loss of a network over a table becomes a plan once, and each iteration runs it and
/// changes the parameters.
///
/// [dev.chainrule.train.Trainer] is one thread's; [dev.chainrule.train.TrainingRun] gives it a
/// thread of its own, and whoever looks takes the newest [dev.chainrule.train.Progress] when there
/// is time to, so that neither waits for the other.
package dev.chainrule.train;
