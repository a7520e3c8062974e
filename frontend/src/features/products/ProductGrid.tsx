import { Anchor, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GONE } from '../../shared/list/columns';
import { shownMoney } from '../../shared/money';
import type { Product } from './api';
import classes from './ProductGrid.module.css';
import { ProductPicture } from './ProductPicture';
import { StockChip } from './StockChip';

const SKELETONS = 8;
const CARD_HEIGHT = 290;

function ProductCard({ product, isGone }: { product: Product; isGone: boolean }) {
  return (
    <Paper withBorder p="sm" className={classes.card}>
      <Stack gap="xs">
        <ProductPicture src={product.thumbnail} />
        <Anchor component={Link} to={`/products/${product.id}`} fw={600} className={classes.name}>{product.name}</Anchor>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{shownMoney(product.price)}</Text>
          {isGone ? <Text size="sm">{GONE}</Text> : <StockChip product={product} />}
        </Group>
      </Stack>
    </Paper>
  );
}

interface ProductGridProps {
  products: Product[];
  /** Products that have left this page but stay in their place while somebody is at it. */
  goneKeys?: ReadonlySet<string>;
  loading: boolean;
  empty: ReactNode;
  label: string;
  skeletons?: number;
}

/** Products as cards with their pictures. */
export function ProductGrid({ products, goneKeys, loading, empty, label, skeletons = SKELETONS }: ProductGridProps) {
  if (!loading && products.length === 0) return empty;
  return (
    <ul className={classes.grid} aria-label={label} aria-busy={loading}>
      {loading && Array.from({ length: skeletons }, (_, index) => <li key={index}><Skeleton height={CARD_HEIGHT} radius="sm" /></li>)}
      {products.map((product) => (
        <li key={product.id}><ProductCard product={product} isGone={goneKeys?.has(String(product.id)) ?? false} /></li>
      ))}
    </ul>
  );
}
