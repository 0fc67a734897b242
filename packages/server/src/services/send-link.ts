import type { LinkRequest } from '@network-meetings/core';
import { emailKey } from '@network-meetings/core';
import { requestLink } from '../db/door.js';
import { retrying } from '../db/faults.js';
import type { ServiceContext } from './service.js';
import { requestKey } from './service.js';

/** "Send me my link again": the same for an address that is signed up and for one that is not. */
export async function sendLink(
  { database, clock }: ServiceContext,
  association: string,
  request: LinkRequest,
  key: string,
): Promise<void> {
  const asked = {
    association,
    meeting: request.meeting,
    emailKey: emailKey(request.email),
    key: requestKey(key, 'links', request),
  };
  await retrying(() => requestLink(database, asked, clock.now()));
}
