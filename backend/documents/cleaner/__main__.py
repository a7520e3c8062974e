"""Clean standard input to standard output; the exit code is the verdict."""

import sys

from core.child import limit_this_process
from documents.cleaner import CPU_SECONDS, LARGEST_RESULT, MEMORY, Verdict

# Before anything reads the file, and before the libraries that will.
limit_this_process(cpu_seconds=CPU_SECONDS, memory=MEMORY, largest_result=LARGEST_RESULT)


def main(kind: str) -> Verdict:
    # Each brings a library of its own; only one is needed.
    if kind == "pdf":
        from documents.cleaner import pdf  # noqa: PLC0415

        verdict = pdf.clean(sys.stdin.buffer, sys.stdout.buffer)
    else:
        from documents.cleaner import image  # noqa: PLC0415

        verdict = image.clean(kind, sys.stdin.buffer, sys.stdout.buffer)
    sys.stdout.buffer.flush()  # here a full disk still changes the exit code
    return verdict


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
