import { Button, Group, List, Modal, Radio, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFocusReturn } from '../../shared/useFocusReturn';
import type { Customer } from './api';
import { Comparison } from './Comparison';
import { belongingsText, useEntryCount, useMappingCount, useOrderCount } from './counts';
import { filledBy } from './mergePreview';
import { useMerge } from './useMerge';

interface MergeModalProps {
  one: Customer;
  other: Customer;
  onClose: () => void;
  onMerged?: (kept: Customer) => void;
}

/** What moves, what is filled in and what becomes of the other one. */
function Effects({ kept, merged }: { kept: Customer; merged: Customer }) {
  const devices = useMappingCount(merged);
  const orders = useOrderCount(merged);
  const entries = useEntryCount(merged);
  const filled = filledBy(kept, merged);
  const counts = [devices, orders, entries];
  if (counts.some(({ isPending }) => isPending)) return <Skeleton height={72} />;
  const isEmpty = counts.every(({ data }) => data?.total === 0);
  const isCounted = devices.data && orders.data && entries.data;
  return (
    <List size="sm" aria-label="What the merge does">
      {isEmpty ? <List.Item>There are no devices, orders or gate entries to move.</List.Item> : (
        <List.Item>
          {isCounted ? <><b>{belongingsText(devices.data, orders.data, entries.data)}</b> move</> : 'Its devices, orders and gate entries move'} to{' '}
          <bdi>{kept.full_name}</bdi> (code {kept.code}). The devices then carry this code, name and company.
        </List.Item>
      )}
      {filled.length > 0 && (
        <List.Item className="wrapAnywhere">Filled in: {filled.map(({ label, value }) => `${label} ${value}`).join(', ')}.</List.Item>
      )}
      <List.Item><bdi>{merged.full_name}</bdi> (code {merged.code}) is deleted and leads on to the one that stays.</List.Item>
      <List.Item>It can be undone, here and later on the customer's page.</List.Item>
    </List>
  );
}

function Choice({ customer }: { customer: Customer }) {
  return <Radio value={String(customer.id)} label={<><bdi>{customer.full_name}</bdi> (code {customer.code})</>} className="wrapAnywhere" />;
}

/** Two customers become one: asks which one stays and tells what happens. */
export function MergeModal({ one, other, onClose, onMerged }: MergeModalProps) {
  useFocusReturn();
  const [keptId, setKeptId] = useState(String(one.id));
  const merge = useMerge((kept) => {
    onClose();
    onMerged?.(kept);
  });
  const [kept, merged] = keptId === String(one.id) ? [one, other] : [other, one];
  return (
    <Modal opened onClose={onClose} title="Merge customers" size="lg" centered returnFocus={false}>
      <Stack>
        <Comparison one={one} other={other} />
        <Radio.Group label="Which one stays?" value={keptId} onChange={setKeptId}>
          <Stack gap="xs" mt={4}><Choice customer={one} /><Choice customer={other} /></Stack>
        </Radio.Group>
        <div aria-live="polite"><Effects kept={kept} merged={merged} /></div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>Cancel</Button>
          <Button loading={merge.isPending} onClick={() => merge.mutate({ kept, merged })}>Merge</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
