import { Pager } from '../../shared/list/Pager';
import type { Part } from './api';
import { partSizes } from './usePart';

interface PartPagerProps {
  label: string;
  total: number;
  bounded?: boolean;
  part: Part;
  onChange: (part: Part) => void;
}

/** Walks through a list on the customer's page; not there while all of it is shown. */
export function PartPager({ part, ...pager }: PartPagerProps) {
  // A list that became short while its second page was shown needs the way back.
  return pager.total > partSizes[0] || part.offset > 0 ? <Pager {...pager} {...part} pageSizes={partSizes} /> : null;
}
