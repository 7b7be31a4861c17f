package dev.chainrule.ui;

import dev.chainrule.state.AppState;

/// Programs to begin with.
enum Examples {
  NEURON("A neuron", AppState.FIRST_PROGRAM),
  SHARED(
      "A value used twice",
      """
      # a is used twice: its gradient is the sum of two contributions.
      a = 3.0
      b = a * a
      c = b + a
      """),
  MICROGRAD(
      "The example of micrograd",
      """
      a = Value(-4.0)
      b = Value(2.0)
      c = a + b
      d = a * b + b**3
      c += c + 1
      c += 1 + c + (-a)
      d += d * 2 + (b + a).relu()
      d += 3 * d + (b - a).relu()
      e = c - d
      f = e**2
      g = f / 2.0
      g += 10.0 / f
      """),
  SIGMOID(
      "Cross-entropy of a sigmoid",
      """
      w = 0.7; x = 1.5; b = -0.4
      p = sigmoid(w * x + b)
      loss = -log(p)
      """),
  REGRESSION(
      "Linear regression with matrices",
      """
      X = [[1, 2], [3, 1], [2, 4], [0, 1]]
      w = [[0.5], [-0.3]]
      b = 0.1
      y = [[1], [2], [1.5], [0]]
      error = X @ w + b - y
      loss = mean(error^2)
      """),
  LAYERS(
      "Two layers with matrices",
      """
      X = [[0, 0], [0, 1], [1, 0], [1, 1]]
      W1 = [[0.6, -0.4, 0.3], [0.5, 0.8, -0.7]]
      b1 = [[0.1, 0.0, 0.2]]
      W2 = [[0.9], [-0.5], [0.4]]
      y = [[0], [1], [1], [0]]
      h = tanh(X @ W1 + b1)
      p = sigmoid(h @ W2)
      loss = mean((p - y)^2)
      """);

  private final String title;
  private final String program;

  Examples(String title, String program) {
    this.title = title;
    this.program = program;
  }

  String title() {
    return title;
  }

  String program() {
    return program;
  }
}
