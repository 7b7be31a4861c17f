package dev.chainrule.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What a [Value] or [Tensor] has that was given and not computed.
final class Leaf<N> {

  private static final AtomicLong CREATED = new AtomicLong();

  private final long order = CREATED.getAndIncrement();
  private final Role role;
  private Origin origin = Origin.named("");
  private N number;
  private @Nullable N gradient;

  Leaf(Role role, N number) {
    this.role = role;
    this.number = number;
  }

  /// Grows from each leaf to the next one created.
  long order() {
    return order;
  }

  Role role() {
    return role;
  }

  Origin origin() {
    return origin;
  }

  void name(String name) {
    origin = origin.withName(name);
  }

  N number() {
    return number;
  }

  void set(N replacement) {
    number = replacement;
  }

  @Nullable N gradient() {
    return gradient;
  }

  void accumulate(N contribution, Arithmetic<N> arithmetic) {
    gradient = gradient == null ? contribution : arithmetic.add(gradient, contribution);
  }

  void clearGradient() {
    gradient = null;
  }
}
