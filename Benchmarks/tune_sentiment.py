"""Searches the numbers of the neutral zone and of the register (SentimentAnalysis/Coefficients.swift) on labelled sets together.

usage: tune_sentiment.py STADTECHO GOLD.jsonl ...      (gold: text, label)

One set of numbers serves all sets: the mean of their macro-F1 is what is maximised, less what sets fall short of the project's aims
for them, so that no set is served at the cost of the others. Evidence is taken from `stadtecho annotate --tokens` as it is; only the step from evidence to label is repeated here, which
is why a run takes minutes and needs no build. Prints the best numbers, and what each number alone is worth around them.
"""
import collections
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = ("positive", "neutral", "negative")
GRID = {
    "negativeWeight": (1.0, 1.3, 1.4, 1.45, 1.5, 1.7),
    "signWeight": (1.0, 1.5, 2.0, 2.5),
    "phraseWeight": (1.0, 1.2, 1.5, 1.6, 1.8),
    "reliefShare": (1.0, 1.3, 2.0, 2.4, 3.0),
    "reportShare": (1.0, 0.7, 0.5, 0.4, 0.35, 0.3),
    "linkedReportShare": (0.7, 0.3, 0.225, 0.2, 0.1),
    "linkedRemarkShare": (1.0, 0.7, 0.5, 0.3, 0.2),
    "askingShare": (1.0, 0.8, 0.6, 0.5, 0.4),
    "lengthExponent": (0.0, 0.5, 0.8, 0.85, 1.0),
    "praiseLengthExponent": (0.5, 0.8, 0.9, 1.0, 1.2),
    "signLengthExponent": (0.0, 0.2, 0.4, 0.6),
    "positiveFrom": (0.15, 0.2, 0.22, 0.25, 0.3, 0.4),
    "negativeFrom": (0.08, 0.1, 0.12, 0.16, 0.2, 0.3),
}
START = {
    "negativeWeight": 1.45, "signWeight": 2.0, "phraseWeight": 1.6, "reliefShare": 2.4, "reportShare": 0.35,
    "linkedReportShare": 0.225, "linkedRemarkShare": 0.3, "askingShare": 0.5, "lengthExponent": 0.85,
    "praiseLengthExponent": 0.9, "signLengthExponent": 0.4, "positiveFrom": 0.202, "negativeFrom": 0.16,
}
# What the project wants to reach, by a part of the file's name, and what missing it costs against the mean.
AIMS = {"rail": 0.50, "sb10k": 0.60, "potts": 0.66, "restaurant": 0.65, "hotel": 0.66}
SHORTFALL_COST = 1.5
USUAL_WORDS = 15


def personal_words():
    path = os.path.join(HERE, "..", "Lexicons", "sentiment", "personal-words.txt")
    with open(path, encoding="utf-8") as file:
        return {line.strip() for line in file if line.strip() and not line.startswith("#")}


def features(tool, path, personal):
    with open(path, encoding="utf-8") as file:
        gold = [json.loads(line)["label"] for line in file]
    run = subprocess.run([tool, "annotate", "--tokens", path], capture_output=True, check=True)
    rows = []
    for label, line in zip(gold, run.stdout.splitlines()):
        found = json.loads(line)
        kinds = {t["start"]: t["kind"] for t in found["tokens"]}
        sums = collections.Counter()
        for item in found["sentiment"]["evidence"]:
            is_sign = kinds.get(item["start"]) in ("emoji", "emoticon")
            is_relief = item["value"] > 0 and item.get("base", item["value"]) < 0
            kind = "sign" if is_sign else "relief" if is_relief else "good" if item["value"] > 0 else "bad"
            sums[kind, " " in item["term"]] += item["value"]
        words = [t["norm"] for t in found["tokens"] if t["kind"] == "word"]
        speaks = any(w in personal for w in words) or any(
            t["kind"] == "punctuation" and t["norm"].startswith("!") for t in found["tokens"])
        links = any(t["kind"] == "url" for t in found["tokens"])
        asks = any(t["norm"].startswith("?") for t in found["tokens"])
        marks = any(t["kind"] in ("hashtag", "handle") or t["norm"].startswith(":") for t in found["tokens"])
        speaks = speaks or (not marks and len(words) <= USUAL_WORDS)
        if label in LABELS:
            rows.append((label, sums, speaks, links, asks, len(words)))
    return rows


def label(row, k):
    """As in the scorer."""
    _, sums, speaks, links, asks, words = row
    share = ((k["linkedRemarkShare"] if speaks else k["linkedReportShare"]) if links
             else (1.0 if speaks else k["reportShare"]))
    length = max(1.0, words / USUAL_WORDS)
    good = sums["good", False] + sums["good", True] * k["phraseWeight"]
    bad = sums["bad", False] + sums["bad", True] * k["phraseWeight"]
    relief = sums["relief", False] + sums["relief", True] * k["phraseWeight"]
    signs = sums["sign", False] + sums["sign", True]
    total = (good * share * length ** -k["praiseLengthExponent"] * (k["askingShare"] if asks else 1)
             + relief * k["reliefShare"] * length ** -k["praiseLengthExponent"]
             + bad * k["negativeWeight"] * share * length ** -k["lengthExponent"]
             + signs * k["signWeight"] * length ** -k["signLengthExponent"])
    return "positive" if total > k["positiveFrom"] else "negative" if total < -k["negativeFrom"] else "neutral"


def macro_f1(rows, k):
    counts = collections.Counter((row[0], label(row, k)) for row in rows)
    scores = []
    for name in LABELS:
        right = counts[name, name]
        wrong = sum(n for (gold, found), n in counts.items() if (gold == name) != (found == name))
        scores.append(2 * right / (2 * right + wrong) if right else 0)
    return sum(scores) / len(LABELS)


def mean(sets, k):
    return sum(macro_f1(rows, k) for rows in sets.values()) / len(sets)


def worth(sets, k):
    """What is maximised."""
    short = 0
    for name, rows in sets.items():
        aim = next((aim for part, aim in AIMS.items() if part in name), 0)
        short += max(0, aim - macro_f1(rows, k))
    return mean(sets, k) - SHORTFALL_COST * short


def main():
    tool, paths = sys.argv[1], sys.argv[2:]
    personal = personal_words()
    sets = {os.path.basename(path): features(tool, path, personal) for path in paths}
    best = dict(START)
    # Coordinate ascent: from one number to the next until nothing gets better.
    improved = True
    while improved:
        improved = False
        for name, values in GRID.items():
            found = max(values, key=lambda value: worth(sets, {**best, name: value}))
            if worth(sets, {**best, name: found}) > worth(sets, best) + 1e-6:
                best[name] = found
                improved = True
    for title, numbers in (("in the code", START), ("best found", best)):
        figures = "  ".join(f"{name} {macro_f1(rows, numbers):.3f}" for name, rows in sets.items())
        print(f"{title}: mean {mean(sets, numbers):.4f}  {figures}")
        print("  " + "  ".join(f"{name} {value}" for name, value in numbers.items()))
    print("\nmean macro-F1 by value, the others as in the code")
    for name, values in GRID.items():
        print(f"  {name:18}" + "  ".join(f"{v}: {mean(sets, {**START, name: v}):.4f}" for v in values))


if __name__ == "__main__":
    main()
