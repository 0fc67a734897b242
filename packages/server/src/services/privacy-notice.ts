import { readRetention } from '../db/retention.js';
import type { FeedHead } from '../db/schema.js';
import type { Wording } from '../locales/wording.js';
import type { ServiceContext } from './service.js';

/**
 * What a form says of personal data: what is kept, for how long, and who answers for it (GDPR art. 13). The association's own words where the feed
 * has some, else ours by the times that it has set.
 */
export async function privacyNotice(
  { database }: Pick<ServiceContext, 'database'>,
  { association }: FeedHead,
  { privacy }: Wording,
): Promise<string> {
  if (association.privacyNotice !== undefined) return association.privacyNotice;
  const policy = await readRetention(database, association.id);
  return privacy.notice(association.name, association.contact?.email, policy);
}
