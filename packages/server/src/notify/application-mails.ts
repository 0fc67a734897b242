import type { ApplicationRequest, Contact, Group, NetworkFeed } from '@network-meetings/core';
import { ownWords, rangeText } from '@network-meetings/core';
import { hearingDays } from '@network-meetings/core/membership';
import type { HeldApplication } from '../db/applications.js';
import { languageOf, wordingFor } from '../locales/wording.js';
import type { Wording } from '../locales/wording.js';
import type { MailSetting } from './compose-mail.js';
import { oneLine } from './compose-mail.js';
import type { Mail, MailContent } from './mail.js';

/** An application with what its mails are written from. */
export interface ApplicationOrder {
  readonly application: HeldApplication;
  readonly group: Group;
  readonly feed: NetworkFeed;
}

type Body = Omit<MailContent, 'language' | 'association' | 'title'> & {
  /** What tells the two mails about an application apart. */
  readonly purpose: 'application' | 'receipt';
};

function mailOf(
  to: Mail['to'],
  replyTo: string | undefined,
  { purpose, ...body }: Body,
  { application, group, feed }: ApplicationOrder,
  { language }: Wording,
  { from, templates }: MailSetting,
): Mail {
  const subject = oneLine(body.subject);
  const content = { ...body, subject, language, association: feed.association.name, title: group.name };
  return {
    // The same for every attempt, so that a mail that went out twice shows once.
    messageId: `<${purpose}.${application.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    to,
    fromName: oneLine(feed.association.name),
    replyTo,
    subject,
    ...templates.render(content),
    calendar: undefined,
    language,
  };
}

/** Who reads the applications to a group: who is named for it, else the facilitator, else the association. */
export function readerOf(group: Group, { association }: NetworkFeed): Contact | undefined {
  const named = group.apply?.email === undefined ? undefined : { email: group.apply.email };
  return [named, group.facilitator, association.contact].find((one) => one?.email !== undefined);
}

function factsOf(
  request: ApplicationRequest,
  { feed }: ApplicationOrder,
  wording: Wording,
): MailContent['facts'] {
  const { person, trialMeeting } = request;
  const { application: words } = wording;
  const locale = ownWords(feed, wording.locale);
  const meeting = feed.meetings.find(({ id }) => id === trialMeeting);
  const when = meeting && rangeText(meeting.start, meeting.end, { locale });
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.name, person.name],
    [words.organisation, person.organisation],
    [words.sector, person.sector && (locale.sectors[person.sector] ?? person.sector)],
    [words.profile, person.profile && locale.profiles[person.profile]],
    [words.phone, person.phone],
    [words.trialMeeting, meeting && `${meeting.title}, ${when ?? ''}`],
  ];
  return [
    ...facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    { label: words.email, value: person.email, url: `mailto:${person.email}` },
  ];
}

/** To those who decide, in the language of the feed; undefined where the feed names nobody to write to. */
export function facilitatorMail(order: ApplicationOrder, setting: MailSetting): Mail | undefined {
  const { application, group, feed } = order;
  const { request } = application;
  const reader = readerOf(group, feed);
  if (reader?.email === undefined) return undefined;
  const wording = wordingFor(languageOf(undefined, feed.language));
  const { toFacilitator: words, motivation } = wording.application;
  const { name, email } = request.person;
  const body: Body = {
    purpose: 'application',
    subject: words.subject(group.name, name),
    paragraphs: [words.lead(name, group.name)],
    facts: factsOf(request, order, wording),
    lists:
      request.motivation === undefined
        ? []
        : [{ heading: motivation, items: request.motivation.split(/\n+/) }],
    notes: [words.next(hearingDays(group))],
    actionLabel: words.answer,
    actionUrl: `mailto:${email}`,
    small: [words.personal],
  };
  const to = { name: oneLine(reader.name ?? ''), address: reader.email };
  return mailOf(to, email, body, order, wording, setting);
}

/** The receipt for the applicant, in the language that they wrote in. */
export function receiptMail(order: ApplicationOrder, setting: MailSetting): Mail {
  const { application, group, feed } = order;
  const { person, language } = application.request;
  const wording = wordingFor(languageOf(language, feed.language));
  const { toApplicant: words } = wording.application;
  const { url, privacyUrl } = feed.association;
  const body: Body = {
    purpose: 'receipt',
    subject: words.subject(group.name),
    paragraphs: [wording.mail.hello(person.name), words.lead(group.name), words.next(hearingDays(group))],
    facts: [],
    lists: [],
    notes: [],
    actionLabel: words.seeGroup,
    actionUrl: group.url ?? url,
    small: [words.notYou, ...(privacyUrl === undefined ? [] : [wording.mail.privacy(privacyUrl)])],
  };
  const to = { name: oneLine(person.name), address: person.email };
  return mailOf(to, readerOf(group, feed)?.email, body, order, wording, setting);
}
