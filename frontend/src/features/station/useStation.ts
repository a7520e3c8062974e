import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { linkStatus } from '../../shared/live/LinkStatus';
import { scanBox, undoBox, verifyPass } from './api';
import { isAudible, play, wakeSound, type Tune } from './sounds';
import { Station, type StationState } from './station';

/** An answer left standing longer than this could be taken for that of the next vehicle. */
const ANSWER_SHOWN_MS = 20_000;

const SETTLED: StationState['kind'][] = ['admitted', 'refused', 'failed'];

/** Can the server be asked? The browser knows of the network, the live feed of the server behind it. */
function useIsOnline(): boolean {
  const { online } = useNetwork();
  const link = useSyncExternalStore(linkStatus.subscribe, linkStatus.read);
  return online && link.state !== 'offline';
}

export function useStation() {
  const client = useQueryClient();
  const [station] = useState(() => new Station({ verify: verifyPass, scanBox, undoBox }));
  const state = useSyncExternalStore(station.subscribe, station.read);
  const isOnline = useIsOnline();
  useEffect(() => {
    station.setOpen(true);
    return () => station.setOpen(false);
  }, [station]);
  useEffect(() => station.setOnline(isOnline), [station, isOnline]);
  useEffect(() => {
    if (!SETTLED.includes(state.kind)) return;
    if (state.kind === 'admitted') void client.invalidateQueries({ queryKey: ['submissions'] });
    const timer = setTimeout(() => station.next(), ANSWER_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [station, state, client]);
  return { station, state, isOnline };
}

/** What is heard when this state comes; `before` is the one it came from. */
export function tuneOf(state: StationState, before: StationState): Tune | null {
  if (state.kind === 'admitted') return 'yes';
  if (state.kind === 'refused' || state.kind === 'failed' || state.kind === 'unknown') return 'no';
  if (state.kind !== 'boxes') return null;
  if (before.kind !== 'boxes') return 'box';
  if (!state.news || state.news === before.news) return null;
  return state.news.result === 'match' || state.news.result === 'undone' ? 'box' : 'no';
}

/** Plays what each state sounds like; tells whether the browser lets the page be heard, which needs a first touch. */
export function useSounds(state: StationState, isWanted: boolean): boolean {
  const before = useRef(state);
  const [isHeard, setIsHeard] = useState(isAudible);
  const wake = useCallback(() => void wakeSound().then(() => setIsHeard(isAudible())), []);
  useEffect(() => {
    if (!isWanted) return;
    const touches = ['pointerdown', 'keydown'] as const;
    touches.forEach((touch) => window.addEventListener(touch, wake));
    return () => touches.forEach((touch) => window.removeEventListener(touch, wake));
  }, [isWanted, wake]);
  useEffect(() => {
    const tune = tuneOf(state, before.current);
    before.current = state;
    if (tune) play(tune, isWanted);
  }, [state, isWanted]);
  return isHeard;
}
