"""Run a command and note what it cost: `python measured.py REPORT COMMAND...`, with its input, output and exit code.

A process of its own, because the kernel counts what its parent had in memory as the child's peak.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    ended = subprocess.run(sys.argv[2:], check=False).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = {"seconds": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * 1024}
    Path(sys.argv[1]).write_text(json.dumps(cost))
    sys.exit(ended if ended >= 0 else 128 - ended)
