#!/usr/bin/env python3
"""Compares what airlock reads with what git prints, over the history of any repository.

For each commit its parent's tree becomes HEAD and its own tree the index, as they are when a hook runs. Then paths, modes,
object names, hunks and numbered lines of `airlock diff` must be those of `git diff-tree -p --text -M`. Where both pair
renamed files differently, git must make the commit's tree of airlock's patch.

With `--way split` the index is one that only git reads, with `--way commit` airlock is given the commit's name.

usage: history.py AIRLOCK REPOSITORY [--commits N] [--every N] [--way index|split|commit]
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile

DIFF = ["-p", "--text", "--no-ext-diff", "--no-textconv", "-M", "--full-index", "--no-color", "--src-prefix=a/",
        "--dst-prefix=b/", "--diff-algorithm=myers", "--indent-heuristic", "--submodule=short", "-U3",
        "--ignore-submodules=none"]
HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
FACTS = [b"old mode ", b"new mode ", b"deleted file mode ", b"new file mode ", b"rename from ", b"rename to ", b"index "]


def files(patch):
    """The parts of a patch, by git's first line: facts of the header, hunks, and whether it is shown as binary."""
    parts = {}
    lines = patch.split(b"\n")
    position = 0
    part = None
    while position < len(lines):
        line = lines[position]
        position += 1
        if line.startswith(b"diff --git "):
            # A thing in another thing's place comes as two parts of one name.
            part = {"facts": set(), "hunks": [], "binary": False}
            parts.setdefault(line, []).append(part)
        elif match := HUNK.match(line):
            counts = [int(number) if number is not None else 1 for number in match.groups()]
            left = [counts[1], counts[3]]
            body = []
            while left[0] > 0 or left[1] > 0 or lines[position].startswith(b"\\"):
                row = lines[position]
                position += 1
                body.append(row)
                if row[:1] in (b" ", b"-", b""):
                    left[0] -= 1
                if row[:1] in (b" ", b"+", b""):
                    left[1] -= 1
            part["hunks"].append((counts, body))
        elif line == b"GIT binary patch":
            part["binary"] = True
        elif part is not None and any(line.startswith(fact) for fact in FACTS):
            part["facts"].add(line)
    return parts


def same(ours, theirs):
    """Whether two patches say the same; what one of them shows as binary is compared by its object names."""
    if ours.keys() != theirs.keys():
        return False
    for name, parts in ours.items():
        if len(parts) != len(theirs[name]):
            return False
        for mine, other in zip(parts, theirs[name]):
            if mine["facts"] != other["facts"] or (not mine["binary"] and mine["hunks"] != other["hunks"]):
                return False
    return True


class Incomplete(Exception):
    """An object of the change is not in the repository at all."""


class Stage:
    """A repository of its own that borrows the objects of another."""

    def __init__(self, airlock, repository, folder, way):
        self.airlock = airlock
        self.way = way
        self.path = os.path.join(folder, "stage")
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1"}
        self.git("init", "-q", self.path, at="/")
        objects = self.git("rev-parse", "--path-format=absolute", "--git-path", "objects", at=repository)
        with open(os.path.join(self.path, ".git/objects/info/alternates"), "wb") as file:
            file.write(objects)
        self.empty = self.git("hash-object", "-t", "tree", "/dev/null").strip().decode()

    def run(self, *words, at=None, adding=None, given=None):
        return subprocess.run(words, cwd=at or self.path, env={**self.environment, **(adding or {})}, input=given,
                              stdin=None if given is not None else subprocess.DEVNULL, capture_output=True)

    def git(self, *words, **options):
        outcome = self.run("/usr/bin/git", "-c", "safe.directory=*", *words, **options)
        if outcome.returncode != 0:
            sys.exit(f"git {words}: {outcome.stderr.decode(errors='replace')}")
        return outcome.stdout

    def has(self, name):
        return self.run("/usr/bin/git", "cat-file", "-e", name).returncode == 0

    def compare(self, commit, parent):
        """What is wrong with what airlock reads of a commit, and whether files are paired in another way."""
        if self.way == "commit":
            ours = self.run(self.airlock, "diff", commit)
        else:
            with open(os.path.join(self.path, ".git/HEAD"), "w") as file:
                file.write(f"{parent}\n" if parent else "ref: refs/heads/unborn\n")
            self.git("read-tree", commit)
            if self.way == "split":
                self.git("update-index", "--split-index")
            ours = self.run(self.airlock, "diff")
        if ours.returncode != 0:
            said = ours.stderr.decode(errors="replace")
            names = re.findall("object ([0-9a-f]{40}) is not here", said)
            if names and not any(self.has(name) for name in names):
                raise Incomplete
            return said, False
        base = parent or self.empty
        theirs = self.git("diff-tree", "-r", *DIFF, base, commit + "^{tree}")
        if same(files(ours.stdout), files(theirs)):
            return None, False
        index = {"GIT_INDEX_FILE": os.path.join(self.path, ".git/applied")}
        self.git("read-tree", base, adding=index)
        applied = self.run("/usr/bin/git", "apply", "--cached", "--whitespace=nowarn", "-", adding=index,
                           given=ours.stdout)
        made = self.git("write-tree", adding=index).strip()
        if applied.returncode != 0 or made != self.git("rev-parse", commit + "^{tree}").strip():
            return "git makes another tree of the patch", True
        renames = [set(re.findall(rb"^rename (?:from|to) .*$", text, re.M)) for text in (ours.stdout, theirs)]
        return (None, True) if renames[0] != renames[1] else ("the lines differ", False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("airlock")
    parser.add_argument("repository")
    parser.add_argument("--commits", type=int, default=1000, help="how many to compare, the newest first")
    parser.add_argument("--every", type=int, default=1, help="only each so-manieth")
    parser.add_argument("--way", choices=["index", "split", "commit"], default="index", help="how airlock gets at them")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(os.path.abspath(arguments.airlock), os.path.abspath(arguments.repository), folder,
                      arguments.way)
        history = stage.git("rev-list", "--parents", "--all", "--topo-order", at=os.path.abspath(arguments.repository))
        rows = [line.split() for line in history.decode().splitlines()][:: arguments.every][: arguments.commits]
        wrong = paired = incomplete = 0
        for commit, *parents in rows:
            try:
                problem, other = stage.compare(commit, parents[0] if parents else None)
            except Incomplete:
                incomplete += 1
                continue
            paired += other and problem is None
            if problem:
                wrong += 1
                print(f"{commit}: {problem}")
        print(f"{len(rows) - incomplete} commits compared, {paired} with other pairs of renamed files, {wrong} different; "
              f"{incomplete} left out because objects are missing")
    sys.exit(wrong > 0)


main()
