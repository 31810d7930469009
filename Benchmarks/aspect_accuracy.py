"""Compares the aspects that stadtecho finds with gold, beside the rule "the nearest noun".

    Benchmarks/aspect_accuracy.py TOOL [--cases aspects.tsv] [--spans reviews.jsonl]... [--misses]

--cases takes the project's own table (Tests/SentimentAnalysisTests/Cases/aspects.tsv); --spans takes JSON Lines with
"text" and "aspects": [{"polarity", "start", "end"}] in code points, where an aspect is found when a judgement of its
polarity speaks about a noun inside its range.
"""

import argparse
import json
import subprocess
from collections import Counter, defaultdict


def annotate(tool, texts):
    lines = "".join(json.dumps({"id": str(i), "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts))
    run = subprocess.run([tool, "annotate", "--tokens", "-"], input=lines.encode(), stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, check=False)
    found = {}
    for line in run.stdout.decode().splitlines():
        item = json.loads(line)
        found[int(item["id"])] = item
    return [found.get(i) for i in range(len(texts))]


def sign(value):
    return "+" if value > 0 else "-"


def found_aspects(item, text):
    """(start, end, lemma, sign) as the tool attributes them."""
    return [(a["start"], a["end"], a["lemma"], sign(e["value"]))
            for e in item["sentiment"]["evidence"] for a in e["aspects"]]


def nearest_nouns(item, text):
    """The same by the rule: the capitalised word nearest to the judging word in its sentence."""
    result = []
    for e in item["sentiment"]["evidence"]:
        sentence = next((s for s in item["sentences"] if s["start"] <= e["start"] < s["end"]), None)
        if sentence is None:
            continue
        nouns = [t for t in item["tokens"]
                 if t["kind"] == "word" and sentence["start"] <= t["start"] < sentence["end"]
                 and text[t["start"]].isupper() and t["lemma"][:1].isupper()]
        if nouns:
            best = min(nouns, key=lambda t: (max(t["start"] - e["end"], e["start"] - t["end"], 0), t["start"]))
            result.append((best["start"], best["end"], best["lemma"], sign(e["value"])))
    return result


class Score:
    def __init__(self):
        self.right = self.found = self.gold = self.found_right = 0

    def add(self, gold_hits, gold, found_hits, found):
        self.right += gold_hits
        self.gold += gold
        self.found_right += found_hits
        self.found += found

    def __str__(self):
        p = self.found_right / self.found if self.found else 0
        r = self.right / self.gold if self.gold else 0
        f = 2 * p * r / (p + r) if p + r else 0
        return f"P {p:.3f}  R {r:.3f}  F1 {f:.3f}  (gold {self.gold}, found {self.found})"


def read_cases(path):
    section = ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("## "):
            section = line[3:].split(":")[0]
        elif line and not line.startswith("#"):
            gold, text = line.removeprefix("known miss: ").split("\t")
            pairs = [] if gold == "0" else [(g[0], [x.lower() for x in g[1:].split("|")]) for g in gold.split()]
            yield section, pairs, text


def match(pairs, found, with_polarity):
    """How many gold pairs and how many found pairs have a partner."""
    keys = {(l.lower(), s) if with_polarity else (l.lower(), "") for _, _, l, s in found}
    def hit(pair, key):
        return key[0] in pair[1] and (not with_polarity or key[1] == pair[0])
    golds = pairs if with_polarity else list({tuple(p[1]): p for p in pairs}.values())
    return (sum(any(hit(g, k) for k in keys) for g in golds), len(golds),
            sum(any(hit(g, k) for g in golds) for k in keys), len(keys))


def cases(tool, path, misses):
    rows = list(read_cases(path))
    items = annotate(tool, [r[2] for r in rows])
    for name, method in (("aspect finder", found_aspects), ("nearest noun", nearest_nouns)):
        scores = {True: Score(), False: Score()}
        sections = defaultdict(Score)
        for (section, pairs, text), item in zip(rows, items):
            found = method(item, text)
            for with_polarity in scores:
                scores[with_polarity].add(*match(pairs, found, with_polarity))
            sections[section].add(*match(pairs, found, True))
            right, gold, found_right, count = match(pairs, found, True)
            if misses and name == "aspect finder" and (right < gold or found_right < count):
                shown = " ".join(f"{s}{l}" for _, _, l, s in found) or "0"
                wanted = " ".join(s + "|".join(l) for s, l in pairs) or "0"
                terms = ", ".join(f"{e['term']} {e['value']:.1f}" for e in item["sentiment"]["evidence"])
                print(f"  {wanted}  ≠  {shown}\t{text}\t[{terms}]")
        print(f"{path}: {name}\n  aspect           {scores[False]}\n  aspect+polarity  {scores[True]}")
        if name == "aspect finder":
            for section, score in sections.items():
                print(f"    {section[:40]:40} {score}")


def spans(tool, path, misses):
    rows = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        gold = {(a["start"], a["end"], "+" if a["polarity"] == "positive" else "-") for a in row["aspects"]
                if a.get("target") and a["end"] > a["start"] and a["polarity"] in ("positive", "negative")}
        if gold:
            rows.append((row["text"], gold))
    if not rows:
        print(f"{path}: no aspects with a range")
        return
    items = annotate(tool, [r[0] for r in rows])
    for name, method in (("aspect finder", found_aspects), ("nearest noun", nearest_nouns)):
        with_polarity, alone, judged = Score(), Score(), Score()
        shown = 0
        for (text, gold), item in zip(rows, items):
            if item is None:
                continue
            found = set(method(item, text))
            def hit(g, f):
                return f[0] < g[1] and g[0] < f[1]
            alone.add(sum(any(hit(g, f) for f in found) for g in gold), len(gold),
                      sum(any(hit(g, f) for g in gold) for f in found), len(found))
            right = sum(any(hit(g, f) and g[2] == f[3] for f in found) for g in gold)
            with_polarity.add(right, len(gold),
                              sum(any(hit(g, f) and g[2] == f[3] for g in gold) for f in found), len(found))
            if item["sentiment"]["evidence"]:
                judged.add(right, len(gold), 0, 0)
            if misses and name == "aspect finder" and right < len(gold) and item["sentiment"]["evidence"] and shown < 80:
                shown += 1
                targets = ", ".join(g[2] + text[g[0]:g[1]] for g in sorted(gold))
                got = ", ".join(f[3] + f[2] for f in sorted(found))
                terms = ", ".join(f"{e['term']} {e['value']:.1f}" for e in item["sentiment"]["evidence"])
                print(f"  {targets}  ≠  {got}\t{text[:200]}\t[{terms}]")
        print(f"{path}: {name}, {len(rows)} texts with targets\n  aspect           {alone}\n"
              f"  aspect+polarity  {with_polarity}\n"
              f"  recall where anything is judged: {judged.right / max(1, judged.gold):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--cases", action="append", default=[])
    parser.add_argument("--spans", action="append", default=[])
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    options = parser.parse_args()
    for path in options.cases:
        cases(options.tool, path, options.misses)
    for path in options.spans:
        spans(options.tool, path, options.misses)


if __name__ == "__main__":
    main()
