/** The scans of whoever is signed in, one for the whole tab: they go on being sent while the person looks at another page. */
import { linkStatus } from '../../shared/live/LinkStatus';
import { beforeSignOut, type User } from '../../shared/session/session';
import { markStation } from '../../shared/station/stationMark';
import { ScanLedger } from './ScanLedger';
import { scanStore } from './scanStore';
import { Sender } from './Sender';
import { sendStep } from './sending';

export interface Line {
  ledger: ScanLedger;
  sender: Sender;
}

/** Signing out waits this long for what is still to be sent under this account. */
const LAST_MS = 4_000;

let current: (Line & { user: number; close: () => void }) | null = null;

function isEmptied({ ledger, sender }: Line): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, LAST_MS);
    const stopListening = ledger.subscribe(look);
    function finish() {
      clearTimeout(timer);
      stopListening();
      resolve();
    }
    function look() {
      const { waiting } = ledger.read();
      const { awaySince, isSignedOut } = sender.read();
      if (waiting === 0 || awaySince !== null || isSignedOut) finish();
    }
    look();
  });
}

function open({ id, username }: User, isHeld: boolean) {
  markStation(id);
  const ledger = new ScanLedger(id, username, scanStore);
  const sender = new Sender(ledger, sendStep, {}, isHeld);
  const ends = [
    linkStatus.subscribe(() => linkStatus.read().state === 'live' && sender.hurry()),
    beforeSignOut(() => isEmptied({ ledger, sender })),
  ];
  const close = () => {
    ends.forEach((end) => end());
    sender.stop();
    ledger.close();
  };
  return { user: id, ledger, sender, close };
}

/**
 * The line of this person, begun now if it is not yet; another person's in this tab comes to rest. `isHeld` while the
 * server has not confirmed that this person is signed in.
 */
export function lineOf(user: User, isHeld = false): Line {
  if (current?.user !== user.id) {
    current?.close();
    current = open(user, isHeld);
  }
  current.sender.hold(isHeld);
  current.sender.hurry();
  return current;
}
