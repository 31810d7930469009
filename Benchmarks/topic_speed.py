"""Time and memory of topics beside scikit-learn, from a file of comments to JSON, one thread each.

usage: topic_speed.py STADTECHO COMMENTS.jsonl [TOPICS [RUNS [PEER...]]]
COMMENTS has id and text. Needs scikit-learn and PyStemmer. PEER is minibatch, kmeans, svd or nmf, or a whole command with {comments} and
{output} in it; minibatch when left out. The peers do what
a researcher writes in an afternoon: words by regular expression, Snowball stems without stop words, terms in ten comments and more and
in at most 30 %, sublinear TF-IDF, clusters, ten words and three comments for each, JSON. Runs take turns; the medians of the
processor's seconds, of the clock's and of the largest memory are printed, with the ratio to Stadtecho's.
"""
import json, os, re, statistics, subprocess, sys, tempfile, time
from pathlib import Path


def peer(kind, path, topics, output):
    import numpy as np, Stemmer
    from sklearn.cluster import KMeans, MiniBatchKMeans
    from sklearn.decomposition import NMF, TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    stop_file = Path(__file__).parent.parent / "Lexicons/words/stop-words.txt"
    stop = {w.strip().lower() for w in open(stop_file, encoding="utf-8") if not w.startswith("#")}
    words, stem = re.compile(r"\w+").findall, Stemmer.Stemmer("german").stemWords
    texts = [stem([w for w in words(r["text"].lower()) if w not in stop]) for r in rows]
    tfidf = TfidfVectorizer(analyzer=lambda t: t, min_df=10, max_df=0.3, sublinear_tf=True)
    X = tfidf.fit_transform(texts)
    names = tfidf.get_feature_names_out()
    if kind == "nmf":
        model = NMF(topics, init="nndsvda", random_state=0)
        found, leading = model.fit_transform(X).argmax(1), model.components_
    else:
        places = normalize(TruncatedSVD(100, random_state=0).fit_transform(X)) if kind == "svd" else X
        k = MiniBatchKMeans(topics, random_state=0, n_init=3, batch_size=1024) if kind == "minibatch" else \
            KMeans(topics, random_state=0, n_init=1)
        found = k.fit(places).labels_
        leading = np.vstack([X[found == t].sum(0) for t in range(topics)])
    report = [dict(topic=t, size=int((found == t).sum()), words=[names[j] for j in np.asarray(-leading[t]).ravel().argsort()[:10]],
                   examples=[rows[i]["id"] for i in np.flatnonzero(found == t)[:3]]) for t in range(topics)]
    json.dump(dict(topics=report, comments=[dict(id=r["id"], topic=int(t)) for r, t in zip(rows, found)]), open(output, "w"))


def measure(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env={**os.environ, **{f"{v}_NUM_THREADS": "1" for v in ("OMP", "OPENBLAS", "MKL")}})
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


if sys.argv[1] == "--peer":
    peer(sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5])
    sys.exit()
tool, path = sys.argv[1:3]
topics, runs = (int(a) for a in (sys.argv[3:5] + ["50", "3"][len(sys.argv[3:5]):]))
with tempfile.TemporaryDirectory() as folder:
    output = f"{folder}/topics.json"
    commands = {"stadtecho": [tool, "topics", path, "--topics", str(topics), "--threads", "1", "--output", output]}
    for kind in sys.argv[5:] or ["minibatch"]:
        if "{comments}" in kind:
            words = kind.split()
            name = " ".join([Path(words[1]).name] + [word for word in words[2:] if word.isalpha()])
            commands[name] = [word.format(comments=path, output=output) for word in words]
            continue
        commands[f"scikit-learn {kind}"] = [sys.executable, __file__, "--peer", kind, path, str(topics), output]
    figures = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            figures[name].append(measure(command))
    print(f"{'':28}{'CPU s':>8}{'wall s':>8}{'MiB':>7}{'CPU ratio':>11}{'memory ratio':>14}")
    own = [statistics.median(run[i] for run in figures["stadtecho"]) for i in range(3)]
    for name, found in figures.items():
        cpu, wall, memory = (statistics.median(run[i] for run in found) for i in range(3))
        print(f"{name:28}{cpu:8.2f}{wall:8.2f}{memory:7.0f}{cpu / own[0]:11.1f}{memory / own[2]:14.1f}")
