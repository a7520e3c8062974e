import { useQuery } from '@tanstack/react-query';
import { readPatterns } from './serialPattern';
import { useSession } from './session/useSession';

/** Reads the serial patterns once a visit, for those who see devices. */
export function useSerialPatterns() {
  const { can } = useSession();
  useQuery({
    queryKey: ['serial-patterns'],
    queryFn: ({ signal }) => readPatterns(signal),
    enabled: can('view_devices'),
    staleTime: Infinity,
  });
}
