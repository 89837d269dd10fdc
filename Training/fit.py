#!/usr/bin/env python3
"""Fits the weights by which the screening knows orders to a model, and writes them into the sources.

    Training/fit.py FOLDER...

The folders hold checkouts of ordinary repositories and of programs that are full of prompts: their sentences must not be
told. What must be found is in orders.txt, and what comes near it and is innocent in innocent.txt, a text a line. The same
input gives the same weights. Needs numpy, scipy and scikit-learn.
"""

import collections
import os
import re
import sys

import numpy
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "..", "Sources", "Screening", "OrderWeights.swift")

WIDTH = 28  # words that are looked at together
STRIDE = 7
BEGINNINGS = (6, 10, 14, 19)
SLOTS = 16_384
LINE = 256  # letters of the table in a line; the program knows it, too
PLAIN = 1.25  # what a text in plain sight must reach
DISGUISED = -3.0  # what is enough for one that was hidden
NAMED = -1.0  # and for the name of something
STRONG = 13  # sixteenths, from which a word is a strong one
FOLDS = 4
# Common words turned round, and rotated by thirteen: marks of a text that is masked.
TURNED = "eht siht dna ruoy uoy taht gur guvf naq lbhe lbh gung"
WORD = re.compile(r"[a-z]+")
GAP = re.compile(r"(?<=[A-Za-z,.;:!?)\"'`]) (?=[A-Za-z(\"'`])")


def words(text):
    return WORD.findall(text.lower())


def features(sentence):
    """The words, the pairs of neighbours, and the pairs around a third word."""
    yield from sentence
    yield from zip(sentence, sentence[1:])
    yield from ((one, None, other) for one, other in zip(sentence, sentence[2:]))


def sentences(text):
    """The words of neighbouring lines of prose."""
    run = []
    for line in text.split("\n"):
        if len(line) < 2000 and len(GAP.findall(line)) >= 3:
            run += words(line)
            continue
        if len(run) >= 5:
            yield run
        run = []
    if len(run) >= 5:
        yield run


def windows(run):
    """What is looked at together: at a beginning fewer words, too."""
    for count in BEGINNINGS:
        if len(run) > count:
            yield run[:count]
    if len(run) <= WIDTH:
        yield run
        return
    for start in range(0, len(run) - WIDTH + STRIDE, STRIDE):
        yield run[start:start + WIDTH]


def innocent_files(folders):
    """Each text once, with the number of its repository."""
    seen = set()
    for number, folder in enumerate(folders):
        for place, below, names in os.walk(folder):
            below[:] = sorted(name for name in below if name not in (".git", "node_modules"))
            for name in sorted(names):
                path = os.path.join(place, name)
                if os.path.islink(path) or not os.path.isfile(path) or os.path.getsize(path) > 300_000:
                    continue
                try:
                    text = open(path, encoding="utf8").read()
                except UnicodeDecodeError:
                    continue
                if text not in seen:
                    seen.add(text)
                    yield number, text


class Table:
    """Which features count, by their numbers."""

    def __init__(self, texts):
        often = collections.Counter(feature for text in texts for feature in set(features(text)))
        known = {word for word, count in often.items() if isinstance(word, str) and count >= 4}
        pairs = {
            pair
            for pair, count in often.items()
            if isinstance(pair, tuple) and count >= 3 and pair[0] in known and pair[-1] in known
        }
        self.numbers = {feature: number for number, feature in enumerate(sorted(known | pairs, key=repr))}

    def matrix(self, texts):
        """A row for each text: what it has, however often."""
        rows, columns = [0], []
        for text in texts:
            columns += sorted({self.numbers[feature] for feature in features(text) if feature in self.numbers})
            rows.append(len(columns))
        return csr_matrix((numpy.ones(len(columns)), columns, rows), shape=(len(texts), len(self.numbers)))


def fit(orders, near, others):
    """Orders count thrice and what comes near them twice: there are few of them."""
    model = LogisticRegression(C=1.0, solver="liblinear", max_iter=500, random_state=1)
    sizes = [orders.shape[0], near.shape[0], others.shape[0]]
    truth = numpy.repeat([1, 0, 0], sizes)
    return model.fit(vstack([orders, near, others]), truth, sample_weight=numpy.repeat([3.0, 2.0, 1.0], sizes))


# How the program finds a feature; the same as in OrderWeights.swift.
FULL = (1 << 64) - 1


def key(word):
    letters = bytes(letter & 31 for letter in word.encode())[:16].ljust(16, b"\0")
    head, tail = int.from_bytes(letters[:8], "little"), int.from_bytes(letters[8:], "little")
    return mixed(head, tail)


def mixed(one, other):
    value = (one * 0x9E3779B97F4A7C15 + other * 0xC2B2AE3D27D4EB4F) & FULL
    value ^= value >> 29
    return (value * 0x165667B19E3779F9) & FULL


def key_of(feature):
    if isinstance(feature, str):
        return key(feature)
    one, other = key(feature[0]), key(feature[-1])
    return mixed(one, other) if len(feature) == 2 else mixed(other ^ FULL, one)


