package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Op;
import java.util.List;
import java.util.stream.IntStream;

/// The cross-entropy of a choice among classes, `torch.nn.functional.cross_entropy`: how surprised
/// the softmax of a row of logits is by the right class, in nats, as the mean over the rows.
///
/// Tensors have [Op#CROSS_ENTROPY]. Single values spell it out: with `z` the logit of the right
/// class, `-log(exp(z) / sum(exp(logits)))` is `log(sum(exp(logits - z)))`, which overflows only
/// where a wrong logit exceeds the right one by more than 709.
public final class CrossEntropy {

  private CrossEntropy() {}

  /// @param logits `(rows, classes)`
  /// @param targets `(rows, classes)`, in each row the classes' probabilities: a 1 and zeros, or
  ///   any numbers that sum to 1
  /// @throws IllegalArgumentException if the shapes differ
  public static Tensor of(Tensor logits, Tensor targets) {
    return Scope.within("loss", () -> logits.apply(Op.CROSS_ENTROPY, targets).named("loss"));
  }

  /// The same for rows of single values.
  ///
  /// @param labels the right class of each row, from 0
  /// @throws IllegalArgumentException unless there are as many labels as rows, and at least one
  public static Value of(List<List<Value>> logits, List<Integer> labels) {
    if (logits.isEmpty() || logits.size() != labels.size()) {
      throw new IllegalArgumentException(
          "cross_entropy: " + logits.size() + " rows of logits and " + labels.size() + " labels");
    }
    return Scope.within(
        "loss",
        () ->
            Loss.mean(
                    IntStream.range(0, logits.size())
                        .mapToObj(row -> surprise(logits.get(row), labels.get(row)))
                        .toList())
                .named("loss"));
  }

  private static Value surprise(List<Value> logits, int label) {
    var right = logits.get(label);
    return logits.stream()
        .map(logit -> logit.minus(right).exp())
        .reduce(Value::plus)
        .orElseThrow()
        .log();
  }
}
