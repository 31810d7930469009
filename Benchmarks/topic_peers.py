"""Topics of labelled texts beside scikit-learn, tomotopy and BERTopic.

usage: topic_peers.py STADTECHO GOLD [SEEDS]
GOLD is JSON Lines or CSV (;) with id, text, label and perhaps title. Needs scikit-learn, tomotopy and, without its neural parts,
BERTopic (pip install --no-deps bertopic; hdbscan umap-learn pandas plotly). Each system is told the true number of topics; the
median over the seeds is printed, with the mean ARI between seeds. Texts without a topic count as a group of their own.
Peers get what their users give them: lower-cased words of two letters and more, without the stop words of the project, the
title before the text, terms in two texts and more and in at most a third, sublinear TF-IDF.
"""
import csv, itertools, json, re, statistics, subprocess, sys, time, warnings
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Normalizer

warnings.filterwarnings("ignore")
tool, gold = sys.argv[1:3]
seeds = range(1, 1 + int(sys.argv[3]) if len(sys.argv) > 3 else 6)
lines = [line for line in open(gold, encoding="utf-8") if not line.startswith("# ")]
rows = [json.loads(l) for l in lines] if gold.endswith(".jsonl") else list(csv.DictReader(lines, delimiter=";"))
texts = [f"{r.get('title') or ''}. {r['text']}" for r in rows]
labels = [r["label"] for r in rows]
k = len(set(labels))
stop_file = Path(__file__).parent.parent / "Lexicons/words/stop-words.txt"
stop = [w.strip().lower() for w in open(stop_file, encoding="utf-8") if not w.startswith("#")]
words = dict(lowercase=True, stop_words=stop, token_pattern=r"(?u)\b\w\w+\b", min_df=2, max_df=0.33)
tfidf = TfidfVectorizer(sublinear_tf=True, **words)
X = tfidf.fit_transform(texts)


def nmf(seed):
    W = NMF(k, init="nndsvda", random_state=seed, max_iter=400).fit_transform(X)
    return W.argmax(1)


def svd_kmeans(seed):
    places = make_pipeline(TruncatedSVD(100, random_state=seed), Normalizer()).fit_transform(X)
    return KMeans(k, n_init=10, random_state=seed).fit_predict(places)


def lda(seed):
    import tomotopy
    tokens = CountVectorizer(**words).fit(texts)
    analyze, known = tokens.build_analyzer(), tokens.vocabulary_
    model = tomotopy.LDAModel(k=k, seed=seed, tw=tomotopy.TermWeight.ONE)
    model_rows = [i for i, t in enumerate(texts) if any(w in known for w in analyze(t))]
    for i in model_rows:
        model.add_doc([w for w in analyze(texts[i]) if w in known])
    model.train(1000, workers=1)
    found = np.full(len(texts), -1)
    for i, doc in zip(model_rows, model.docs):
        found[i] = int(np.argmax(doc.get_topic_dist()))
    return found


def bertopic(seed):
    from bertopic import BERTopic
    from bertopic.dimensionality import BaseDimensionalityReduction
    places = make_pipeline(TruncatedSVD(100, random_state=seed), Normalizer()).fit_transform(X)
    model = BERTopic(embedding_model=make_pipeline(tfidf, TruncatedSVD(100)), umap_model=BaseDimensionalityReduction(),
                     hdbscan_model=KMeans(k, n_init=10, random_state=seed), vectorizer_model=CountVectorizer(**words))
    return np.array(model.fit_transform(texts, embeddings=places)[0])


def stadtecho(seed):
    run = subprocess.run([tool, "topics", gold, "--topics", str(k), "--seed", str(seed)], capture_output=True, check=True)
    found = {a["id"]: a["topic"] for a in json.loads(run.stdout)["assignments"]}
    return np.array([-1 if found[r["id"]] is None else found[r["id"]] for r in rows])


print(f"{len(texts)} texts, {k} subjects, {len(seeds)} seeds")
print(f"{'':28}{'NMI':>7}{'ARI':>8}{'seeds agree':>13}{'seconds':>9}")
for name, system in [("stadtecho", stadtecho), ("scikit-learn NMF", nmf), ("scikit-learn SVD + k-means", svd_kmeans),
                     ("tomotopy LDA", lda), ("BERTopic, SVD + k-means", bertopic)]:
    start = time.perf_counter()
    try:
        found = [system(seed) for seed in seeds]
    except ImportError as missing:
        print(f"{name:28}not installed ({missing.name})")
        continue
    seconds = (time.perf_counter() - start) / len(found)
    nmi = statistics.median(normalized_mutual_info_score(labels, f) for f in found)
    ari = statistics.median(adjusted_rand_score(labels, f) for f in found)
    same = statistics.mean(adjusted_rand_score(a, b) for a, b in itertools.combinations(found, 2)) if len(found) > 1 else 1
    print(f"{name:28}{nmi:7.3f}{ari:8.3f}{same:13.3f}{seconds:9.2f}", flush=True)
