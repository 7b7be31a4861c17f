/// What a person takes away: traces and results as JSON, written as a stream and in full precision,
/// with the numbers that JSON lacks as strings.
package dev.chainrule.export;
