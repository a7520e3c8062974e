import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

import { LatestOrders } from '../features/orders/LatestOrders';
import { LatestProducts } from '../features/products/LatestProducts';
import { useSession } from '../shared/session/useSession';

const MAY_DO: Record<string, { intro: string; points: string[] }> = {
  customer: {
    intro: 'Your account is a customer account.',
    points: ['See the products and place orders.', 'Send the papers of a vehicle and ask for a gate pass.'],
  },
  gate: {
    intro: 'Your account works at the gate.',
    points: ['Approve or reject gate passes.', 'Check a pass by scanning its code; each pass lets one vehicle out, once.'],
  },
};

function AboutAccount({ role }: { role: string }) {
  const { intro, points } = MAY_DO[role] ?? { intro: 'Your account has no work in this dashboard yet.', points: [] };
  return (
    <Paper withBorder p="lg" maw={640}>
      <Stack gap="sm">
        <Text>{intro}</Text>
        {points.length > 0 && (
          <>
            <Text fw={600}>You can</Text>
            <List>{points.map((point) => <List.Item key={point}>{point}</List.Item>)}</List>
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

/** Home of the roles that do not work with devices; customers find what is on sale and what they ordered. */
export function WelcomePage() {
  const { user, can } = useSession();
  const isShopping = user?.role === 'customer';
  return (
    <Stack gap="lg">
      <Title order={1}>Welcome, {user?.username}</Title>
      {isShopping && can('view_orders') && <LatestOrders />}
      {isShopping && can('view_products') && <LatestProducts />}
      <AboutAccount role={user?.role ?? ''} />
    </Stack>
  );
}
