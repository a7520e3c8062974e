import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { shownMoney } from '../../shared/money';
import type { Product } from './api';
import { ProductSort } from './productListState';
import { ProductPicture } from './ProductPicture';
import { PRODUCT_CATEGORIES, wordIn } from './productWords';
import { StockChip } from './StockChip';

function NameCell({ product }: { product: Product }) {
  return (
    <Group gap="sm" wrap="nowrap">
      <ProductPicture src={product.thumbnail} small />
      <Anchor component={Link} to={`/products/${product.id}`} size="sm" fw={500} maw={320} style={{ overflowWrap: 'anywhere' }}>{product.name}</Anchor>
    </Group>
  );
}

const nowrap = (text: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;

export const productColumns: Column<Product>[] = [
  { key: 'name', header: 'Name', sortIndex: ProductSort.Name, render: (product) => <NameCell product={product} /> },
  { key: 'category', header: 'Category', render: ({ category }) => wordIn(PRODUCT_CATEGORIES, category) },
  { key: 'price', header: 'Price', sortIndex: ProductSort.Price, render: ({ price }) => nowrap(shownMoney(price)) },
  { key: 'stock', header: 'Stock', sortIndex: ProductSort.Quantity, render: (product) => <StockChip product={product} /> },
  { key: 'created', header: 'Created', sortIndex: ProductSort.Created, render: ({ created_at }) => nowrap(shownTime(created_at)) },
  { key: 'by', header: 'By', render: ({ created_by_name }) => created_by_name },
];
