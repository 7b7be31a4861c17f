package dev.chainrule.nn;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.random.RandomGenerator;

/// How the weights of a layer with `inputs` and `outputs` are drawn, by the formulas of
/// `torch.nn.init`; the gain is that of relu, `sqrt(2)`, for Kaiming and 1 for Xavier.
public enum Init {
  /// Uniform within `1 / sqrt(inputs)`: what `nn.Linear` does by itself.
  LINEAR(true) {
    @Override
    double scale(int inputs, int outputs) {
      return 1 / Math.sqrt(inputs);
    }
  },
  /// Uniform within `sqrt(6 / inputs)`.
  KAIMING_UNIFORM(true) {
    @Override
    double scale(int inputs, int outputs) {
      return Math.sqrt(6.0 / inputs);
    }
  },
  /// Normal with deviation `sqrt(2 / inputs)`.
  KAIMING_NORMAL(false) {
    @Override
    double scale(int inputs, int outputs) {
      return Math.sqrt(2.0 / inputs);
    }
  },
  /// Uniform within `sqrt(6 / (inputs + outputs))`.
  XAVIER_UNIFORM(true) {
    @Override
    double scale(int inputs, int outputs) {
      return Math.sqrt(6.0 / (inputs + outputs));
    }
  },
  /// Normal with deviation `sqrt(2 / (inputs + outputs))`.
  XAVIER_NORMAL(false) {
    @Override
    double scale(int inputs, int outputs) {
      return Math.sqrt(2.0 / (inputs + outputs));
    }
  },
  /// Normal with deviation 1.
  NORMAL(false) {
    @Override
    double scale(int inputs, int outputs) {
      return 1;
    }
  };

  private final boolean uniform;

  Init(boolean uniform) {
    this.uniform = uniform;
  }

  /// The bound of a uniform draw, the deviation of a normal one.
  abstract double scale(int inputs, int outputs);

  /// Draws a weight `(inputs, outputs)`, row by row.
  public Matrix draw(Shape shape, RandomGenerator random) {
    double scale = scale(shape.rows(), shape.columns());
    return Matrix.generate(
        shape, _ -> uniform ? random.nextDouble(-scale, scale) : scale * random.nextGaussian());
  }
}
