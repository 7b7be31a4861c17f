package dev.chainrule;

import dev.chainrule.ui.ChainruleApp;
import dev.chainrule.ui.Tour;
import java.io.IOException;
import java.nio.file.Path;

/// The composition root: decides between the window and the command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      Tour.take(Path.of("target/tour"), System.out::println);
      return;
    }
    try {
      ChainruleApp.open();
    } catch (UnsupportedOperationException e) {
      System.err.println(
          "There is no usable display (" + e.getMessage() + "): the tour runs instead.");
      System.exit(TourProcess.run());
    }
  }
}
