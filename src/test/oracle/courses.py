"""Writes how torch.optim's optimizers lower the loss of a network, for Chainrule to follow.

    python3 src/test/oracle/courses.py

from the project's folder makes `src/test/resources/dev/chainrule/train/courses.csv`: the mean squared
error before each of 200 updates and after the last one, a column an optimizer. The network is
13 -> 8 -> 1 with relu, the table data/housing.csv with features standardised by the population
deviation, full batch, float64; the first weights are those of train-housing-init.json. Momentum is
0.9, every other setting PyTorch's default. PyTorch 1.13 made the file kept there.
"""

import csv
import json
import pathlib

import torch
from torch.optim import SGD, Adam, AdamW, RMSprop
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "resources/dev/chainrule/train"
COURSES = {
    "sgd": (lambda p: SGD(p, lr=0.01), None),
    "momentum": (lambda p: SGD(p, lr=0.001, momentum=0.9), None),
    "nesterov": (lambda p: SGD(p, lr=0.001, momentum=0.9, nesterov=True), None),
    "rmsprop": (lambda p: RMSprop(p, lr=0.01), None),
    "adam": (lambda p: Adam(p, lr=0.02), None),
    "adamw": (lambda p: AdamW(p, lr=0.02), None),
    "sgd step": (lambda p: SGD(p, lr=0.01), lambda o: StepLR(o, step_size=67, gamma=0.1)),
    "adam cosine": (lambda p: Adam(p, lr=0.02), lambda o: CosineAnnealingLR(o, T_max=200)),
}

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
with open("data/housing.csv") as file:
    rows = torch.tensor([[float(cell) for cell in row] for row in list(csv.reader(file))[1:]])
features, targets = rows[:, :-1], rows[:, -1:]
features = (features - features.mean(0)) / features.std(0, unbiased=False)
init = json.loads((FOLDER / "train-housing-init.json").read_text())["layers"]


def course(make_optimizer, make_schedule):
    parameters = [
        torch.tensor(numbers).requires_grad_()
        for layer in init
        for numbers in (layer["weight"], [layer["bias"]])
    ]
    optimizer = make_optimizer(parameters)
    schedule = make_schedule(optimizer) if make_schedule else None
    for _ in range(201):
        hidden = torch.relu(features @ parameters[0] + parameters[1])
        loss = torch.nn.functional.mse_loss(hidden @ parameters[2] + parameters[3], targets)
        yield loss.item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if schedule:
            schedule.step()


columns = [list(course(*makers)) for makers in COURSES.values()]
with open(FOLDER / "courses.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COURSES)
    writer.writerows([map(repr, row) for row in zip(*columns)])
