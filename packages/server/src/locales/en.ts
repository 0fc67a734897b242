import { english, englishFaults } from '@network-meetings/core';
import { englishChanges } from '@network-meetings/core/changes';
import { englishSignup } from '@network-meetings/core/signup-words';
import { englishApplication } from './application-en.js';
import { englishLists, englishLogin } from './lead-en.js';
import { englishMail } from './mail-en.js';
import { englishPages } from './pages-en.js';
import { englishPrivacy } from './privacy-en.js';
import { englishWebhook } from './webhook-en.js';
import type { Wording } from './wording.js';

/** English, as it is written in Europe. */
export const englishWording: Wording = {
  language: 'en',
  locale: english,
  faults: englishFaults,
  mail: englishMail,
  form: englishSignup,
  pages: englishPages,
  application: englishApplication,
  changes: englishChanges,
  login: englishLogin,
  lists: englishLists,
  webhook: englishWebhook,
  privacy: englishPrivacy,
  devMail: {
    previews: 'See every kind of mail',
    noMeeting: 'There is no meeting to show mails about. Publish a feed.',
    title: 'Development mail',
    intro: 'These are the mails that the server would have sent. They reach nobody.',
    empty: 'No mail yet. Sign up for a meeting, and the confirmation comes here.',
    to: 'To',
    received: 'Received',
    back: 'All mail',
    links: 'Links in the mail',
    attachments: 'Attachments',
    source: 'The whole mail (.eml)',
    plainText: 'As plain text',
    site: 'To the website',
  },
  columns: {
    group: ['group'],
    name: ['name', 'full name'],
    email: ['email', 'e-mail', 'mail'],
    organisation: ['organisation', 'organization', 'company', 'employer'],
    phone: ['phone', 'telephone', 'mobile'],
    sector: ['sector'],
    profile: ['profile'],
    language: ['language'],
    status: ['status'],
  },
  problemPage: { code: 'Code', back: 'Go back to the page that you came from and try again.' },
};
