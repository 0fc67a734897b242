import { danish, danishFaults } from '@network-meetings/core';
import { danishChanges } from '@network-meetings/core/changes';
import { danishSignup } from '@network-meetings/core/signup-words';
import { danishApplication } from './application-da.js';
import { danishLists, danishLogin } from './lead-da.js';
import { danishMail } from './mail-da.js';
import { danishPages } from './pages-da.js';
import { danishPrivacy } from './privacy-da.js';
import { danishWebhook } from './webhook-da.js';
import type { Wording } from './wording.js';

/** Danish. */
export const danishWording: Wording = {
  language: 'da',
  locale: danish,
  faults: danishFaults,
  mail: danishMail,
  form: danishSignup,
  pages: danishPages,
  application: danishApplication,
  changes: danishChanges,
  login: danishLogin,
  lists: danishLists,
  webhook: danishWebhook,
  privacy: danishPrivacy,
  devMail: {
    previews: 'Se alle slags mails',
    noMeeting: 'Der er intet møde at vise mails om. Udgiv et feed.',
    title: 'Udviklerpost',
    intro: 'Her ligger de mails, som serveren ellers ville have sendt. De når ingen.',
    empty: 'Ingen mails endnu. Tilmeld dig et møde, så kommer bekræftelsen her.',
    to: 'Til',
    received: 'Modtaget',
    back: 'Alle mails',
    links: 'Links i mailen',
    attachments: 'Vedhæftet',
    source: 'Hele mailen (.eml)',
    plainText: 'Som ren tekst',
    site: 'Til hjemmesiden',
  },
  columns: {
    group: ['gruppe', 'netværksgruppe'],
    name: ['navn', 'fulde navn'],
    email: ['e-mail', 'mail', 'mailadresse', 'e-mailadresse'],
    organisation: ['organisation', 'virksomhed', 'arbejdssted', 'arbejdsplads'],
    phone: ['telefon', 'telefonnummer', 'tlf', 'tlf.', 'mobil'],
    sector: ['sektor'],
    profile: ['profil'],
    language: ['sprog'],
    status: ['status'],
  },
  problemPage: { code: 'Kode', back: 'Gå tilbage til siden, du kom fra, og prøv igen.' },
};
