"""Writes src/test/resources/dev/chainrule/nn/optimizers.csv: where torch.optim's optimizers go.

The path is that of three parameters from (1, -2, 0.5) down the slope whose gradient at p is
sin(3 p[i]) + 0.5 p[i] + 0.2 p[i + 1], the index taken round. Run it from the project's folder.
"""

import csv

import torch
from torch.optim import SGD, Adam, AdamW, RMSprop
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR

CASES = {
    "sgd": (lambda p: SGD(p, lr=0.05), None),
    "sgd decay": (lambda p: SGD(p, lr=0.05, weight_decay=0.1), None),
    "momentum": (lambda p: SGD(p, lr=0.05, momentum=0.9), None),
    "nesterov decay": (lambda p: SGD(p, lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.1), None),
    "rmsprop": (lambda p: RMSprop(p), None),
    "rmsprop decay": (lambda p: RMSprop(p, weight_decay=0.1), None),
    "adam": (lambda p: Adam(p), None),
    "adam decay": (lambda p: Adam(p, lr=0.02, weight_decay=0.1), None),
    "adamw": (lambda p: AdamW(p, lr=0.02), None),
    "sgd step": (lambda p: SGD(p, lr=0.1), lambda o: StepLR(o, step_size=30, gamma=0.5)),
    "adam cosine": (lambda p: Adam(p, lr=0.05), lambda o: CosineAnnealingLR(o, T_max=80, eta_min=0.001)),
}


def path(make_optimizer, make_schedule):
    p = torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)
    optimizer = make_optimizer([p])
    schedule = make_schedule(optimizer) if make_schedule else None
    for iteration in range(1, 201):
        p.grad = torch.sin(3 * p) + 0.5 * p + 0.2 * torch.roll(p, -1)
        optimizer.step()
        if schedule:
            schedule.step()
        if iteration <= 3 or iteration % 20 == 0:
            yield iteration, p.tolist()


with open("src/test/resources/dev/chainrule/nn/optimizers.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["case", "iterations", "p0", "p1", "p2"])
    for case, (make_optimizer, make_schedule) in CASES.items():
        for iteration, p in path(make_optimizer, make_schedule):
            writer.writerow([case, iteration, *map(repr, p)])
