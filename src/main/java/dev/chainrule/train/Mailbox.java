package dev.chainrule.train;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One slot, in which only the newest message lies: whoever posts never waits, and whoever looks
/// never lags behind.
public final class Mailbox<T> {

  private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

  public void post(T message) {
    slot.set(message);
  }

  /// Takes the newest message, if there is one that was not taken yet.
  public Optional<T> take() {
    return Optional.ofNullable(slot.getAndSet(null));
  }

  /// Whether nobody has taken the last message yet; then making another would be work for nothing.
  public boolean isFull() {
    return slot.get() != null;
  }
}
