import { Skeleton, Stack } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { MyPasses } from './MyPasses';
import { myPassesQueries, papersToRenewQuery } from './myGateQueries';
import { PapersToRenew } from './PapersToRenew';

/** Whether all of it has been read once: parts that come one by one would push each other down. */
function useIsRead(): boolean {
  const [isRead, setIsRead] = useState(false);
  const isPending = useQueries({
    queries: [...myPassesQueries, papersToRenewQuery],
    combine: (parts) => parts.some((part) => part.isPending),
  });
  if (!isRead && !isPending) setIsRead(true);
  return isRead;
}

/** The gate as a customer needs it on a first page: papers to renew, passes, and then what else the page has. */
export function MyGate({ children }: { children: ReactNode }) {
  const isRead = useIsRead();
  if (!isRead) return <Stack role="status" aria-label="Loading"><Skeleton height={90} /><Skeleton height={180} /></Stack>;
  return <><PapersToRenew /><MyPasses />{children}</>;
}
