import { lazy, Suspense } from 'react';

import { useSession } from '../shared/session/useSession';
import { Loading } from './Loading';

// Each role downloads its own start page only.
const WelcomePage = lazy(async () => ({ default: (await import('./WelcomePage')).WelcomePage }));
const HomePage = lazy(async () => ({ default: (await import('../features/home/HomePage')).HomePage }));

/** Staff see the state of the stock; customers see their passes and the shop, the gate what waits for it. */
export function StartPage() {
  const { can } = useSession();
  return <Suspense fallback={<Loading />}>{can('view_devices') ? <HomePage /> : <WelcomePage />}</Suspense>;
}
