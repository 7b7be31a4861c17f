/// The window. A [dev.chainrule.ui.Store] holds the state and starts what takes time; each view has
/// a root and shows the state, keeping its controls and changing what they say.
package dev.chainrule.ui;
