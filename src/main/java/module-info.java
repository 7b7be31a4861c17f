/// Backpropagation made visible: two autograd engines, a trace of every step, and a window to walk
/// through it.
@org.jspecify.annotations.NullMarked
module dev.chainrule {
  requires static transitive org.jspecify;
  requires static jdk.incubator.vector;
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires java.desktop;
  requires transitive javafx.controls;
  requires javafx.swing;
  requires atlantafx.base;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;
  requires guru.nidi.graphviz;
  requires run.endive.runtime;
  requires run.endive.wasm;
  requires org.slf4j;

  uses dev.chainrule.engine.Rerun.Compiler;

  provides dev.chainrule.engine.Rerun.Compiler with
      dev.chainrule.engine.plan.PlanCompiler;

  opens dev.chainrule.cli to
      info.picocli;

  exports dev.chainrule;
  exports dev.chainrule.expr;
  exports dev.chainrule.engine;
  exports dev.chainrule.engine.plan;
  exports dev.chainrule.trace;
  exports dev.chainrule.nn;
  exports dev.chainrule.data;
  exports dev.chainrule.train;
  exports dev.chainrule.ui to
      javafx.graphics;
}
