package dev.chainrule;

/// The composition root: decides between the window and the command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    dev.chainrule.ui.ChainruleApp.launchWindow(arguments);
  }
}
