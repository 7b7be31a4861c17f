/// What a person takes away: pictures of a graph at a moment, and traces and results as JSON.
///
/// [dev.chainrule.export.Picture] lays a graph out and paints it once for both SVG and PNG, as the
/// window does. JSON is written as a stream and in full precision, with the numbers that JSON lacks
/// as strings.
package dev.chainrule.export;
