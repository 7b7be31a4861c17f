/// How long one training iteration takes: the MLP 13 -> 8 -> 1 with ReLU, mean squared error and
/// plain gradient descent, float64, all 506 rows of the housing table at once.
///
/// `./mvnw -Pbench verify` runs everything in one go and writes `docs/performance.md`.
package dev.chainrule.bench;
