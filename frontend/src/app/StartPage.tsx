import { lazy, Suspense } from 'react';

import { useSession } from '../shared/session/useSession';
import { Loading } from './Loading';
import { WelcomePage } from './WelcomePage';

const HomePage = lazy(async () => ({ default: (await import('../features/home/HomePage')).HomePage }));

/** Staff see the state of the stock; customers and the gate are told what they can do. */
export function StartPage() {
  const { can } = useSession();
  if (!can('view_devices')) return <WelcomePage />;
  return <Suspense fallback={<Loading />}><HomePage /></Suspense>;
}
