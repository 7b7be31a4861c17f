"""Writes the programs that every engine is held to, with PyTorch's float64 values and gradients.

    python3 src/test/oracle/programs.py

from the project's folder makes `scalars.csv.gz` and `tensors.csv.gz` in
`src/test/resources/dev/chainrule/oracle/`. PyTorch 1.13 made the files kept there; the seeds are fixed.

Each line of a file is `program,what,name,content`. What is `source`, a text in the language; `input`;
`value`, of a named result; or `gradient`, by the sum of the cells of the last result, `out`. A number
or matrix is written in the language too. The conventions at kinks come first, as programs of one line.
Then every program draws 3 to 40 statements. Each uses earlier results, most often or always the newest,
so that nodes are shared and up to 40 statements stand upon each other. A program is kept only if its numbers are finite and change by
less than 2e-11 relative when each of its results is moved by some 1e-15: where the order of two sums
decides a digit, as in a gradient that cancels to nothing, no two engines need agree.
"""

import csv
import gzip
import io
import random

import torch
import torch.nn.functional as F

FOLDER = "src/test/resources/dev/chainrule/oracle/"
torch.set_default_dtype(torch.float64)

ONE = {
    "-{x}": lambda x: -x,
    "relu({x})": torch.relu,
    "leaky_relu({x})": lambda x: F.leaky_relu(x, 0.01),
    "tanh({x})": torch.tanh,
    "sigmoid({x})": torch.sigmoid,
    "softplus({x})": lambda x: torch.logaddexp(x, torch.zeros_like(x)),
    "exp({x} / 4)": lambda x: torch.exp(x / 4),
    "log(1.5 + {x} ^ 2)": lambda x: torch.log(1.5 + x**2),
    "sqrt(0.5 + {x} * {x})": lambda x: torch.sqrt(0.5 + x * x),
    "sin({x})": torch.sin,
    "cos({x})": torch.cos,
    "abs({x})": torch.abs,
    "{x} * sign({x})": lambda x: x * torch.sign(x),
    "{x} ^ 3 / 8": lambda x: x**3 / 8,
    "(2 + abs({x})) ^ -1.5": lambda x: (2 + abs(x)) ** -1.5,
    "1.25 ^ {x}": lambda x: 1.25**x,
    "ones({x}) - zeros({x}) * {x}": lambda x: torch.ones_like(x) - torch.zeros_like(x) * x,
    "3 * {x} - 0.7": lambda x: 3 * x - 0.7,
    "1 / (3 + {x} ^ 2)": lambda x: 1 / (3 + x**2),
}
TWO = {
    "{x} + {y}": lambda x, y: x + y,
    "{x} - {y}": lambda x, y: x - y,
    "{x} * {y}": lambda x, y: x * y,
    "{x} / (1 + {y} * {y})": lambda x, y: x / (1 + y * y),
    "-{x} * -{y}": lambda x, y: -x * -y,
    "max({x}, {y})": torch.maximum,
    "min({x}, {y})": torch.minimum,
    "{x} * ({x} > {y})": lambda x, y: x * (x > y),
    "({x} < {y}) * {y} + {x} * ({x} == {y})": lambda x, y: (x < y) * y + x * (x == y),
    "(0.5 + {x} ^ 2) ^ tanh({y})": lambda x, y: (0.5 + x**2) ** torch.tanh(y),
    "softplus({x}) ^ {y}": lambda x, y: torch.logaddexp(x, torch.zeros_like(x)) ** y,
    "relu({x} - {y} * {x}) + {y}": lambda x, y: torch.relu(x - y * x) + y,
    "sin({x} * {y}) * {x} / 2": lambda x, y: torch.sin(x * y) * x / 2,
}
SHAPED = {
    "{x}'": lambda x: x.T,
    "sum({x}) / size({x})": lambda x: x.sum().reshape(1, 1) / x.numel(),
    "mean({x}) * {x}": lambda x: x.mean() * x,
    "row_sums({x})": lambda x: x.sum(1, keepdim=True),
    "col_sums({x})": lambda x: x.sum(0, keepdim=True),
    "row_means({x}) - {x}": lambda x: x.mean(1, keepdim=True) - x,
    "col_means({x})": lambda x: x.mean(0, keepdim=True),
    "row_max({x})": lambda x: x.amax(1, keepdim=True),
    "{x} - col_max({x})": lambda x: x - x.amax(0, keepdim=True),
    "{x} + row_argmax({x})": lambda x: x + x.argmax(1, keepdim=True),
    "col_argmax({x}) * {x}": lambda x: x.argmax(0, keepdim=True) * x,
    "softmax({x})": lambda x: F.softmax(x, 1),
    "log_softmax({x})": lambda x: F.log_softmax(x, 1),
    "cross_entropy({x}, softmax(sin({x})))": lambda x: F.cross_entropy(
        x, F.softmax(torch.sin(x), 1)
    ).reshape(1, 1),
    "{x} @ {x}'": lambda x: x @ x.T,
    "{x}' @ tanh({x})": lambda x: x.T @ torch.tanh(x),
}
SCALARS = {name: (1, 1) for name in "abcd"}
MATRICES = {"A": (2, 3), "B": (3, 2), "C": (3, 4), "r": (1, 3), "q": (1, 2), "c": (2, 1), "d": (3, 1), "s": (1, 1)}
KINKS = [
    ("relu(x)", lambda x, y: torch.relu(x)),
    ("leaky_relu(x)", lambda x, y: F.leaky_relu(x, 0.01)),
    ("abs(x)", lambda x, y: abs(x)),
    ("sign(x)", lambda x, y: torch.sign(x)),
    ("max(x, y)", torch.maximum),
    ("min(x, y)", torch.minimum),
    ("x ^ y", lambda x, y: x**y),
    ("x ^ 0", lambda x, y: x**0),
    ("x ^ 1", lambda x, y: x**1),
    ("x ^ 2", lambda x, y: x**2),
    ("(-x) ^ 3", lambda x, y: (-x) ** 3),
]
TIES = [
    ("row_max(x)", lambda x: x.amax(1, keepdim=True)),
    ("col_max(x)", lambda x: x.amax(0, keepdim=True)),
    ("max(x, x')", lambda x: torch.maximum(x, x.T)),
    ("row_max(x) * row_argmax(x)", lambda x: x.amax(1, keepdim=True) * x.argmax(1, keepdim=True)),
    ("cross_entropy(x, x)", lambda x: F.cross_entropy(x, x).reshape(1, 1)),
]


