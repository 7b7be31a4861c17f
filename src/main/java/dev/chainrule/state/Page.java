package dev.chainrule.state;

/// The pages of the window.
public enum Page {
  EXPRESSION("Expression"),
  NETWORK("Network"),
  TRAINING("Training");

  private final String title;

  Page(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
