import { Anchor, Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { IconArrowLeft, IconCircleCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { Pager } from '../../shared/list/Pager';
import { pagingFields, useListState } from '../../shared/list/useListState';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { useSession } from '../../shared/session/useSession';
import { getDuplicates, type Duplicate } from './api';
import { DuplicatePair } from './DuplicatePair';
import { DismissalToasts, holdDismissal, useDismissals } from './dismissals';

const MergeModal = lazy(async () => ({ default: (await import('./MergeModal')).MergeModal }));

const { offset, pageSize } = pagingFields({ pageSize: 10 });
const duplicateListSchema = z.object({ offset, pageSize });

const keyOf = ({ id }: Duplicate) => String(id);

function NoPairs({ left, onFirst }: { left: number; onFirst: () => void }) {
  if (left > 0) return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={onFirst}>First page</Button>} />;
  return (
    <EmptyState
      icon={<IconCircleCheck size={36} aria-hidden />} title="No likely duplicates"
      hint="Customers with one phone, or with names and companies close to each other, appear here."
    />
  );
}

/** Pairs of customers that may be one: a person merges them, or says that they are two. */
export function DuplicatesPage() {
  const { can } = useSession();
  const { state, set } = useListState(duplicateListSchema);
  const [merging, setMerging] = useState<Duplicate | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const dismissals = useDismissals();
  const query = useQuery({
    queryKey: ['duplicates', state],
    queryFn: ({ signal }) => getDuplicates(state, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, isPending, refetch } = query;
  const calm = useCalmRows({ rows: data?.results, keyOf, scope: calmScope(query, state), isHeld: merging !== null });
  const pairs = calm.rows.filter((pair) => !dismissals.some(({ key }) => key === keyOf(pair)));
  // The pair with the button that was used goes away: the keyboard goes on from the heading.
  const focusHeading = () => heading.current?.focus({ preventScroll: true });
  const dismiss = (pair: Duplicate) => {
    holdDismissal(keyOf(pair), pair.one, pair.other);
    focusHeading();
  };
  return (
    <Stack>
      <Anchor component={Link} to="/customers" size="sm"><Group gap={4} component="span"><IconArrowLeft size={14} aria-hidden />All customers</Group></Anchor>
      <Title order={1} tabIndex={-1} ref={heading}>Likely duplicates</Title>
      {isPending && <Stack role="status" aria-label="Loading"><Skeleton height={220} /><Skeleton height={220} /></Stack>}
      {error && !data && <ErrorState title="The pairs could not be loaded" error={error} onRetry={() => void refetch()} />}
      {data && pairs.length === 0 && <NoPairs left={data.count - calm.rows.length} onFirst={() => set({ offset: 0 }, 'replace')} />}
      <CalmList calm={calm}>
        <Stack component="ul" m={0} p={0} className="plainList" aria-label="Pairs">
          {pairs.map((pair) => (
            <DuplicatePair
              key={keyOf(pair)} pair={pair} isGone={calm.gone.has(keyOf(pair))} mayEdit={can('edit_customers')}
              onMerge={setMerging} onDismiss={dismiss}
            />
          ))}
        </Stack>
      </CalmList>
      {data && data.count > 0 && <Pager total={data.count} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
      <Suspense fallback={null}>
        {merging && <MergeModal one={merging.one} other={merging.other} onClose={() => setMerging(null)} onMerged={focusHeading} />}
      </Suspense>
      <DismissalToasts dismissals={dismissals} />
    </Stack>
  );
}
