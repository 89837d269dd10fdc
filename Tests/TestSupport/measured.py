"""measured.py REPORT COMMAND...: runs a command as if it had been started itself, and ends with its status.

Into the file REPORT goes how many milliseconds it took, and how many KiB of memory the largest process of it had: of those
that it left behind as well, for which is waited. Less than what this program takes, about 10 MiB, is never told.
"""
import ctypes
import os
import sys
import time

PR_SET_CHILD_SUBREAPER = 36

ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
begin = time.monotonic()
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
milliseconds = (time.monotonic() - begin) * 1_000
most = usage.ru_maxrss
try:
    while True:
        most = max(most, os.wait4(-1, 0)[2].ru_maxrss)
except ChildProcessError:
    pass
with open(sys.argv[1], "w", encoding="utf-8") as report:
    report.write("%d %d" % (milliseconds, most))
sys.exit(os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
