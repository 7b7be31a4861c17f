/// Tables of numbers: reading them from CSV, and bringing their columns to one scale.
package dev.chainrule.data;
