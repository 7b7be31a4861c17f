"""Trains an MLP on a table with PyTorch in float64 and writes what training with Chainrule must follow.

    python3 src/test/oracle/train.py data/housing.csv housing
    python3 src/test/oracle/train.py TABLE.csv NAME

The last column is the target. Features are standardised with the population deviation. The network is
13 -> 8 -> 1 with relu; full batch, mean squared error, plain gradient descent at 0.01, 100 updates.
Writes train-NAME-init.json, the first weights, and train-NAME.csv, the loss before each update and after
the last one, beside the tests' other resources. PyTorch 2.x; any recent version gives the same numbers to
about 1e-15.
"""

import csv
import json
import pathlib
import sys

import torch

table, name = sys.argv[1:]
folder = pathlib.Path(__file__).resolve().parent.parent / "resources/dev/chainrule/train"
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(20261124)

rows = [[float(cell) for cell in row] for row in list(csv.reader(open(table)))[1:] if row]
data = torch.tensor(rows)
features, targets = data[:, :-1], data[:, -1:]
features = (features - features.mean(0)) / features.std(0, unbiased=False)

weights = []
for inputs, outputs in ((features.shape[1], 8), (8, 1)):
    weights.append((torch.randn(inputs, outputs) * (2 / inputs) ** 0.5, torch.randn(1, outputs) * 0.1))
init = {"layers": [{"weight": w.tolist(), "bias": b[0].tolist()} for w, b in weights]}
folder.mkdir(parents=True, exist_ok=True)
(folder / f"train-{name}-init.json").write_text(json.dumps(init) + "\n")

parameters = [p.requires_grad_() for layer in weights for p in layer]
optimizer = torch.optim.SGD(parameters, lr=0.01)
losses = []
for iteration in range(101):
    hidden = torch.relu(features @ parameters[0] + parameters[1])
    loss = torch.nn.functional.mse_loss(hidden @ parameters[2] + parameters[3], targets)
    losses.append(loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
(folder / f"train-{name}.csv").write_text(
    "iteration,loss\n" + "".join(f"{k},{loss!r}\n" for k, loss in enumerate(losses))
)
