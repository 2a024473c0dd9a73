#!/usr/bin/env python3
"""Trains the weights of what is told in words: `model/weights.bin`, which `src/learned.rs` reads.

    python3 server/detect/training/variants.py > variants.tsv
    cargo run -p detect --example features -- tests/gate/*.tsv variants.tsv > features.jsonl
    python3 -m venv venv && venv/bin/pip install numpy scipy scikit-learn joblib
    venv/bin/python server/detect/training/train.py features.jsonl server/detect/model/weights.bin

Logistic regression, one kind against the rest, on the half `tune`; and, of the posts that say how to reach somebody, a
reader's against the house's. Limits are chosen from sums that each post gets of weights trained without it (cross-validation), so that hardly any ordinary post passes
them. The half `judge` is not trained on. How many posts each kind may ask about (`ASKED`, `HELD`) was chosen with a look at how many
posts of it pass the limits, so that its figures are a little too good: a set that nobody has read tells what holds.
"""

import collections
import json
import struct
import sys

import numpy as np
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

# `R`: a way to reach somebody is a reader's. The others are labels of the corpus.
KINDS = "CAXTMHR"
# The numbers of `found::Kind`, by which the cues of the lists are known.
NUMBERS = {"C": 13, "A": 16, "X": 12, "T": 11, "M": 9, "H": 10}
GROUPS = 5
# How much the groups count beside each other: words, pairs, pieces, classes, cues.
STRENGTH = [1.0, 0.8, 0.7, 0.8, 1.0]
# Features that fewer posts have are left out.
LEAST = 2
REGULARIZATION = 10.0
# What each feature tells at least, beside the mean (`telling`).
LEAST_TELLING = 0.3
FOLDS = 5
# How many ordinary posts in a thousand a kind may ask about, and hold.
ASKED = {"C": 10, "A": 6, "X": 13, "T": 7, "M": 6.4, "H": 8.2}
HELD = {"C": None, "A": 0.9, "X": 0.9, "T": 0.9, "M": 6.4, "H": 7.8}
# Which ordinary posts are counted: those written as staff write, not so as to be mistaken.
PLAIN = ("GO", "GJ", "GP", "GN", "GW", "GQ", "GD", "GE", "GY", "GZ", "K-")
# Whose posts count how often, for they were written as staff write.
WEIGHT = {"GC": 2.0, "GJ": 2.0, "GN": 2.0, "GO": 2.0, "GQ": 2.0, "GD": 2.0, "GE": 2.0, "GW": 2.0, "GY": 2.0, "GZ": 2.0, "V-": 0.5}
# What keeps a limit above the ordinary post that is nearest to it; more of it where a post is held.
MARGIN = 0.3
HELD_MARGIN = 0.6
# The same for ways to reach somebody.
CONTACT_MARGIN = 0.05
# Above a question, where the lists are certain, too (`AGREED` in `src/learned.rs`).
AGREED = 2.0
NEVER = 1e9
# The order of `found::PATRON_DATA`: which of them are ways to reach somebody (`found::CONTACT`).
CONTACT = [1, 2, 6, 7]
# Ways to reach somebody that may be called the house's by mistake, in a thousand posts with a reader's.
LOST = 10
# Ordinary posts in a thousand that may be asked about because the weights, and they alone, say that they tell a reader's.
RAISED = 3


def parts(traits):
    """What is summed up: each sentence, each two in a row, all; of the text as it stands and as it is read once more."""
    for sentences in traits:
        yield from ([s] for s in sentences)
        if len(sentences) > 2:
            yield from zip(sentences, sentences[1:])
        if len(sentences) > 1:
            yield sentences


def row(part, index):
    """Columns and values of a part."""
    groups = collections.defaultdict(list)
    for sentence in part:
        for group, key in sentence:
            groups[group].append(key)
    for group, keys in groups.items():
        value = STRENGTH[group] / np.sqrt(len(keys))
        for key in keys:
            column = index.get((group, key))
            if column is not None and value:
                yield column, value


def matrix(wanted, index):
    """A sparse matrix of parts."""
    data, columns, ends = [], [], [0]
    for part in wanted:
        for column, value in row(part, index):
            columns.append(column)
            data.append(value)
        ends.append(len(columns))
    return csr_matrix((data, columns, ends), shape=(len(ends) - 1, len(index)), dtype=np.float64)


def fnv(numbers):
    """The number of a feature (`Hash` in `src/features.rs`)."""
    value = 0x811C9DC5
    for number in numbers:
        value = ((value ^ number) * 0x01000193) & 0xFFFFFFFF
    return value


