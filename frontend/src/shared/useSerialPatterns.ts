import { useQuery } from '@tanstack/react-query';
import { readPatterns } from './serialPattern';
import { useSession } from './session/useSession';

/** Reads the serial patterns once a visit; customers type serials, too, of what a vehicle brings. */
export function useSerialPatterns() {
  const { user } = useSession();
  useQuery({
    queryKey: ['serial-patterns'],
    queryFn: ({ signal }) => readPatterns(signal),
    enabled: user !== null,
    staleTime: Infinity,
  });
}
