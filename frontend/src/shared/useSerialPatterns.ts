import { useQuery } from '@tanstack/react-query';
import { readPatterns } from './serialPattern';
import { useSession } from './session/useSession';

const CHANGES_ARE_HEARD_MS = 15 * 60_000;
const AGAIN_MS = 30_000;

/**
 * Reads the serial patterns, and again while the page stays open: a station is for weeks, and patterns are configured anew.
 * For everybody, because customers type serials, too, of what a vehicle brings.
 */
export function useSerialPatterns() {
  const { user } = useSession();
  useQuery({
    queryKey: ['serial-patterns'],
    queryFn: ({ signal }) => readPatterns(signal),
    enabled: user !== null,
    staleTime: CHANGES_ARE_HEARD_MS,
    refetchInterval: ({ state }) => (state.status === 'error' ? AGAIN_MS : CHANGES_ARE_HEARD_MS),
    // A station's screen is not always the window in front.
    refetchIntervalInBackground: true,
  });
}
