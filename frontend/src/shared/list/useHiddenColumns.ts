import { useMemo } from 'react';
import { useSession } from '../session/useSession';
import { useRemembered } from './useRemembered';
import { useSearchParam } from './useSearchParam';

/** The address's parameter for hidden columns, such as `hide=imei.imsi`; no server ever sees it. */
export const HIDE = 'hide';
const BETWEEN = '.';
const NOTHING = 'none';

export const writeHidden = (keys: Iterable<string>) => [...keys].join(BETWEEN) || NOTHING;

/** Null when nothing was chosen. */
export function readHidden(given: string | null): string[] | null {
  if (!given) return null;
  return given === NOTHING ? [] : given.split(BETWEEN);
}

/** Which columns of a list are hidden: those the address names, else those this person chose in this browser. */
export function useHiddenColumns(list: string) {
  const { user } = useSession();
  const [inAddress, setInAddress] = useSearchParam(HIDE);
  const [remembered, remember] = useRemembered(`silo-columns ${user?.id ?? ''} ${list}`);
  const hidden = useMemo(() => new Set(readHidden(inAddress ?? remembered)), [inAddress, remembered]);
  return {
    hidden,
    /** Hides exactly these: for this address when it names some, else from now on. */
    hide: (keys: Iterable<string>) => (inAddress ? setInAddress(writeHidden(keys), 'replace') : remember(writeHidden(keys))),
    reset: () => {
      if (inAddress) setInAddress(null, 'replace');
      remember(null);
    },
  };
}
