"""Chooses the weights of the cues of sentence roles (Lexicons/cues/roles.tsv) on a labelled set.

usage: tune_roles.py STADTECHO GOLD.jsonl [--write] [--penalty X] [--other X]

GOLD has `text`, `label` (proposal, reasoning, other, or mpos, premise, non-arg, mpos+premise), `doc_id` and, for the figure across
processes, `dataset`. Which cue may speak for which role is judged by people and stands in the file; only how much it weighs is
searched: a multinomial logistic regression whose weights cannot be negative, with an L1 and an L2 penalty, so that a cue that
proves nothing goes to nought. Prints macro-F1 by cross-validation over documents and from one process to the others before the
fit over everything. --write puts the weights into the file, rounded to 0.05; cues that got none (--idle lists them) have 0 there, to be deleted by hand.  Needs numpy and scipy.
"""
import collections
import json
import os
import subprocess
import sys

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

HERE = os.path.dirname(os.path.abspath(__file__))
CUES = os.path.join(HERE, "..", "Lexicons", "cues", "roles.tsv")
ROLES = ("proposal", "reasoning", "other")
GOLD = {"mpos": 0, "mpos+premise": 0, "premise": 1, "non-arg": 2, "proposal": 0, "reasoning": 1, "other": 2}
FOLDS = 5
# In texts: below that a weight is chance.
FEWEST = 5


def option(name, default):
    return float(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


PENALTY = option("--penalty", 1.0)
RIDGE = option("--ridge", 2.0)
# "other" is rare, and macro-F1 counts it as much as the rest.
IMPORTANCE = np.array([1.0, option("--reasoning", 0.75), option("--other", 1.7)])


def read_cues():
    cues = []
    with open(CUES, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for number, line in enumerate(lines):
        if line.strip() and not (line.startswith("# ") or line == "#"):
            cues.append((number, line.split("\t")))
    return lines, cues


def features(tool, path, cues):
    run = subprocess.run([tool, "evaluate", "roles", "--cues", path], capture_output=True, check=True)
    rows, columns = [], []
    sentences = []
    for index, line in enumerate(run.stdout.splitlines()):
        found = json.loads(line)
        sentences.append(len(found))
        # A text of several sentences is judged once: its cues are taken together.
        for cue in set(sum(found, [])):
            rows.append(index)
            columns.append(cue)
    shape = (len(sentences), len(cues))
    return sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape), np.array(sentences)


class Model:
    def __init__(self, cues):
        roles = [cells[2] for _, cells in cues]
        self.places = [np.array([i for i, r in enumerate(roles) if r == role], dtype=int) for role in ROLES]
        self.count = len(cues)
        self.prior = np.array([float(cells[3]) if cells[2] in ROLES else 0 for _, cells in cues])
        self.penalty = np.where(self.prior > 0, 0, PENALTY)

    def scores(self, w, x):
        return np.column_stack([x[:, p] @ w[p] for p in self.places])

    def fit(self, x, y):
        weight = IMPORTANCE[y]
        onehot = np.eye(3)[y]
        parts = [x[:, p] for p in self.places]

        def loss(w):
            s = np.column_stack([part @ w[p] for part, p in zip(parts, self.places)])
            s -= s.max(axis=1, keepdims=True)
            e = np.exp(s)
            prob = e / e.sum(axis=1, keepdims=True)
            value = -(weight * np.log(prob[np.arange(len(y)), y] + 1e-12)).sum()
            residual = (prob - onehot) * weight[:, None]
            gradient = np.zeros(self.count)
            for k, (part, p) in enumerate(zip(parts, self.places)):
                gradient[p] = part.T @ residual[:, k]
            distance = w - self.prior
            value += (self.penalty * w).sum() + RIDGE * (distance * distance).sum() / 2
            return value, gradient + self.penalty + RIDGE * distance

        start = np.maximum(self.prior, 0.1)
        return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0, 5)] * self.count,
                        options={"maxiter": 400}).x

    def predict(self, w, x):
        s = self.scores(w, x)
        best = s.argmax(axis=1)
        best[(s.max(axis=1) <= 0)] = 1
        return best


def f1(gold, both, found):
    right = gold.copy()
    right[both & (found == 1)] = 1
    values = []
    for k in range(3):
        hit = ((right == k) & (found == k)).sum()
        values.append(2 * hit / max(1, (right == k).sum() + (found == k).sum()))
    return "  ".join(f"{v:.3f}" for v in values) + f"  macro {np.mean(values):.3f}"


def main():
    tool, path = sys.argv[1:3]
    lines, cues = read_cues()
    with open(path, encoding="utf-8") as file:
        gold = [json.loads(line) for line in file]
    x, _ = features(tool, path, cues)
    y = np.array([GOLD[g["label"]] for g in gold])
    both = np.array([g["label"] == "mpos+premise" for g in gold])
    documents = {d: i for i, d in enumerate(sorted({g["doc_id"] for g in gold}))}
    fold = np.array([documents[g["doc_id"]] % FOLDS for g in gold])
    model = Model(cues)
    found = np.zeros(len(y), dtype=int)
    for k in range(FOLDS):
        w = model.fit(x[fold != k], y[fold != k])
        found[fold == k] = model.predict(w, x[fold == k])
    print(f"{FOLDS}-fold over documents:", f1(y, both, found))
    processes = np.array([g.get("dataset", "") for g in gold])
    for process in sorted(set(processes)):
        test = processes == process
        if test.all():
            continue
        w = model.fit(x[~test], y[~test])
        print(f"trained without {process}, on it:", f1(y[test], both[test], model.predict(w, x[test])))
    w = model.fit(x, y)
    print("on what it was fitted to:", f1(y, both, model.predict(w, x)))
    count = np.asarray(x.sum(axis=0)).ravel()
    rounded = np.round(w * 20) / 20
    idle = [f"{' | '.join(c[:3])} ({int(count[i])})" for i, (_, c) in enumerate(cues)
            if rounded[i] == 0 and c[2] in ROLES]
    print(f"{len(cues)} cues, {len(idle)} without weight")
    if "--idle" in sys.argv:
        print("\n".join(idle))
    if "--write" in sys.argv:
        for i, (number, cells) in enumerate(cues):
            if cells[2] in ROLES:
                # A cue that this set hardly has keeps what a person gave it.
                if count[i] >= FEWEST:
                    cells[3] = f"{rounded[i]:g}"
            lines[number] = "\t".join(cells)
        with open(CUES, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))


if __name__ == "__main__":
    main()