def telling(x, told):
    """How much each feature tells of a kind by itself, one on average: by how many times it is more, or less, frequent in
    posts of the kind (Wang and Manning, "Baselines and Bigrams", 2012). A feature that tells much is bound less by the
    regularization, so that a few posts suffice for it."""
    there = (x != 0).astype(np.float64)
    with_it, without = (np.asarray(there[rows].sum(axis=0)).ravel() + 1.0 for rows in (told, ~told))
    ratio = np.abs(np.log((with_it / with_it.sum()) / (without / without.sum())))
    return LEAST_TELLING + (1.0 - LEAST_TELLING) * ratio / ratio.mean()


class Corpus:
    """The posts of a half, and what the weights see of them."""

    def __init__(self, rows):
        self.rows = rows
        self.label = np.array([r[2].rstrip("~") for r in rows])
        self.ordinary = self.label == "-"
        self.plain = self.ordinary & np.array([r[0].startswith(PLAIN) for r in rows])
        self.weight = np.array([WEIGHT.get(r[0][:2], 1.0) for r in rows])
        formed = np.array([r[6] for r in rows])
        self.contact = formed[:, CONTACT].max(axis=1)
        self.number = np.delete(formed, CONTACT, axis=1).max(axis=1)
        seen = collections.Counter()
        for r in rows:
            seen.update({(g, k) for t in r[5] for s in t for g, k in s})
        kept = sorted(feature for feature, count in seen.items() if count >= LEAST)
        self.index = {feature: n for n, feature in enumerate(kept)}
        # Trained on whole posts, and of ordinary ones on each part, since each part is judged.
        learn, post, judged, judged_post = [], [], [], []
        for n, r in enumerate(rows):
            everything = list(parts(r[5]))
            for part in everything if self.ordinary[n] else r[5]:
                learn.append(part)
                post.append(n)
            judged.extend(everything)
            judged_post.extend([n] * len(everything))
        self.x, self.post = matrix(learn, self.index), np.array(post)
        self.z, self.judged_post = matrix(judged, self.index), np.array(judged_post)
        self.cue = {k: np.array([any((4, fnv([4, NUMBERS[k], 2])) in {tuple(f) for f in s} for t in r[5] for s in t)
                                 for r in rows]) for k in NUMBERS}

    def wanted(self, kind):
        """Which posts are of a kind, and which tell about it at all."""
        if kind != "R":
            return self.label == kind, np.ones(len(self.rows), dtype=bool)
        reach = (self.label == "P") & (self.contact > 0) & (self.number < 2)
        return reach, reach | self.ordinary & ((self.contact > 0) | (np.arange(len(self.rows)) % 4 == 0))

    def fit(self, kind, posts):
        """Weights from some posts."""
        y, of = self.wanted(kind)
        chosen = np.isin(self.post, posts) & of[self.post]
        x, told = self.x[chosen], y[self.post][chosen]
        scale = telling(x, told)
        model = LogisticRegression(C=REGULARIZATION, class_weight="balanced", max_iter=1000, tol=1e-3, solver="liblinear")
        model.fit(x @ diags(scale), told, sample_weight=self.weight[self.post][chosen])
        model.coef_ = model.coef_ * scale
        return model

    def sums(self, kind, train, test):
        """The highest sums of posts by weights that were trained on others."""
        model = self.fit(kind, train)
        total = np.full(len(self.rows), -np.inf)
        chosen = np.isin(self.judged_post, test)
        np.maximum.at(total, self.judged_post[chosen], model.decision_function(self.z[chosen]))
        return total


def contact_limits(corpus, total):
    """Above which a way to reach somebody is a reader's, and below which it is the house's."""
    reach, _ = corpus.wanted("R")
    doubtful = np.sort(total[corpus.plain & (corpus.contact == 1)])[::-1]
    raised = float(doubtful[min(len(doubtful) - 1, int(RAISED * corpus.plain.sum() / 1000))] + CONTACT_MARGIN)
    sure = np.sort(total[reach & (corpus.contact >= 2)])
    return raised, float(sure[int(LOST * len(sure) / 1000)] - CONTACT_MARGIN)


def limit(total, corpus, per_thousand, margin):
    """A sum that no more than so many ordinary posts pass."""
    if per_thousand is None:
        return NEVER
    plain = np.sort(total[corpus.plain])[::-1]
    return float(plain[int(per_thousand * len(plain) / 1000)] + margin)


