import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { getEntry } from '../../shared/gate/api';
import { useSession } from '../../shared/session/useSession';
import { play, type Tune } from '../../shared/station/sounds';
import { useIsOnline } from '../../shared/station/useIsOnline';
import { useWakeSound } from '../../shared/station/useWakeSound';
import { scanBox, undoBox, verifyPass } from './api';
import { Station, type StationState } from './station';

/** An answer left standing longer than this could be taken for that of the next vehicle. */
const ANSWER_SHOWN_MS = 20_000;

const SETTLED: StationState['kind'][] = ['admitted', 'refused', 'failed'];

export function useStation() {
  const client = useQueryClient();
  const [station] = useState(() => new Station({ verify: verifyPass, scanBox, undoBox, readEntry: getEntry }));
  const state = useSyncExternalStore(station.subscribe, station.read);
  const { isKept } = useSession();
  const isOnline = useIsOnline() && !isKept;
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

/** Plays what each state sounds like; tells whether the browser lets the page be heard. */
export function useSounds(state: StationState, isWanted: boolean): boolean {
  const before = useRef(state);
  const isHeard = useWakeSound(isWanted);
  useEffect(() => {
    const tune = tuneOf(state, before.current);
    before.current = state;
    if (tune) play(tune, isWanted);
  }, [state, isWanted]);
  return isHeard;
}
