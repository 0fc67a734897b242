import { applications } from './applications.js';
import { door } from './door.js';
import { mails } from './mails.js';
import { planned } from './planned.js';
import { privacy } from './privacy.js';
import { publishing } from './publishing.js';
import { requests } from './requests.js';
import { seats } from './seats.js';
import { webhooks } from './webhooks.js';

/** All functions of the database as they are now, in an order in which each finds those that it is made of. */
export const functions: string = [
  requests,
  seats,
  mails,
  planned,
  door,
  publishing,
  applications,
  privacy,
  webhooks,
].join('\n');
