import { Anchor, Button, Group, SimpleGrid, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiError } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { shownTime } from '../../shared/list/days';
import { shownMoney } from '../../shared/money';
import { useSession } from '../../shared/session/useSession';
import { getProduct, type Product } from './api';
import { OrderForm } from './OrderForm';
import { holdDeletion } from './pendingDeletions';
import { ProductPicture } from './ProductPicture';
import { DEVICE_LINES, PRODUCT_CATEGORIES, stockStateOf, wordIn } from './productWords';
import { StockChip } from './StockChip';

const ProductForm = lazy(async () => ({ default: (await import('./ProductForm')).ProductForm }));

function ProductFacts({ product }: { product: Product }) {
  const { can } = useSession();
  const facts: [string, string][] = [
    ['Category', wordIn(PRODUCT_CATEGORIES, product.category)],
    ['Devices', product.device_model && wordIn(DEVICE_LINES, product.device_model)],
    // What the stock is worth is the shop's own business.
    ['Worth of stock', can('add_product') ? shownMoney(product.total_value) : ''],
    ['Added', `${shownTime(product.created_at)} by ${product.created_by_name}`],
    ['Last change', shownTime(product.updated_at)],
  ];
  return (
    <Table variant="vertical" withRowBorders={false} verticalSpacing={4} aria-label="Facts">
      <Table.Tbody>
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <Table.Tr key={name}><Table.Th w={130} fw={500}>{name}</Table.Th><Table.Td>{value}</Table.Td></Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Ordering({ product }: { product: Product }) {
  const { can } = useSession();
  const state = stockStateOf(product);
  if (!can('place_order')) return null;
  if (state === 'inactive') return <Text size="sm">It cannot be ordered now.</Text>;
  if (state === 'out') return <Text size="sm">It can be ordered again when there is new stock.</Text>;
  return <OrderForm product={product} />;
}

function ProductActions({ product, onEdit }: { product: Product; onEdit: () => void }) {
  const navigate = useNavigate();
  const { user } = useSession();
  if (user?.id !== product.created_by && user?.role !== 'admin') return null;
  const remove = () => {
    holdDeletion(product);
    void navigate('/products');
  };
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>Change</Button>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>Delete</Button>
    </Group>
  );
}

function Loaded({ product }: { product: Product }) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <Group gap="md"><Text size="xl" fw={650}>{shownMoney(product.price)}</Text><StockChip product={product} /></Group>
      {product.description && <Text className="wrapAnywhere">{product.description}</Text>}
      <Ordering product={product} />
      <ProductFacts product={product} />
      <ProductActions product={product} onEdit={() => setIsEditing(true)} />
      <Suspense fallback={null}>{isEditing && <ProductForm product={product} onClose={() => setIsEditing(false)} />}</Suspense>
    </>
  );
}

const Missing = () => <EmptyState title="There is no such product" hint="It was deleted, or the address has a typing mistake." />;

/** One product: its picture and facts, the way to order it, and to change it for whoever added it. */
export function ProductPage() {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['product', id], queryFn: ({ signal }) => getProduct(id, signal) });
  const isMissing = error instanceof ApiError && error.status === 404;
  const product = isMissing ? undefined : data;
  return (
    <Stack>
      <Anchor component={Link} to="/products" size="sm"><Group gap={4} component="span"><IconArrowLeft size={14} aria-hidden />All products</Group></Anchor>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <ProductPicture src={product?.image ?? null} alt={product?.name} eager />
        <Stack gap="sm">
          {/* There from the beginning: it takes the focus when the page is entered and keeps it when the name comes. */}
          <Title order={1} tabIndex={-1} style={{ overflowWrap: 'anywhere' }}>{product?.name ?? 'Product'}</Title>
          {isPending && <Stack gap="sm" role="status" aria-label="Loading"><Skeleton height={30} w="50%" /><Skeleton height={90} /><Skeleton height={160} /></Stack>}
          {isMissing && <Missing />}
          {error && !isMissing && !data && <ErrorState title="The product could not be loaded" error={error} onRetry={() => void refetch()} />}
          {product && <Loaded product={product} />}
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}
