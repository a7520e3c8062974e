"""Why the server closes a socket (docs/live.md)."""

NOT_UNDERSTOOD = 4400  # a frame that is none of ours
ENDED = 4401  # the session or token ended, or the role changed
FLOOD = 4408  # too many frames
TOO_SLOW = 4413  # too many frames wait for the reader
TOO_BIG = 1009  # RFC 6455
TRY_AGAIN = 1013  # RFC 6455: the replay was interrupted, or too many products changed at once
