#!/usr/bin/env python3
"""Trains the weights of the kinds that are told in words: `model/weights.bin`, which `src/learned.rs` reads.

    cargo run -p detect --example features -- tests/gate/*.tsv > features.jsonl
    python3 -m venv venv && venv/bin/pip install numpy scipy scikit-learn
    venv/bin/python server/detect/training/train.py features.jsonl server/detect/model/weights.bin

Logistic regression, one kind against the rest, on the half `tune`. Thresholds are chosen from sums that each post of that half
gets of weights trained without it (cross-validation), so that hardly any ordinary post passes them. The half `judge` is
neither trained on nor looked at.
"""

import collections
import json
import struct
import sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

KINDS = "CAXTMH"
GROUPS = 5
# How much the groups count beside each other: words, pairs, pieces, classes, cues.
STRENGTH = [1.0, 0.8, 0.7, 0.8, 1.0]
# Features that fewer posts have are left out.
LEAST = 2
REGULARIZATION = 10.0
# How many ordinary posts in a thousand a kind may ask about, and hold.
ASKED = {"C": 9, "A": 5, "X": 8, "T": 4, "M": 3, "H": 3}
HELD = {"C": None, "A": 0, "X": 0, "T": 0, "M": 0, "H": 0}
# What keeps a limit above the ordinary post that is nearest to it; more of it where a post is held.
MARGIN = 0.1
HELD_MARGIN = 0.8
NEVER = 1e9
# The posts by which limits are set: written as staff write, not so as to be mistaken.
PLAIN = "GO"


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
    return csr_matrix((data, columns, ends), shape=(len(ends) - 1, len(index)))


def main():
    """Trains, prints what to expect, writes the file."""
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    rows = [r for r in rows if r[4] == "tune"]
    labels = np.array([r[2].rstrip("~") for r in rows])
    seen = collections.Counter()
    for r in rows:
        seen.update({(g, k) for t in r[5] for s in t for g, k in s})
    index = {feature: n for n, (feature, count) in enumerate(sorted(seen.items())) if count >= LEAST}
    index = {feature: n for n, feature in enumerate(sorted(index))}
    print(len(rows), "posts", len(index), "features")

    # Trained on whole posts, and of ordinary ones on each part, since each part is judged.
    learn, post, judge_parts, judge_post = [], [], [], []
    for n, r in enumerate(rows):
        everything = list(parts(r[5]))
        whole = [t for t in r[5]] if labels[n] != "-" else everything
        for part in whole:
            learn.append(part)
            post.append(n)
        for part in everything:
            judge_parts.append(part)
            judge_post.append(n)
    x, post = matrix(learn, index), np.array(post)
    z, judge_post = matrix(judge_parts, index), np.array(judge_post)
    weights, bias, likely, certain = [], [], [], []
    for kind in KINDS:
        y = labels == kind

        def fit(posts):
            chosen = np.isin(post, posts)
            share = y[post][chosen]
            model = LogisticRegression(C=REGULARIZATION, class_weight="balanced", max_iter=1000, solver="liblinear")
            return model.fit(x[chosen], share)

        total = np.full(len(rows), -np.inf)
        for train, test in StratifiedKFold(5, shuffle=True, random_state=1).split(rows, labels):
            model = fit(train)
            chosen = np.isin(judge_post, test)
            np.maximum.at(total, judge_post[chosen], model.decision_function(z[chosen]))
        plain = np.array([r[0].startswith(PLAIN) for r in rows])
        ordinary = np.sort(total[plain])[::-1]

        def limit(per_thousand, margin):
            return NEVER if per_thousand is None else float(ordinary[int(per_thousand * len(ordinary) / 1000)] + margin)

        asked, held = limit(ASKED[kind], MARGIN), limit(HELD[kind], HELD_MARGIN)
        print(kind, f"posts {y.sum()}, asked {np.mean(total[y] > asked):.2f}, held {np.mean(total[y] > held):.2f}",
              f"limits {asked:.2f} {held:.2f}")
        model = fit(np.arange(len(rows)))
        weights.append(model.coef_[0])
        bias.append(float(model.intercept_[0]))
        likely.append(asked)
        certain.append(max(held, asked))
    write(sys.argv[2], index, np.array(weights).T, bias, likely, certain)


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
