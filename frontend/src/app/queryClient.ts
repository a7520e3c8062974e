import { QueryClient } from '@tanstack/react-query';

import { ApiError, whenSessionEnds } from '../shared/http';
import { forgetData, forgetName, sessionQuery } from '../shared/session/session';

const ASK_AGAIN_MS = 5_000;

const isPassing = (error: Error | null) => error instanceof ApiError && error.isPassing;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => isPassing(error) && failures < 2,
      retryDelay: (failures, error) =>
        error instanceof ApiError && error.retryAfter ? error.retryAfter * 1000 : 500 * 2 ** failures,
      // The database came back: the page shows it without a click.
      refetchInterval: (query) => (isPassing(query.state.error) ? ASK_AGAIN_MS : false),
    },
    // Tried at once also when the browser believes it is offline: a change kept for later would be made behind the back of
    // whoever gave it up meanwhile.
    mutations: { retry: false, networkMode: 'always' },
  },
});

whenSessionEnds(() => {
  forgetName();
  // RequireSession sees it and leads to the sign-in page.
  queryClient.setQueryData(sessionQuery.queryKey, null);
  forgetData(queryClient);
});

// Another tab signed somebody in or out: what is shown here may be another person's.
window.addEventListener('storage', ({ key }) => {
  if (key === 'silo-name') void queryClient.invalidateQueries();
});
