import * as z from 'zod/mini';

/** How the server is. */
export const Health = z.object({
  status: z.enum(['ok', 'failing']),
  database: z.enum(['ok', 'failing']),
  oldestUnsentMailSeconds: z.optional(z.number()),
});
export type Health = z.infer<typeof Health>;
