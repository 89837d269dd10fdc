"""measure.py ROUNDS COUNT REPORT COMMAND...: runs each command COUNT times in turn, in ROUNDS rounds.

Prints a line for each: milliseconds of processor time and of wall time for one run, the median of the rounds, and the
most memory in MiB. What the commands print goes to the file REPORT, which holds that of the last round at the end.
Processor time and memory are those of every process that was started, also of one that nobody waited for; memory is never
told as less than what this program takes, about 10 MiB.
"""

import ctypes
import os
import shlex
import statistics
import sys
import time

PR_SET_CHILD_SUBREAPER = 36


def run(command, report):
    """One run: seconds of processor time, of wall time, and kilobytes."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, report, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    begin = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, _, usage = os.wait4(child, 0)
    wall = time.monotonic() - begin
    usages = [usage]
    try:
        # What the command left behind, which comes to this process.
        while True:
            usages.append(os.wait4(-1, 0)[2])
    except ChildProcessError:
        pass
    return sum(each.ru_utime + each.ru_stime for each in usages), wall, max(each.ru_maxrss for each in usages)


def main():
    rounds, count, report = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    commands = [shlex.split(command) for command in sys.argv[4:]]
    results = [[] for _ in commands]
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    # The first round fills caches and does not count.
    for number in range(rounds + 1):
        open(report, "w").close()
        for command, result in zip(commands, results):
            runs = [run(command, report) for _ in range(count)]
            if number > 0:
                result.append([sum(column) / count for column in zip(*runs)] + [max(each[2] for each in runs)])
    for result in results:
        cpu, wall = (1000 * statistics.median(each[column] for each in result) for column in (0, 1))
        print(f"{cpu:.2f} {wall:.2f} {max(each[3] for each in result) / 1024:.0f}")


main()
