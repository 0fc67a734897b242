/** What a public feed says wherever it comes from: readable from every site, good for five minutes, and for a day when nobody can be asked. */
export const feedFields = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400',
} as const;
