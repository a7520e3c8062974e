import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { FilterText } from '../../shared/list/FilterText';
import { activeFilters, logListSchema, type LogList } from './logListState';
import { DELIVERY_WORDS } from './webhookWords';

const STATES = Object.entries(DELIVERY_WORDS).map(([value, { label }]) => ({ value, label }));

export function LogFilters({ list, topics }: { list: LogList; topics: string[] }) {
  const { state, set, reset } = list;
  return (
    <FilterBar active={activeFilters(list)} onReset={reset}>
      <FilterSelect label="State" value={state.state} choices={STATES} onChange={(value) => set({ state: logListSchema.shape.state.parse(value ?? '') })} />
      <FilterSelect label="Topic" value={state.topic} choices={['test', ...topics]} onChange={(topic) => set({ topic })} />
      <FilterText label="Key" value={state.key} onChange={(key) => set({ key })} />
    </FilterBar>
  );
}
