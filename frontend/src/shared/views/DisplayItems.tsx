import { Menu } from '@mantine/core';

import { useShownList, type ShownList } from '../list/shownList';
import { useDensity } from '../list/useDensity';
import { useHiddenColumns } from '../list/useHiddenColumns';

function Columns({ list, columns }: ShownList) {
  const { hidden, hide, reset } = useHiddenColumns(list);
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    hide(columns.map((column) => column.key).filter((known) => next.has(known)));
  };
  return (
    <>
      <Menu.Label>Columns</Menu.Label>
      {columns.map(({ key, header }) => (
        <Menu.CheckboxItem key={key} checked={!hidden.has(key)} onChange={() => toggle(key)}>{header}</Menu.CheckboxItem>
      ))}
      <Menu.Item closeMenuOnClick={false} data-disabled={hidden.size === 0 || undefined} aria-disabled={hidden.size === 0} onClick={reset}>
        Show all columns
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

/** Which columns the list in sight has, and how close the rows of all lists stand. The menu stays open: one change seldom comes alone. */
export function DisplayItems() {
  const shown = useShownList();
  const { isCompact, setCompact } = useDensity();
  return (
    <>
      {shown && <Columns key={shown.list} {...shown} />}
      <Menu.Label>Rows of all lists</Menu.Label>
      <Menu.RadioGroup value={isCompact ? 'compact' : 'comfortable'} onChange={(value) => setCompact(value === 'compact')}>
        <Menu.RadioItem value="comfortable">Comfortable</Menu.RadioItem>
        <Menu.RadioItem value="compact">Compact</Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  );
}
