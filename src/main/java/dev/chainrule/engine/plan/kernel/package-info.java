/// The loops that plans run. A matrix is an array of columns, so that every loop over rows uses the
/// same index in each of its arrays, which is what the compiler of the JVM needs to use vectors.
package dev.chainrule.engine.plan.kernel;
