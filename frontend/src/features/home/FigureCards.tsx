import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import classes from './FigureCards.module.css';
import type { Figure } from './stock';

/** Counts, each leading to the list it counts. */
export function FigureCards({ title, figures, cols }: { title: string; figures: Figure[]; cols: number }) {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={2} size="h4">{title}</Title>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: cols }} spacing="sm">
        {figures.map(({ label, count, to, isWaiting }) => (
          <Paper key={label} component={Link} to={to} withBorder p="sm" className={classes.card} data-waiting={isWaiting || undefined}>
            <Text span display="block" fz={26} fw={700} lh={1.2}>{count.toLocaleString('en')}</Text>
            <Text span display="block" size="sm">{label}</Text>
          </Paper>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
