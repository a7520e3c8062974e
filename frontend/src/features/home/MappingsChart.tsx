import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import dayjs from 'dayjs';
import type { DayCount } from './api';

/** Loaded after the rest of the page: drawing charts is half of its code. The table beside it says the same in words. */
export function MappingsChart({ days }: { days: DayCount[] }) {
  return (
    <div aria-hidden>
      <BarChart
        h={220}
        data={days.map(({ day, count }) => ({ day: dayjs(day).format('D MMM'), Mappings: count }))}
        dataKey="day"
        series={[{ name: 'Mappings', color: 'silo.6' }]}
        yAxisProps={{ allowDecimals: false, width: 36 }}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  );
}
