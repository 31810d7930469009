"""Sentiment of Stadtecho beside other lexicon methods on the same gold files, in three classes.

usage: sentiment_peers.py STADTECHO GOLD.jsonl ... [--lexicon FILE] [--json] [--markdown FILE]

Gold files are JSON Lines with `text` and `label` (positive, neutral, negative). Peers:

  TextBlob-de    pip install textblob-de textblob==0.15.3    (later versions of textblob lack a module that it imports);
                 its own analyser is asked, which needs none of NLTK's downloads
  VADER, German  pip install vaderSentiment; VADER's algorithm as GerVADER adapts it, with the German negators and degree
                 words below, over the words of --lexicon FILE (tab-separated: word, number -1..1 or -4..4, further columns
                 are ignored); over Stadtecho's own words and signs when left out
  lexicon sum    Stadtecho's own words and signs added up, words reversed by a negator among the three forms before

Over Stadtecho's words, taken from beside the tool, the last two show what its rules add to its words, and are no measure of
other people's lexicons. They know the words' regular forms, so that they are not beaten for want of a morphology alone.

A peer that is not installed says so and is left out. A score above 0 is positive, below 0 negative; VADER's authors put
the bounds at 0.05 and -0.05.
"""
import argparse
import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tempfile

LABELS = ("positive", "neutral", "negative")
HERE = os.path.dirname(os.path.abspath(__file__))

NEGATORS = {"nicht", "nich", "nie", "niemals", "nichts", "nix", "kein", "keine", "keinem", "keinen", "keiner", "keines", "keins",
            "weder", "ohne", "kaum", "nirgends", "nirgendwo", "niemand", "niemanden", "niemandem"}
STRONGER = {"sehr", "total", "extrem", "äußerst", "absolut", "völlig", "vollkommen", "komplett", "richtig", "echt", "wirklich",
            "besonders", "so", "unglaublich", "ungemein", "überaus", "höchst", "enorm", "super", "mega", "voll", "ganz", "viel",
            "deutlich", "erheblich", "außerordentlich", "ausgesprochen", "verdammt"}
WEAKER = {"etwas", "wenig", "bisschen", "ziemlich", "relativ", "eher", "fast", "beinahe", "halbwegs", "einigermaßen", "teilweise",
          "teils", "manchmal", "leicht", "kaum", "irgendwie", "mäßig"}
CONTRASTS = ("aber", "jedoch", "allerdings", "doch")


class Unavailable(Exception):
    """Why a peer cannot take part."""


class Agreement:
    """Counts of gold and found labels."""

    def __init__(self, gold, found):
        self.confusion = {g: {f: 0 for f in LABELS} for g in LABELS}
        for g, f in zip(gold, found, strict=True):
            self.confusion[g][f] += 1

    @property
    def accuracy(self):
        total = sum(sum(row.values()) for row in self.confusion.values())
        return sum(self.confusion[label][label] for label in LABELS) / total if total else 0.0

    def f1(self, label):
        """0 where neither gold nor system has the label."""
        expected = sum(self.confusion[label].values())
        found = sum(row[label] for row in self.confusion.values())
        return 2 * self.confusion[label][label] / (expected + found) if expected + found else 0.0

    @property
    def macro_f1(self):
        return sum(map(self.f1, LABELS)) / len(LABELS)


def label(score, bound=sys.float_info.min):
    """The bound itself belongs to the charged side; by default every score but 0 does."""
    return "positive" if score >= bound else "negative" if score <= -bound else "neutral"


def read_gold(path):
    texts, labels, left_out = [], [], 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.strip():
                continue
            row = json.loads(line)
            if row.get("label") in LABELS and isinstance(row.get("text"), str):
                texts.append(row["text"])
                labels.append(row["label"])
            else:
                left_out += 1
    if left_out:
        print(f"{path}: {left_out} lines without text and one of {', '.join(LABELS)} were left out", file=sys.stderr)
    return texts, labels


def forms(lemma, name):
    """A lemma's regular forms by the file that it stands in; lists such as GerVADER's have theirs written out."""
    if name == "adjectives":
        bases = [lemma, lemma + "er", lemma + "st", lemma + "est"]
        return [lemma, *(base + ending for base in bases for ending in ("e", "en", "er", "es", "em"))]
    if name == "nouns":
        return [lemma, *(lemma + ending for ending in ("e", "n", "s", "en", "er", "es", "ern"))]
    if name == "verbs" and lemma.endswith("n"):
        stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
        return [lemma, *(stem + ending for ending in ("e", "st", "est", "t", "et", "te", "ten", "tet", "end")), f"ge{stem}t"]
    return [lemma]


