"""Send the mails and SMS that wait in the outbox."""

from core.looping import LoopingCommand
from outbox.sender import Sender


class Command(LoopingCommand):
    help = "Send waiting mails and SMS, once or every N seconds; several may run at the same time."
    loop = Sender
