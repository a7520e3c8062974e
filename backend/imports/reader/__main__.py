"""Write the table of a workbook as JSON lines: what was found, then a list of cells for each row.

The first line is {"problem": sentence}, or {"sheets": [...], "sheet": name}. A cell is text; null is a formula
whose value nobody saved.
"""

import sys

from core.child import limit_this_process
from imports.reader import CPU_SECONDS, LARGEST_RESULT, MEMORY

# Before anything reads the file, and before the libraries that will.
limit_this_process(cpu_seconds=CPU_SECONDS, memory=MEMORY, largest_result=LARGEST_RESULT)


def main(sheet: str) -> int:
    import orjson  # noqa: PLC0415

    from imports.limits import BadTable  # noqa: PLC0415
    from imports.reader import workbook  # noqa: PLC0415

    out = sys.stdout.buffer
    try:
        workbook.require_harmless(sys.stdin.buffer)
        table = workbook.Table(sys.stdin.buffer, sheet)
        out.write(orjson.dumps({"sheets": table.sheets, "sheet": table.sheet}) + b"\n")
        for row in table.rows():
            out.write(orjson.dumps(row) + b"\n")
    except BadTable as problem:
        out.seek(0)
        out.truncate()
        out.write(orjson.dumps({"problem": str(problem)}) + b"\n")
    out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
