"""What a child process does with an uploaded workbook: `python -m imports.reader SHEET < file > lines`.

It imports no Django, has no secrets in its environment, and the kernel ends it when it takes too much.
"""

# A table of 2.5 million cells takes 6 seconds and 270 MB.
CPU_SECONDS = 30
MEMORY = 1536 * 1024 * 1024  # bytes of address space
LARGEST_RESULT = 512 * 1024 * 1024  # bytes
