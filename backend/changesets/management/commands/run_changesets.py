"""Check and run the changesets that wait: imports, bulk actions and their undoing."""

from changesets.runner import Runner
from core.looping import LoopingCommand


class Command(LoopingCommand):
    help = "Check and run waiting changesets, once or every N seconds; several may run at the same time."
    loop = Runner