def statements(shapes, inputs, rng):
    """Draws a program, as (name, text, function, names of operands)."""
    env = dict(inputs)
    program = []
    newest = rng.choice([0.6, 0.8, 1])
    length = rng.randint(3, 40)
    while len(program) < length:
        names = list(env)
        x = names[-1] if rng.random() < newest else rng.choice(names)
        tables = [ONE, TWO] + ([SHAPED] if shapes is MATRICES else [])
        table = rng.choice(tables)
        if table is SHAPED and min(env[x].shape) == 1:
            table = ONE
        text = rng.choice(list(table))
        operands = [x]
        function = table[text]
        if table is TWO:
            operands.append(rng.choice([n for n in names if broadcasts(env[x], env[n])]))
            if rng.random() < 0.5:
                operands.reverse()
        text = text.format(x=operands[0], y=operands[-1])
        value = function(*(env[name] for name in operands))
        if not value.abs().max() < 12:
            continue
        if value.abs().max() > 4:
            function = squashed(function)
            text = f"3 * tanh(({text}) / 3)"
        if shapes is MATRICES and rng.random() < 0.15 and value.shape[1] in (2, 3):
            right = "B" if value.shape[1] == 3 else "A"
            function = product(function)
            text = f"({text}) @ {right} / 2"
            operands.append(right)
        name = f"t{len(program)}"
        env[name] = function(*(env[operand] for operand in operands))
        program.append((name, text, function, operands))
    last, second = program[-1][0], rng.choice([n for n in env if broadcasts(env[program[-1][0]], env[n])])
    program.append(("out", f"{last} + {second}", lambda x, y: x + y, [last, second]))
    return program


