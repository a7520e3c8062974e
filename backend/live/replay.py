"""What a socket missed while it was away (`?since=<id>`), told before anything new."""

import logging
from typing import TYPE_CHECKING

from django.db.utils import Error

from core.errors import is_database_away
from live import changes
from live.close_codes import TRY_AGAIN
from live.topics import heard_by

if TYPE_CHECKING:
    from live.consumers import FeedConsumer
    from live.feed import Joined

log = logging.getLogger("silo.live")

MOST_MISSED = 10_000  # events
WIDEST = 200_000  # ids to look through; beyond that counting what a customer may see would take too long
PAGE = 500  # events


async def run(socket: "FeedConsumer", joined: "Joined", newest: int) -> None:
    """Write the greeting and then what was missed; `newest` is the greatest id there was when it joined."""
    for frame in socket.greeting:
        await socket.writer.write(frame)
    try:
        await _replay(socket, joined, newest)
    except Error as error:
        if not is_database_away(error):
            log.error("a replay stumbled", exc_info=error)
        socket.cut(TRY_AGAIN)  # whoever comes back with the same id misses nothing


async def _replay(socket: "FeedConsumer", joined: "Joined", newest: int) -> None:
    """What was missed up to where the socket joined, in id order, or a reset when that is too much.

    Ids that were still missing when it joined are left out: the feed itself tells them when they come.
    """
    since = socket.visitor.since
    if since is None:
        return
    desk, caller = socket.feed.desk, socket.visitor.caller
    wanted = heard_by(caller.role, caller.id, socket.entities)
    owed = [span for span in joined.owed if span[1] > since]
    if joined.late is None or since > newest or joined.position - since > WIDEST:
        socket.start_over()
        return
    missed = await desk.run(changes.count_between, wanted, since, joined.position, owed, MOST_MISSED + 1)
    if missed > MOST_MISSED:
        socket.start_over()
        return
    late = [change for change in joined.late if socket.wants(change)]
    for frame in await socket.replay_frames(late):
        await socket.writer.write(frame)
    while since < joined.position:
        found = await desk.run(changes.between, wanted, since, joined.position, owed, PAGE)
        for frame in await socket.replay_frames(found):
            await socket.writer.write(frame)
        since = found[-1].id if len(found) == PAGE else joined.position
