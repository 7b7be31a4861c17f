/// Turns terms into a routine: which kernels, over which buffers, in which order, a tile of rows at
/// a time so that what passes between kernels stays in the cache.
package dev.chainrule.engine.plan.tile;
