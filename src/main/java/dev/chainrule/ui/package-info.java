/// The window.
package dev.chainrule.ui;
