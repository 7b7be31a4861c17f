package dev.chainrule.ui;

/// What the bar at the top can ask of the window.
interface Commands {

  void zoomIn();

  void zoomOut();

  void fit();

  void find();

  void help();
}