def squashed(function):
    return lambda *operands: 3 * torch.tanh(function(*operands) / 3)


def product(function):
    return lambda *operands: function(*operands[:-1]) @ operands[-1] / 2


def broadcasts(one, other):
    return all(a == b or a == 1 or b == 1 for a, b in zip(one.shape, other.shape))


def run(program, inputs, noise=0.0):
    """The values and gradients of all names, each result being moved by a part `noise` of it."""
    env = {name: value.clone().requires_grad_() for name, value in inputs.items()}
    for name, _, function, operands in program:
        env[name] = function(*(env[operand] for operand in operands))
        if noise:
            env[name] = env[name] * (1 + noise * torch.randn_like(env[name]))
        if env[name].requires_grad:
            env[name].retain_grad()
    if env["out"].requires_grad:
        env["out"].sum().backward()
    gradients = {name: value.grad for name, value in env.items() if value.grad is not None}
    return {name: value.detach() for name, value in env.items()}, gradients


def is_steady(program, inputs, values, gradients):
    nearby = run(program, inputs, noise=1e-15)
    return all(
        bool(torch.isfinite(number).all())
        and bool(((number - other[name]).abs() <= 2e-11 * number.abs()).all())
        for numbers, other in zip((values, gradients), nearby)
        for name, number in numbers.items()
    )


def text_of(matrix):
    rows = [", ".join(map(repr, row)) for row in matrix.tolist()]
    return rows[0] if matrix.shape == (1, 1) else "[" + ", ".join(f"[{row}]" for row in rows) + "]"


class Table:
    def __init__(self):
        self.text = io.StringIO()
        self.writer = csv.writer(self.text, lineterminator="\n")
        self.writer.writerow(["program", "what", "name", "content"])
        self.count = 0

    def add(self, program, inputs, values, gradients):
        source = "; ".join(f"{name} = {text}" for name, text, _, _ in program)
        self.writer.writerow([self.count, "source", "", source])
        for name, value in inputs.items():
            self.writer.writerow([self.count, "input", name, text_of(value)])
        for name, value in values.items():
            if name not in inputs:
                self.writer.writerow([self.count, "value", name, text_of(value)])
        for name, value in gradients.items():
            self.writer.writerow([self.count, "gradient", name, text_of(value)])
        self.count += 1

    def save(self, file):
        with gzip.GzipFile(FOLDER + file, "wb", compresslevel=9, mtime=0) as out:
            out.write(self.text.getvalue().encode())


def draw(shapes, count, file, seed, kinks):
    rng = random.Random(seed)
    torch.manual_seed(seed)
    drawn = 0
    table = Table()
    for program, inputs in kinks:
        table.add(program, inputs, *run(program, inputs))
    while table.count < count:
        inputs = {
            name: torch.tensor([[rng.uniform(-2, 2) for _ in range(shape[1])] for _ in range(shape[0])])
            for name, shape in shapes.items()
        }
        program = statements(shapes, inputs, rng)
        drawn += 1
        values, gradients = run(program, inputs)
        if is_steady(program, inputs, values, gradients):
            table.add(program, inputs, values, gradients)
    table.save(file)
    print(f"{file}: kept {table.count - len(kinks)} of {drawn} programs")


def scalar_kinks():
    for text, function in KINKS:
        for x, y in [(0, 0), (0, 1), (0, 2), (0, 0.5), (2, 2), (-3, 2), (-3, 0), (1, 0)]:
            inputs = {"x": torch.tensor([[float(x)]]), "y": torch.tensor([[float(y)]])}
            yield [("out", f"{text} + 0 * y", lambda x, y, f=function: f(x, y) + 0 * y, ["x", "y"])], inputs


def tensor_kinks():
    x = torch.tensor([[1.0, 3, 3], [0, 0, 0], [-2, 3, -2]])
    for text, function in TIES:
        yield [("out", text, function, ["x"])], {"x": x}


draw(SCALARS, 700, "scalars.csv.gz", 20, list(scalar_kinks()))
draw(MATRICES, 400, "tensors.csv.gz", 26, list(tensor_kinks()))
