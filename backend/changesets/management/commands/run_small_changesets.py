"""Check and run the small ones of the changesets that wait, beside a run_changesets that is busy with a large one."""

from changesets.runner import SmallRunner
from core.looping import LoopingCommand


class Command(LoopingCommand):
    help = "Check and run waiting changesets of up to 5,000 rows, once or every N seconds, beside run_changesets."
    loop = SmallRunner
