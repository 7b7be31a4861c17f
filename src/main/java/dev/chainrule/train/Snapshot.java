package dev.chainrule.train;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Graph;

/// What there is to look at in a run: a graph of the loss, the same one throughout the run, with
/// the values and gradients of one moment.
public record Snapshot(Graph graph, Engine.Readings readings) {}
