package dev.chainrule.engine;

import org.jspecify.annotations.Nullable;

/// The tapes of one thread, one after the other: a backward pass ends one and begins the next. When
/// a tape repeats the one before it, both passes are a replay.
///
/// @param <T> [Value] or [Tensor]
/// @param <N> what it holds
final class Recorder<T extends Recorded<T, N>, N> {

  /// A tape this long is left, so that a program that never goes backward does not fill the memory.
  private static final int LONGEST = 1 << 22;

  private static final int SHORTEST = 64;

  /// Makes what stands for a place on a tape.
  interface Handle<T extends Recorded<T, N>, N> {
    T at(Tape<T, N> tape, int place);
  }

  private final Thread thread = Thread.currentThread();
  private final Engine engine;
  private final Arithmetic<N> arithmetic;
  private final Handle<T, N> handle;
  private final Tape<T, N> home = new Tape<>(this, new long[0]);
  private Tape<T, N> open = new Tape<>(this, new long[SHORTEST]);
  private @Nullable Replay<T, N> replay;

  Recorder(Engine engine, Arithmetic<N> arithmetic, Handle<T, N> handle) {
    this.engine = engine;
    this.arithmetic = arithmetic;
    this.handle = handle;
  }

  Engine engine() {
    return engine;
  }

  Arithmetic<N> arithmetic() {
    return arithmetic;
  }

  boolean isOfThisThread() {
    return thread == Thread.currentThread();
  }

  /// What a leaf names as its tape: always empty.
  Tape<T, N> home() {
    return home;
  }

  /// The tape that is recorded on now.
  Tape<T, N> open() {
    return open;
  }

  /// A tape is full: what follows goes onto another one, if it is long enough.
  void filled(Tape<T, N> tape) {
    if (tape.size() >= LONGEST) {
      leave(tape);
    }
  }

  /// What follows goes onto another tape; nothing is lost, as tapes can use one another.
  void leave(Tape<T, N> tape) {
    if (tape == open) {
      tape.numbers().keepInputs();
      open = new Tape<>(this, new long[SHORTEST]);
    }
  }

  T at(Tape<T, N> tape, int place) {
    return handle.at(tape, place);
  }

  /// Both passes for an output on a tape of this thread, or the backward pass again.
  void backward(T output) {
    var tape = output.tape();
    if (tape != open || !isOfThisThread()) {
      interpret(output);
      return;
    }
    var known = replay;
    if (known != null && known.fits(tape, output.place())) {
      open = new Tape<>(this, known.run(tape));
    } else {
      tape.numbers().settle();
      interpret(output);
      replay = new Replay<>(tape, output.place());
      open = new Tape<>(this, new long[Math.max(SHORTEST, tape.size())]);
    }
  }

  private void interpret(T output) {
    Ancestry.of(output).backward(Recorded::accumulate);
  }
}
