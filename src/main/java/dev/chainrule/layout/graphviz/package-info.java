/// Graphviz inside the virtual machine: the real program, compiled to WebAssembly by viz-js and
/// from there to JVM bytecode when Chainrule is built, so that it runs on every system with nothing
/// installed.
package dev.chainrule.layout.graphviz;
