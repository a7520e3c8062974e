"""Tell webhooks what happened."""

from core.looping import LoopingCommand
from webhooks.sender import Sender


class Command(LoopingCommand):
    help = "Deliver events to webhooks, once or every N seconds; several may run at the same time."
    loop = Sender
