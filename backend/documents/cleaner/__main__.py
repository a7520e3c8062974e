"""Clean standard input to standard output; the exit code is the verdict."""

import resource
import sys

# Before anything reads the file, and before the libraries that will.
from documents.cleaner import CPU_SECONDS, LARGEST_RESULT, MEMORY, Verdict

resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_RESULT, LARGEST_RESULT))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
