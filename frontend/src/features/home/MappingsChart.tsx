import dayjs from 'dayjs';
// Not Mantine's chart: it brings brushes, legends and reference lines along, 12 KB that this page does not show.
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { DayCount } from './api';
import classes from './MappingsChart.module.css';

const TICK = { fill: 'currentColor', fontSize: 12 };

/** Loaded after the rest of the page: drawing charts is half of its code. The table beside it says the same in words. */
export function MappingsChart({ days }: { days: DayCount[] }) {
  return (
    <div aria-hidden className={classes.chart}>
      <ResponsiveContainer height={220}>
        <BarChart data={days.map(({ day, count }) => ({ day: dayjs(day).format('D MMM'), Mappings: count }))} accessibilityLayer={false}>
          <CartesianGrid vertical={false} strokeDasharray="5 5" className={classes.grid} />
          <XAxis dataKey="day" tick={TICK} tickLine={false} axisLine={false} minTickGap={5} />
          <YAxis tick={TICK} tickLine={false} axisLine={false} allowDecimals={false} width={36} />
          <Tooltip isAnimationActive={false} cursor={{ fill: 'currentColor', fillOpacity: 0.08 }} wrapperClassName={classes.tooltip} />
          <Bar dataKey="Mappings" fill="var(--mantine-color-silo-6)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
