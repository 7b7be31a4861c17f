/// Neural networks over either engine, in PyTorch's and micrograd's words.
///
/// With tensors, housing is trained like this:
///
/// ```
/// var data = Csv.housing().standardized();
/// var x = Tensor.data(data.features());
/// var y = Tensor.data(data.targets());
/// var mlp = new Mlp(Weights.random(Architecture.of(13, 8, 1), 42), Activation.RELU);
/// var sgd = Optimizer.sgd(0.01);
/// for (int iteration = 0; iteration < 1000; iteration++) {
///   var loss = Loss.MSE.of(mlp.apply(x), y);
///   mlp.zeroGrad();
///   loss.backward();
///   sgd.step(mlp.parameters());
/// }
/// ```
///
/// and with single values, the same from the same [dev.chainrule.nn.Weights]:
///
/// ```
/// var x = Rows.of(data.features());
/// var y = Rows.of(data.targets());
/// var mlp = new ScalarMlp(Weights.random(Architecture.of(13, 8, 1), 42), Activation.RELU);
/// ...
///   var loss = Loss.MSE.of(mlp.applyToRows(x), y);
/// ```
///
/// Where speed matters, the graph is recorded once and replayed: [dev.chainrule.engine.plan.Plan].
package dev.chainrule.nn;
