import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { User } from '../../shared/session/session';
import { useSession } from '../../shared/session/useSession';
import { play } from '../../shared/station/sounds';
import { useIsOnline } from '../../shared/station/useIsOnline';
import { lineOf } from './line';
import { scanStore } from './scanStore';
import type { News } from './ScanLedger';
import { MODE_FACTS } from './modes';

/** An answer later than this belongs to no sound any more: three hundred at once after a cut would be noise. */
const HEARD_MS = 3_000;

export function spokenNews(news: News): string {
  if (news.kind === 'lost') return `${news.serial} was NOT kept. Scan it again.`;
  const { serial, mode, message } = news.scan;
  if (news.kind === 'tray') return `${serial}: ${message}`;
  return news.kind === 'done' ? `${serial}: ${MODE_FACTS[mode].done}` : '';
}

/** The scans of this person, how sending goes, and what is heard of it. */
export function useProductionStation(user: User, hasSound: boolean) {
  const { isKept } = useSession();
  const [{ ledger, sender }] = useState(() => lineOf(user, isKept));
  const board = useSyncExternalStore(ledger.subscribe, ledger.read);
  const link = useSyncExternalStore(sender.subscribe, sender.read);
  const isOnline = useIsOnline() && !isKept;
  useEffect(() => sender.hold(isKept), [sender, isKept]);
  const [told, setTold] = useState('');
  useEffect(
    () =>
      ledger.onNews((news) => {
        setTold(spokenNews(news));
        const isAway = !navigator.onLine || sender.read().awaySince !== null || sender.read().isSignedOut;
        if (news.kind === 'lost' || news.kind === 'tray') play('no', hasSound);
        else if (news.kind === 'kept' && isAway) play('kept', hasSound);
        else if (news.kind === 'done' && Date.now() - news.scan.at < HEARD_MS) play('box', hasSound);
      }),
    [ledger, sender, hasSound],
  );
  // Asked for once: what is kept should not fall to a browser that tidies up.
  useEffect(() => void navigator.storage?.persist?.(), []);
  const others = useQuery({ queryKey: ['station', 'others', user.id], queryFn: () => scanStore.waitingOfOthers(user.id), networkMode: 'always' });
  return { ledger, sender, board, link, isOnline, isKept, told, others: others.data ?? [] };
}
