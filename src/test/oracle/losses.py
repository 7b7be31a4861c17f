"""Writes `src/test/resources/dev/chainrule/nn/losses.csv`: PyTorch's losses and their gradients.

    python3 src/test/oracle/losses.py

from the project's folder. A line is a loss with random predictions and targets, its value, and its
gradient by the predictions; numbers and matrices are in Chainrule's language. The first predictions of
each loss are ordinary, the others ten and a hundred times as large. PyTorch 1.13 made the file kept
there; the seed is fixed.
"""

import csv

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(3)

LOSSES = {
    "mse": (F.mse_loss, lambda shape: torch.randn(shape)),
    "mae": (F.l1_loss, lambda shape: torch.randn(shape)),
    "hinge": (lambda x, y: torch.relu(1 - y * x).mean(), lambda shape: torch.randn(shape).sign()),
    "binary_cross_entropy": (F.binary_cross_entropy_with_logits, torch.rand),
    "cross_entropy": (F.cross_entropy, lambda shape: F.softmax(torch.randn(shape), 1)),
}


def text_of(matrix):
    return "[" + ", ".join("[" + ", ".join(map(repr, row)) + "]" for row in matrix.tolist()) + "]"


with open("src/test/resources/dev/chainrule/nn/losses.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["loss", "predictions", "targets", "value", "gradient"])
    for name, (loss, draw_targets) in LOSSES.items():
        for scale in (1, 10, 100):
            predictions = (torch.randn(4, 3) * scale).requires_grad_()
            targets = draw_targets((4, 3))
            value = loss(predictions, targets)
            value.backward()
            writer.writerow(
                [name, text_of(predictions), text_of(targets), repr(value.item()), text_of(predictions.grad)]
            )