def main():
    """Trains, prints what to expect, writes the file."""
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    corpus = Corpus([r for r in rows if r[4] == "tune"])
    print(len(corpus.rows), "posts", len(corpus.index), "features")
    folds = list(StratifiedKFold(FOLDS, shuffle=True, random_state=1).split(corpus.rows, corpus.label))
    everything = np.arange(len(corpus.rows))
    run = Parallel(n_jobs=2, prefer="threads")
    out = run(delayed(corpus.sums)(kind, train, test) for kind in KINDS for train, test in folds)
    totals = {kind: np.max(out[n * FOLDS:(n + 1) * FOLDS], axis=0) for n, kind in enumerate(KINDS)}

    raised, house = contact_limits(corpus, totals["R"])
    contact = corpus.contact.copy()
    contact[(corpus.contact == 1) & (totals["R"] >= raised)] = 2
    contact[(corpus.contact > 1) & (totals["R"] < house)] -= 1
    asked, held = (contact >= 2) | (corpus.number >= 2), (contact >= 3) | (corpus.number >= 3)
    asks = {k: limit(totals[k], corpus, ASKED[k], MARGIN) for k in NUMBERS}
    certain = {k: max(limit(totals[k], corpus, HELD[k], HELD_MARGIN), asks[k]) for k in NUMBERS}
    report(corpus, totals, asks, certain, asked, held)
    if len(sys.argv) > 3:
        np.savez(sys.argv[3], ids=[r[0] for r in corpus.rows], label=corpus.label, plain=corpus.plain, asked=asked, held=held,
                 **{f"t{k}": totals[k] for k in KINDS}, **{f"c{k}": corpus.cue[k] for k in NUMBERS})

    models = run(delayed(corpus.fit)(kind, everything) for kind in KINDS)
    write(sys.argv[2], corpus.index, np.array([m.coef_[0] for m in models]).T, [float(m.intercept_[0]) for m in models],
          [*(asks[k] for k in NUMBERS), raised], [*(certain[k] for k in NUMBERS), house])


def report(corpus, totals, asks, certain, asked, held):
    """Prints what the gate is to be expected to do with posts that it has not seen, all kinds and numbers together."""
    asked, held = asked.copy(), held.copy()
    for k in NUMBERS:
        asked |= totals[k] > asks[k]
        held |= (totals[k] > certain[k]) | (corpus.cue[k] & (totals[k] >= asks[k] + AGREED) & (k != "C"))
    asked |= held
    writers = np.array([r[0].rstrip("0123456789") for r in corpus.rows])
    languages = np.array([r[1] for r in corpus.rows])
    groups = [("all", np.ones(len(corpus.rows), dtype=bool))]
    groups += [(w, writers == w) for w in sorted(set(writers))] + [(x, languages == x) for x in sorted(set(languages))]
    for name, group in groups:
        cells = []
        for label in "-CAXTMHP":
            of = group & (corpus.label == label)
            if of.any():
                cells.append(f"{label} {of.sum()} asked {asked[of].mean():.3f} held {held[of].mean():.3f}")
        print(f"{name:6}", " | ".join(cells))
    print({k: (round(asks[k], 2), round(certain[k], 2)) for k in NUMBERS})


def write(path, index, weights, bias, likely, certain):
    """The file: how many, steps, bias, limits; then the keys, then a row of small numbers for each."""
    keys = sorted(index, key=index.get)
    groups = np.array([g for g, _ in keys])
    strength = np.array(STRENGTH)[groups][:, None]
    weights = weights * strength
    steps = np.zeros((GROUPS, len(KINDS)))
    for group in range(GROUPS):
        if (groups == group).any():
            steps[group] = np.abs(weights[groups == group]).max(axis=0) / 127
    small = np.rint(weights / np.where(steps[groups] == 0, 1, steps[groups])).astype(np.int8)
    kept = [n for n in range(len(keys)) if np.abs(small[n]).max() >= 3 and keys[n][1] != 0]
    with open(path, "wb") as file:
        file.write(struct.pack("<I", len(kept)))
        for numbers in (*steps, bias, likely, certain):
            file.write(struct.pack(f"<{len(KINDS)}f", *numbers))
        file.write(struct.pack(f"<{len(kept)}I", *(keys[n][1] for n in kept)))
        file.write(small[kept].tobytes())
    print("kept", len(kept), "features")


if __name__ == "__main__":
    main()
