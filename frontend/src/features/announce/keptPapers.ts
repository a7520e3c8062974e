import { useQuery } from '@tanstack/react-query';
import { getDocuments, type DocumentRow, type DocumentType } from '../../shared/gate/api';
import { DRIVER_PAPERS, VEHICLE_PAPERS } from '../../shared/gate/documentRules';
import { plateOf, type EntryFields } from './entryRules';
import { lastTimeQuery } from './lastTime';

export type KeptPapers = Partial<Record<DocumentType, DocumentRow>>;

const digitsOf = (phone: string) => phone.replace(/\D/g, '').slice(-10);

const EVERY_PAPER = { limit: 1000 };

/** The valid papers an entry takes over unless others are sent with it: those of this vehicle, this driver and this account. */
export function useKeptPapers(entry: EntryFields): KeptPapers {
  const { data: last } = useQuery(lastTimeQuery(plateOf(entry.vehicle_number)));
  const { data: page } = useQuery({
    queryKey: ['documents', EVERY_PAPER],
    queryFn: ({ signal }) => getDocuments(EVERY_PAPER, signal),
  });
  const isSameDriver = last?.driver && digitsOf(last.driver.phone_no) === digitsOf(entry.driver_phone);
  const fits = (paper: DocumentRow) => {
    // Staff read everybody's papers; an entry takes over those of whoever makes it.
    if (!paper.is_own || !paper.is_active || paper.is_expired) return false;
    if (VEHICLE_PAPERS.includes(paper.document_type)) return paper.vehicle === null || paper.vehicle === last?.vehicle.id;
    if (DRIVER_PAPERS.includes(paper.document_type)) return paper.driver === null || (isSameDriver && paper.driver === last?.driver?.id);
    return true;
  };
  const isSpecial = (paper: DocumentRow) => Number(paper.vehicle !== null || paper.driver !== null);
  // One of this vehicle or driver goes before a general one: the last of a type counts.
  const kept = (page?.documents ?? []).filter(fits).sort((one, other) => isSpecial(one) - isSpecial(other));
  return Object.fromEntries(kept.map((paper) => [paper.document_type, paper]));
}
