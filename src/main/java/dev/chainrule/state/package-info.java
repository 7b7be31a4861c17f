/// What the window shows, as one immutable value, and how each action changes it. Nothing here
/// draws, waits or starts a thread.
package dev.chainrule.state;
