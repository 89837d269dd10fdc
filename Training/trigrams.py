#!/usr/bin/env python3
"""trigrams.py FOLDER...: writes trigrams.txt, which three bytes are common in sources, the commonest first.

Of each folder, a checkout of a public repository, the same number of bytes is read. Capitals are small letters; a blank is
written as in the rule files: \\s, \\t and \\n.
"""
import collections
import os
import sys

EACH = 4_000_000  # bytes of a folder
KEPT = 3_000
# A backslash would have to be told from that of a blank.
PLAIN = b"\t\n" + bytes(set(range(0x20, 0x7F)) - set(b"\\"))


def sources(folder):
    """The texts of a folder, up to `EACH` bytes, by name."""
    left = EACH
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in sorted(names):
            path = os.path.join(place, name)
            if os.path.islink(path):
                continue
            with open(path, "rb") as file:
                text = file.read(left)
            if b"\0" in text[:8_000]:
                continue
            yield text
            left -= len(text)
            if left <= 0:
                return


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    counts = collections.Counter()
    for folder in sys.argv[1:]:
        for text in sources(folder):
            text = text.lower()
            counts.update(text[place:place + 3] for place in range(len(text) - 2))
    plain = [(-count, three) for three, count in counts.items() if all(byte in PLAIN for byte in three)]
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "trigrams.txt"), "w", encoding="ascii") as target:
        for _, three in sorted(plain)[:KEPT]:
            text = three.decode().replace(" ", "\\s").replace("\t", "\\t").replace("\n", "\\n")
            target.write(text + "\n")


main()
