import { ActionIcon, Group, NativeSelect, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { PAGE_SIZES } from './useListState';

interface PagerProps {
  total: number;
  /** The server stopped counting: there are more than 10,000 rows. */
  bounded?: boolean;
  /** Row offset of the page shown. */
  offset: number;
  pageSize: number;
  pageSizes?: readonly number[];
  /** Tells one pager of a page from another. */
  label?: string;
  onChange: (page: { offset: number; pageSize: number }) => void;
}

export const COUNT_BOUND = 10_000;

function rangeText(total: number, bounded: boolean, offset: number, pageSize: number): string {
  if (total === 0) return '0 of 0';
  const last = bounded ? offset + pageSize : Math.min(offset + pageSize, total);
  const from = Math.min(offset + 1, last).toLocaleString('en');
  const shownTotal = bounded ? `${COUNT_BOUND.toLocaleString('en')}+` : total.toLocaleString('en');
  return `${from}–${last.toLocaleString('en')} of ${shownTotal}`;
}

/** Walks through the pages of a list; the last page can only be chosen when its place is known. */
export function Pager({ total, bounded = false, offset, pageSize, pageSizes = PAGE_SIZES, label = 'Pages', onChange }: PagerProps) {
  const lastOffset = Math.max(0, Math.ceil(total / pageSize) - 1) * pageSize;
  const atEnd = !bounded && offset + pageSize >= total;
  const goTo = (next: number) => onChange({ offset: Math.max(0, next), pageSize });
  return (
    <Group component="nav" aria-label={label} justify="space-between" gap="sm">
      <Text size="sm" role="status">{rangeText(total, bounded, offset, pageSize)}</Text>
      <Group gap={4}>
        <NativeSelect
          size="xs"
          w={105}
          aria-label="Rows per page"
          value={String(pageSize)}
          onChange={(event) => onChange({ offset: 0, pageSize: Number(event.currentTarget.value) })}
          data={pageSizes.map((size) => ({ value: String(size), label: `${size} a page` }))}
        />
        <ActionIcon variant="default" size="md" aria-label="First page" disabled={offset === 0} onClick={() => goTo(0)}>
          <IconChevronsLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size="md" aria-label="Previous page" disabled={offset === 0} onClick={() => goTo(offset - pageSize)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size="md" aria-label="Next page" disabled={atEnd} onClick={() => goTo(offset + pageSize)}>
          <IconChevronRight size={16} />
        </ActionIcon>
        {!bounded && (
          <ActionIcon variant="default" size="md" aria-label="Last page" disabled={atEnd} onClick={() => goTo(lastOffset)}>
            <IconChevronsRight size={16} />
          </ActionIcon>
        )}
      </Group>
    </Group>
  );
}
