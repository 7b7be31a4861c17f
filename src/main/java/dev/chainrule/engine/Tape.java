package dev.chainrule.engine;

import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What one thread has asked for between two backward passes: the operations in their order, a word
/// each, so that a hundred thousand of them are written, and compared with those of the iteration
/// before, in well under a millisecond.
///
/// Whatever is used but was not computed here is an input: a leaf, or a number from another tape.
///
/// @param <T> [Value] or [Tensor]
/// @param <N> what it holds
final class Tape<T extends Recorded<T, N>, N> {

  private static final int OPERAND = (1 << 28) - 1;

  /// Marks an operand that is an input.
  private static final int INPUT = 1 << 27;

  private static final int ABSENT = OPERAND;
  private static final int CONSTANT = 127;
  private static final Op[] OPS = Op.values();

  private static final AtomicLong CREATED = new AtomicLong();

  private final long serial = CREATED.incrementAndGet();
  private final Recorder<T, N> recorder;
  private final Origins origins = new Origins(Scope.ofThread());
  private T[] inputs = room(8);
  private int inputCount;
  private final Map<T, Integer> foreign = new IdentityHashMap<>();
  private final List<N> constants = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final TapeNumbers<T, N> numbers = new TapeNumbers<>(this);
  private long[] words;
  private int size;

  /// @param words where to write; longer ones are made when they are full
  Tape(Recorder<T, N> recorder, long[] words) {
    this.recorder = recorder;
    this.words = words;
  }

  /// Tells tapes apart; never 0.
  long serial() {
    return serial;
  }

  Recorder<T, N> recorder() {
    return recorder;
  }

  /// The values and gradients of what is recorded.
  TapeNumbers<T, N> numbers() {
    return numbers;
  }

  int size() {
    return size;
  }

  /// Records a number that is part of the structure.
  ///
  /// @return its place, as everything that records
  int constant(N number) {
    constants.add(number);
    return add(CONSTANT, constants.size() - 1, ABSENT);
  }

  int operation(Op op, T operand) {
    return add(op.ordinal(), code(operand), ABSENT);
  }

  int operation(Op op, T left, T right) {
    return add(op.ordinal(), code(left), code(right));
  }

  /// What `operands` are called here. Those that are new become inputs.
  int[] codes(T[] operands) {
    var codes = new int[operands.length];
    Arrays.setAll(codes, i -> code(operands[i]));
    return codes;
  }

  /// Records the products of two lists of equal length, given by their codes, each added to the sum
  /// of those before it.
  int dot(int[] a, int[] b) {
    makeRoom(2 * a.length - 1);
    int place = size;
    int sum = place;
    words[place++] = word(Op.MUL.ordinal(), a[0], b[0]);
    for (int i = 1; i < a.length; i++) {
      words[place] = word(Op.MUL.ordinal(), a[i], b[i]);
      words[place + 1] = word(Op.ADD.ordinal(), sum, place);
      sum = place + 1;
      place += 2;
    }
    size = place;
    return sum;
  }

  /// Tells the shape of what is recorded next; single numbers need none.
  void expect(Shape shape) {
    shapes.add(shape);
  }

  void name(int place, String name) {
    origins.name(place, name);
  }

  Shape shape(int place) {
    return recorder.engine() == Engine.SCALAR ? Shape.SCALAR : shapes.get(place);
  }

  Origin origin(int place) {
    return origins.at(place);
  }

  boolean isConstant(int place) {
    return op(words[place]) == CONSTANT;
  }

  N constantAt(int place) {
    return constants.get(left(words[place]));
  }

  Op op(int place) {
    return OPS[op(words[place])];
  }

  /// How many operands the operation at `place` has; a constant has none.
  int operandCount(int place) {
    long word = words[place];
    return op(word) == CONSTANT ? 0 : right(word) == ABSENT ? 1 : 2;
  }

  /// What the operation at `place` is applied to first or second, as a code.
  int code(int place, int operand) {
    return operand == 0 ? left(words[place]) : right(words[place]);
  }

  /// Whether a code means an input, whose slot [#slot] tells; else it is a place.
  static boolean isInput(int code) {
    return (code & INPUT) != 0;
  }

  static int slot(int code) {
    return code ^ INPUT;
  }

  T operand(int code) {
    return isInput(code) ? inputs[slot(code)] : recorder.at(this, code);
  }

  /// The leaves it used, in the order of their first use, and what it took from other tapes.
  List<T> inputs() {
    return Arrays.asList(inputs).subList(0, inputCount);
  }

  /// Whether `leaf` was used here.
  boolean uses(T leaf) {
    int slot = leaf.place();
    return slot < inputs.length && inputs[slot] == leaf;
  }

  /// Whether it has used nothing but leaves.
  boolean isOfLeaves() {
    return foreign.isEmpty();
  }

  /// Whether the operations, the constants and the number of inputs are the same.
  boolean repeats(Tape<T, N> before) {
    return size == before.size
        && inputCount == before.inputCount
        && Arrays.equals(words, 0, size, before.words, 0, size)
        && constants.equals(before.constants)
        && shapes.equals(before.shapes);
  }

  /// Keeps the words of a tape that this one repeats instead of its own.
  ///
  /// @return its own, for another tape to write over
  long[] shareWords(Tape<T, N> before) {
    long[] own = words;
    words = before.words;
    return own;
  }

  private int add(int op, int left, int right) {
    makeRoom(1);
    int place = size;
    words[place] = word(op, left, right);
    size = place + 1;
    return place;
  }

  /// Before words are written: there is room for them, and the scope they are in is noted.
  private void makeRoom(int count) {
    if (size + count > words.length || origins.isElsewhere()) {
      prepare(count);
    }
  }

  private void prepare(int count) {
    if (size + count > words.length) {
      words = Arrays.copyOf(words, Math.max(2 * words.length, size + count));
      recorder.filled(this);
    }
    origins.enter(size);
  }

  private int code(T operand) {
    if (operand.tape() == this) {
      return operand.place();
    }
    return INPUT | (uses(operand) ? operand.place() : newInput(operand));
  }

  private int newInput(T operand) {
    if (!operand.isLeaf()) {
      return foreign.computeIfAbsent(operand, this::takenOver);
    }
    operand.moveTo(append(operand));
    return operand.place();
  }

  /// Its number is computed now, so that no chain of tapes waits for one another.
  private int takenOver(T computedElsewhere) {
    computedElsewhere.number();
    return append(computedElsewhere);
  }

  private int append(T input) {
    if (inputCount == inputs.length) {
      inputs = Arrays.copyOf(inputs, 2 * inputCount);
    }
    inputs[inputCount] = input;
    return inputCount++;
  }

  /// Java makes no arrays of type parameters.
  @SuppressWarnings("unchecked")
  private T[] room(int slots) {
    return (T[]) new Recorded<?, ?>[slots];
  }

  private static long word(int op, int left, int right) {
    return (long) op << 56 | (long) left << 28 | right;
  }

  private static int op(long word) {
    return (int) (word >>> 56);
  }

  private static int left(long word) {
    return (int) (word >>> 28) & OPERAND;
  }

  private static int right(long word) {
    return (int) word & OPERAND;
  }
}
