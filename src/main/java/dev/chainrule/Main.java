package dev.chainrule;

import dev.chainrule.ui.ChainruleApp;
import dev.chainrule.ui.Tour;
import java.nio.file.Path;

/// The composition root: decides between the window and the command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      Tour.take(Path.of("target/tour"), System.out::println);
    } else {
      ChainruleApp.open();
    }
  }
}
