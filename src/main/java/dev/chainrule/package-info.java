/// Where the program starts.
package dev.chainrule;