def packed(weights):
    """The table: four letters a slot, of six bits each: sixteen of the key, eight of the weight; nothing is all noughts."""
    slots = [None] * SLOTS
    for feature, weight in sorted(weights.items(), key=lambda item: repr(item[0])):
        value = key_of(feature)
        place = value >> 50
        mark = value >> 24 & 0xFFFF
        while slots[place] is not None:
            if slots[place][0] == mark:
                sys.exit(f"{feature} cannot be told from another")
            place = (place + 1) % SLOTS
        slots[place] = (mark, weight)
    text = ""
    for slot in slots:
        bits = 0 if slot is None else slot[0] << 8 | (slot[1] + 128)
        text += "".join(chr(0x30 + (bits >> shift & 63)) for shift in (18, 12, 6, 0))
    return "\n".join(text[start:start + LINE] for start in range(0, len(text), LINE))


def report(orders, near, texts, sources, lines):
    """What is found of orders, and told of repositories, by models that have not seen them."""
    found, told = [], []
    for fold in range(FOLDS):
        left = sources % FOLDS == fold
        seen = [text for number, text in enumerate(orders) if number % FOLDS != fold]
        others = [text for text, isLeft in zip(texts, left) if not isLeft]
        table = Table(seen)
        model = fit(*(table.matrix(texts) for texts in (seen, near, others)))
        found += list(model.decision_function(table.matrix(orders[fold::FOLDS])))
        if left.any():
            scores = model.decision_function(table.matrix([text for text, isLeft in zip(texts, left) if isLeft]))
            told += zip(sources[left], scores)
    for least in (PLAIN, DISGUISED):
        share = 100 * sum(score >= least for score in found) / len(found)
        alarms = collections.Counter(number for number, score in told if score >= least)
        print(f"from {least}: {share:.0f} % of the orders; windows told of a million lines:")
        for number in sorted(alarms):
            name = os.path.basename(sys.argv[1 + number])
            print(f"    {name:40} {1e6 * alarms[number] / lines[number]:8.0f}")


def marked(count, places):
    """A bit for each of so many places, which is set for these: four in a letter."""
    bits = [0] * (count // 4)
    for place in places:
        bits[place // 4] |= 1 << place % 4
    text = "".join(chr(0x30 + letter) for letter in bits)
    return "\n".join(text[start:start + LINE] for start in range(0, len(text), LINE))


def strong_ones(weights):
    """The slots at which a strong word, or one turned round, is looked for."""
    strong = [word for word, weight in weights.items() if isinstance(word, str) and (weight >= STRONG or weight == -127)]
    return marked(SLOTS, [key(word) >> 50 for word in strong])


def known_ones(weights):
    """The sixteen bits of the key that stand in the slot of a word or of a pair."""
    return marked(1 << 16, [key_of(feature) >> 24 & 0xFFFF for feature in weights])


def main():
    def read(name):
        return [line.strip() for line in open(os.path.join(HERE, name), encoding="utf8") if line.strip()]

    orders = [words(text)[:WIDTH] for text in read("orders.txt")]
    near = [words(text)[:WIDTH] for text in read("innocent.txt")]
    lines, texts, sources = collections.Counter(), [], []
    for number, text in innocent_files(sys.argv[1:]):
        lines[number] += text.count("\n")
        for run in sentences(text):
            for window in windows(run):
                texts.append(window)
                sources.append(number)
    report(orders, near, texts, numpy.array(sources), lines)
    table = Table(orders)
    model = fit(*(table.matrix(texts) for texts in (orders, near, texts)))
    weights = {
        feature: int(round(16 * model.coef_[0][number]))
        for feature, number in table.numbers.items()
    }
    weights = {feature: max(-126, min(127, weight)) for feature, weight in weights.items()}
    names = {part for feature, weight in weights.items() if weight and isinstance(feature, tuple) for part in feature}
    # A pair is looked for only where both its words are known.
    weights = {feature: weight for feature, weight in weights.items() if weight or feature in names}
    weights |= dict.fromkeys(TURNED.split(), -127)
    with open(TARGET, "w", encoding="utf8") as target:
        target.write(TEMPLATE.format(
            base=round(16 * float(model.intercept_[0])), plain=int(16 * PLAIN), disguised=int(16 * DISGUISED), named=int(16 * NAMED),
            strong=STRONG, table=packed(weights), strong_ones=strong_ones(weights),
            known_ones=known_ones(weights)))
    print(f"{len(weights)} weights")


TEMPLATE = '''/// The weights of words in orders to a model; made by the script that fits them, `Training/fit.py`.
enum OrderWeights {{
  /// What a text has before its first word, what it must reach, what is enough for one that was hidden, and what for a name:
  /// in sixteenths.
  static let base = {base}
  static let plain = {plain}
  static let disguised = {disguised}
  static let named = {named}
  /// From here a word is strong.
  static let strong = {strong}

  // swift-format-ignore
  static let table: StaticString = #"""
{table}
"""#

  // swift-format-ignore
  static let strongOnes: StaticString = #"""
{strong_ones}
"""#

  // swift-format-ignore
  static let knownOnes: StaticString = #"""
{known_ones}
"""#
}}
'''

if __name__ == "__main__":
    main()
