/** Where to go after signing in: a path of this site only, whatever the address claims. */
export function nextPath(search: string): string {
  const wanted = new URLSearchParams(search).get('next');
  if (!wanted) return '/';
  const url = URL.parse(wanted, window.location.origin);
  if (url?.origin !== window.location.origin || url.pathname === '/login') return '/';
  return url.pathname + url.search + url.hash;
}
