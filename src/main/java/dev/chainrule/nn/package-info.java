/// Neural networks over either engine, in PyTorch's and micrograd's words.
///
/// [dev.chainrule.nn.Weights] are numbers alone. [dev.chainrule.nn.Mlp] makes tensors of them,
/// [dev.chainrule.nn.ScalarMlp] single values, so both engines can start from the same place and
/// must arrive at the same one.
package dev.chainrule.nn;
