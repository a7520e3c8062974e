import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

import { ApiError } from '../shared/http';
import { keptPerson } from '../shared/session/keptPerson';
import { sessionQuery, type User } from '../shared/session/session';
import { STATIONS } from '../stationWorker/keptBuild';

/** A server that has not answered for so long is as good as none for somebody who stands there with a scanner. */
const PATIENCE_MS = 3_000;

function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isWaiting]);
  return isLate;
}

interface Unanswered {
  /** On a scan station whoever used it last; null on any other page. */
  kept: User | null;
  /** The browser knows that it is offline, and asks when it is not. */
  isPaused: boolean;
}

/** What there is to go by as long as nobody answers who is signed in. */
export function useKeptPerson(): Unanswered {
  const { pathname } = useLocation();
  const { data, fetchStatus, failureReason } = useQuery(sessionQuery);
  const isLate = useIsLate(data === undefined);
  const isPaused = data === undefined && fetchStatus === 'paused';
  const isAway = failureReason instanceof ApiError && failureReason.isPassing;
  const isStation = STATIONS.includes(pathname.replace(/\/$/, ''));
  return { kept: data === undefined && isStation && (isPaused || isAway || isLate) ? keptPerson() : null, isPaused };
}