def rows(folder, name, valence):
    """First cell and valence of a file of the project's."""
    with open(os.path.join(folder, name + ".tsv"), encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if not line.startswith("# ") and len(cells) > valence:
                yield cells[0], float(cells[valence])


def own_words(folder):
    """Stadtecho's words with their forms, case-folded. A lemma goes before a form that looks the same; of two lemmas or two
    forms the stronger valence counts."""
    lemmas, inflected = {}, {}
    for name in ("adjectives", "nouns", "verbs", "interjections"):
        for word, valence in rows(folder, name, 2):
            for form in forms(word.lower(), name):
                words = lemmas if form == word.lower() else inflected
                words[form] = max(words.get(form, 0.0), valence, key=abs)
    return inflected | lemmas


def own_signs(folder):
    return dict(rows(folder, "signs", 1))


def sentiment_folder(tool):
    """The words that the tool itself reads: those beside it, or the project's."""
    beside = os.path.join(os.path.dirname(os.path.realpath(tool)), "Stadtecho_LexiconFiles.resources", "sentiment")
    return beside if os.path.isdir(beside) else os.path.join(HERE, "..", "Lexicons", "sentiment")


def table_words(path):
    """The words of a tab-separated file; lines whose second cell is no number are counted and left out."""
    words, left_out = {}, 0
    with open(path, encoding="utf-8-sig") as file:
        for line in file:
            cells = line.rstrip("\r\n").split("\t")
            try:
                words[cells[0].lower()] = float(cells[1].replace(",", "."))
            except (IndexError, ValueError):
                left_out += bool(line.strip()) and not line.startswith("# ")
    if not words:
        raise SystemExit(f"{path} has no lines with a word, a tab and a number")
    if left_out:
        print(f"{path}: {left_out} lines without word and number were left out", file=sys.stderr)
    return words


def stadtecho(arguments):
    """The tool reads each gold file in one run, as it reads a city's comments."""
    tool = arguments.stadtecho

    def judge(texts):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            for number, text in enumerate(texts):
                file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
            file.flush()
            done = subprocess.run([tool, "annotate", file.name], capture_output=True, text=True)
        if done.returncode not in (0, 2):
            raise SystemExit(f"{tool} annotate: {done.stderr.strip()}")
        found = {row["id"]: row["sentiment"]["label"] for row in map(json.loads, done.stdout.splitlines())}
        # What it sets aside (comments without text) it judges no more than a neutral one.
        return [found.get(str(number), "neutral") for number in range(len(texts))]

    version = subprocess.run([tool, "--version"], capture_output=True, text=True).stdout.strip()
    return "Stadtecho", version, judge


def textblob_de(_):
    try:
        from textblob_de.sentiments import PatternAnalyzer
    except ImportError as error:
        raise Unavailable(f"TextBlob-de is not installed ({error})") from error
    analyzer = PatternAnalyzer()

    def judge(texts):
        return [label(analyzer.analyze(text).polarity) for text in texts]

    return "TextBlob-de", importlib.metadata.version("textblob-de"), judge


def vader(arguments):
    try:
        from vaderSentiment import vaderSentiment as module
    except ImportError as error:
        raise Unavailable(f"vaderSentiment is not installed ({error})") from error

    class German(module.SentimentIntensityAnalyzer):
        """VADER with words of German; its English idioms and names of emoji are off."""

        def __init__(self, words):
            # Its constants are made for ratings from -4 to 4.
            scale = 1.0 if max(map(abs, words.values())) > 1 else 4.0
            self.lexicon = {word: value * scale for word, value in words.items()}
            self.emojis = {}

        @staticmethod
        def _but_check(words, sentiments):
            lowered = [word.lower() for word in words]
            at = min((lowered.index(word) for word in CONTRASTS if word in lowered), default=None)
            if at is None:
                return sentiments
            return [s * (0.5 if i < at else 1.5 if i > at else 1.0) for i, s in enumerate(sentiments)]

    module.NEGATE = sorted(NEGATORS)
    module.BOOSTER_DICT = {word: module.B_INCR for word in STRONGER} | {word: module.B_DECR for word in WEAKER}
    module.SPECIAL_CASES = {}
    # It looks tokens up in lower case.
    folder, lexicon = sentiment_folder(arguments.stadtecho), arguments.lexicon
    own = {sign.lower(): value for sign, value in own_signs(folder).items()} | own_words(folder)
    analyzer = German(table_words(lexicon) if lexicon else own)

    def judge(texts):
        return [label(analyzer.polarity_scores(text)["compound"], 0.05) for text in texts]

    words = os.path.basename(lexicon) if lexicon else "Stadtecho's words and signs"
    return "VADER, German", f"{importlib.metadata.version('vaderSentiment')}, {words}", judge


def lexicon_sum(arguments):
    folder = sentiment_folder(arguments.stadtecho)
    words, signs = own_words(folder), own_signs(folder)
    longest_first = sorted(signs, key=len, reverse=True)
    pieces = re.compile("|".join(re.escape(s) + (r"(?!\w)" if s[-1].isalpha() else "") for s in longest_first) + r"|\w+")

    def score(text):
        total, found = 0.0, pieces.findall(text)
        forms = [piece.lower() for piece in found]
        for index, piece in enumerate(found):
            if piece in signs:
                total += signs[piece]
            elif forms[index] in words:
                is_negated = NEGATORS.intersection(forms[max(0, index - 3):index])
                total += -words[forms[index]] if is_negated else words[forms[index]]
        # Sums of tenths are exact only up to rounding.
        return round(total, 6)

    return "lexicon sum", "Stadtecho's words and signs", lambda texts: [label(score(text)) for text in texts]


def compare(arguments):
    """Each gold file with its agreements by system, what is to be said about the systems, and who could not take part."""
    systems, notes, left_out = [], {}, []
    for make in (stadtecho, textblob_de, vader, lexicon_sum):
        try:
            name, detail, judge = make(arguments)
            systems.append((name, judge))
            notes[name] = detail
        except Unavailable as reason:
            left_out.append(str(reason))
            print(f"left out: {reason}", file=sys.stderr)
    results = []
    for path in arguments.gold:
        texts, gold = read_gold(path)
        results.append((os.path.basename(path), len(gold), {name: Agreement(gold, judge(texts)) for name, judge in systems}))
    return results, notes, left_out


def table(name, count, agreements):
    lines = [f"{name}, n = {count}", f"  {'system':<16}{'accuracy':>10}{'macro-F1':>10}" + "".join(f"{c:>10}" for c in LABELS)]
    for system, agreement in agreements.items():
        figures = [agreement.accuracy, agreement.macro_f1, *map(agreement.f1, LABELS)]
        lines.append(f"  {system:<16}" + "".join(f"{figure:>10.3f}" for figure in figures))
    return "\n".join(lines)


def as_json(results, notes, left_out):
    return {"systems": notes, "leftOut": left_out,
            "files": [{"file": name, "n": count,
                       "results": {system: {"accuracy": round(a.accuracy, 4), "macroF1": round(a.macro_f1, 4),
                                            "f1": {c: round(a.f1(c), 4) for c in LABELS}, "confusion": a.confusion}
                                   for system, a in agreements.items()}}
                      for name, count, agreements in results]}


def markdown(results, notes, left_out, command):
    """No date and no folders: two runs on the same data give the same bytes."""
    short = [re.sub(r"^sentiment-|\.jsonl$", "", name) for name, _, _ in results]
    cells = [["", *short], ["---"] + ["---:"] * len(short), ["comments", *(str(count) for _, count, _ in results)]]
    for system in notes:
        cells.append([system] + [f"{a[system].accuracy:.3f} / {a[system].macro_f1:.3f}" for _, _, a in results])
    confusions = [["", "gold", *LABELS, "F1"], ["---", "---", "---:", "---:", "---:", "---:"]]
    for name, (_, _, agreements) in zip(short, results):
        ours = agreements["Stadtecho"]
        confusions += [[name, g, *(str(ours.confusion[g][f]) for f in LABELS), f"{ours.f1(g):.3f}"] for g in LABELS]

    def lines(table_rows):
        return "".join("| " + " | ".join(row) + " |\n" for row in table_rows)

    versions = "; ".join(f"{system}: {detail}" for system, detail in notes.items() if detail)
    versions += "".join(f". Left out: {reason}" for reason in left_out)
    return (f"# Sentiment beside other lexicon methods\n\nMade by\n\n```sh\n{command}\n```\n\n"
            "Accuracy / macro-F1 over three classes. The sets were at hand while Stadtecho's words and rules were written: on texts "
            f"that nobody has looked at it may do worse. {versions}.\n\n{lines(cells)}\n"
            f"## What Stadtecho confuses\n\nComments by gold label (rows) and found label (columns).\n\n{lines(confusions)}")


def main():
    parser = argparse.ArgumentParser(description="Compares sentiment with other lexicon methods.")
    parser.add_argument("stadtecho", help="the tool")
    parser.add_argument("gold", nargs="+", help="JSON Lines with text and label")
    parser.add_argument("--lexicon", help="tab-separated words and numbers for VADER's algorithm")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--markdown", help="write a table over all files to this file")
    arguments = parser.parse_args()
    results, notes, left_out = compare(arguments)
    if arguments.json:
        print(json.dumps(as_json(results, notes, left_out), ensure_ascii=False, indent=1))
    else:
        print("\n\n".join(table(*result) for result in results))
    if arguments.markdown:
        parts = ["python3 Benchmarks/sentiment_peers.py stadtecho", *(name for name, _, _ in results)]
        if arguments.lexicon:
            parts.append(f"--lexicon {os.path.basename(arguments.lexicon)}")
        parts.append(f"--markdown {os.path.basename(arguments.markdown)}")
        with open(arguments.markdown, "w", encoding="utf-8") as file:
            file.write(markdown(results, notes, left_out, " ".join(parts)))


if __name__ == "__main__":
    main()
