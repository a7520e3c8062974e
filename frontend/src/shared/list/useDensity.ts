import { useRemembered } from './useRemembered';

/** How much stands on a screen: one choice for every list. */
export function useDensity() {
  const [density, remember] = useRemembered('silo-density');
  const isCompact = density === 'compact';
  return { isCompact, setCompact: (wanted: boolean) => remember(wanted ? 'compact' : null) };
}
