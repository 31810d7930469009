"""Tokens, sentence ends and lemmas of Stadtecho beside SoMaJo, simplemma and HanTa on the same gold files.

usage: token_peers.py STADTECHO CONVENTION:GOLD.jsonl ...      (convention: plain, ud, empirist)

The peers have to be installed for this Python. Gold files as `stadtecho evaluate tokens` reads them; the same
conventions are applied to every system.
"""
import json
import re
import subprocess
import sys

MARKS = set("!?.-,…")


def mapped(span, text, convention):
    start, end = span
    piece = text[start:end]
    if convention == "ud" and end - start > 1:
        if all(c in MARKS for c in piece):
            return [(i, i + 1) for i in range(start, end)]
        if piece.endswith("."):
            return [(start, end - 1), (end - 1, end)]
    if convention == "empirist":
        if re.fullmatch(r"\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})?", piece):
            ends = [m.end() for m in re.finditer(r"\d+\.|\d+$", piece)]
        elif re.fullmatch(r"\d{4}-\d{2}-\d{2}", piece):
            ends = [4, 7, 10]
        else:
            return [span]
        starts = [0] + ends[:-1]
        return [(start + a, start + b) for a, b in zip(starts, ends)]
    return [span]


class Agreement:
    def __init__(self):
        self.correct = self.found = self.expected = 0

    def add(self, found, expected):
        self.correct += len(found & expected)
        self.found += len(found)
        self.expected += len(expected)

    @property
    def f1(self):
        return 2 * self.correct / (self.found + self.expected) if self.found + self.expected else 0.0


def somajo(path, convention):
    from somajo import SoMaJo

    tokenizer = SoMaJo("de_CMC", split_camel_case=False, split_sentences=True)
    tokens, sentences = Agreement(), Agreement()
    for line in open(path, encoding="utf-8"):
        gold = json.loads(line)
        text, position, spans, ends = gold["text"], 0, [], set()
        for sentence in tokenizer.tokenize_text([text]):
            for token in sentence:
                at = text.find(token.text, position)
                if at >= 0:
                    position = at + len(token.text)
                    spans.append((at, position))
            ends.add(position)
        found = {m for s in spans for m in mapped(s, text, convention)}
        tokens.add(found, {m for s in gold["spans"] for m in mapped(tuple(s), text, convention)})
        if "sent_lens" in gold:
            expected, count = set(), 0
            for length in gold["sent_lens"][:-1]:
                count += length
                expected.add(gold["spans"][count - 1][1])
            sentences.add(ends - {position}, expected)
    return tokens, sentences


def lemma_peers(path):
    import simplemma
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    right, total = {"simplemma": 0, "HanTa": 0}, 0
    same = lambda a, b: a.replace("ß", "ss") == b.replace("ß", "ss")
    for line in open(path, encoding="utf-8"):
        gold = json.loads(line)
        tagged = tagger.tag_sent(gold["tokens"])
        for token, lemma, (_, hanta, _) in zip(gold["tokens"], gold["lemmas"], tagged):
            if lemma == "+":
                continue
            total += 1
            right["simplemma"] += same(simplemma.lemmatize(token, lang="de"), lemma)
            right["HanTa"] += same(hanta, lemma)
    return {name: count / total for name, count in right.items()}


def main():
    tool = sys.argv[1]
    for argument in sys.argv[2:]:
        convention, path = argument.split(":", 1)
        done = subprocess.run([tool, "evaluate", "tokens", path, "--convention", convention, "--misses", "0", "--json"],
                              capture_output=True, check=True, text=True)
        ours = json.loads(done.stdout)
        tokens, sentences = somajo(path, convention)
        print(path.rsplit("/", 1)[-1], convention)
        print(f"  tokens F1     Stadtecho {ours['tokens']['f1']:.4f}  SoMaJo {tokens.f1:.4f}")
        if "sentences" in ours:
            print(f"  sentences F1  Stadtecho {ours['sentences']['f1']:.4f}  SoMaJo {sentences.f1:.4f}")
        if "lemmas" in ours:
            peers = lemma_peers(path)
            print(f"  lemmas        Stadtecho {ours['lemmas']['accuracy']:.4f}  "
                  + "  ".join(f"{name} {value:.4f}" for name, value in peers.items()))


if __name__ == "__main__":
    main()
