import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';

import { LatestOrders } from '../features/orders/LatestOrders';
import { LatestProducts } from '../features/products/LatestProducts';
import { MyGate } from '../features/submissions/MyGate';
import { useSession } from '../shared/session/useSession';
import { Loading } from './Loading';

const WaitingEntries = lazy(async () => ({ default: (await import('../features/submissions/WaitingEntries')).WaitingEntries }));

function AboutAccount({ isCustomer }: { isCustomer: boolean }) {
  return (
    <Paper withBorder p="lg" maw={640}>
      <Stack gap="sm">
        <Text>{isCustomer ? 'Your account is a customer account.' : 'Your account has no work in this dashboard yet.'}</Text>
        {isCustomer && (
          <>
            <Text fw={600}>You can</Text>
            <List>
              <List.Item>See the products and place orders.</List.Item>
              <List.Item>Announce a vehicle with its papers and get a pass for the gate.</List.Item>
            </List>
          </>
        )}
        <Text>
          Change your password, see where you are signed in and make API tokens
          under <Anchor component={Link} to="/account" underline="always">My account</Anchor>.
        </Text>
        <Text c="dimmed" size="sm">Devices are for production and sales. If you belong there, ask an admin to change your role.</Text>
      </Stack>
    </Paper>
  );
}

function CustomerStart() {
  const { can } = useSession();
  const shop = (
    <>
      {can('view_orders') && <LatestOrders />}
      {can('view_products') && <LatestProducts />}
      <AboutAccount isCustomer />
    </>
  );
  return can('use_gate') ? <MyGate>{shop}</MyGate> : shop;
}

/** Home of the roles that do not work with devices: the gate finds what waits for it, customers their passes, orders and what is on sale. */
export function WelcomePage() {
  const { user, can } = useSession();
  return (
    <Stack gap="lg">
      <Title order={1}>Welcome, {user?.username}</Title>
      {user?.role === 'customer' && <CustomerStart />}
      {user?.role !== 'customer' && (can('decide_gate')
        ? <Suspense fallback={<Loading />}><WaitingEntries /></Suspense>
        : <AboutAccount isCustomer={false} />)}
    </Stack>
  );
}
