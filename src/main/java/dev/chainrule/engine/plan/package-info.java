/// Graphs compiled for training: the same graph run again and again over buffers that are made
/// once.
package dev.chainrule.engine.plan;
