import type { Group, MembershipApplication, NetworkFeed } from '@network-meetings/core';
import { momentText, ownWords, toWallTime } from '@network-meetings/core';
import {
  markDecisionMail,
  markHearingMail,
  readDecisionMail,
  readGroupApplication,
  readHearing,
  readHearingMail,
} from '../db/hearings.js';
import { readHead } from '../db/meetings.js';
import { languageOf, wordingFor } from '../locales/wording.js';
import type { Wording } from '../locales/wording.js';
import type { ServiceContext } from '../services/service.js';
import { readerOf } from './application-mails.js';
import type { MailSetting } from './compose-mail.js';
import { oneLine } from './compose-mail.js';
import type { Mail, MailContent } from './mail.js';
import type { Post } from './send-notification.js';

interface Letter {
  readonly to: Mail['to'];
  /** What tells it from every other mail, the same for each attempt. */
  readonly id: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly facts: MailContent['facts'];
  readonly notes: readonly string[];
  readonly actionLabel: string;
  readonly actionUrl: string;
}

function mailOf(
  letter: Letter,
  group: Group,
  feed: NetworkFeed,
  wording: Wording,
  { from, templates }: MailSetting,
): Mail {
  const { to, id, paragraphs, facts, notes, actionLabel, actionUrl } = letter;
  const { language } = wording;
  const subject = oneLine(letter.subject);
  const { privacyUrl, name } = feed.association;
  return {
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    to,
    fromName: oneLine(name),
    replyTo: readerOf(group, feed)?.email,
    subject,
    ...templates.render({
      ...{ subject, language, association: name, title: group.name },
      paragraphs: [...paragraphs],
      facts,
      lists: [],
      notes: [...notes],
      ...{ actionLabel, actionUrl },
      small: privacyUrl === undefined ? [] : [wording.mail.privacy(privacyUrl)],
    }),
    calendar: undefined,
    language,
  };
}

/** What of an applicant the members may be told, and no more (rule 5). */
function toldOf(
  { organisation, sector, profile }: MembershipApplication,
  feed: NetworkFeed,
  wording: Wording,
): MailContent['facts'] {
  const locale = ownWords(feed, wording.locale);
  const words = wording.application;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.organisation, organisation],
    [words.sector, sector && (locale.sectors[sector] ?? sector)],
    [words.profile, profile && locale.profiles[profile]],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

async function found({ database }: ServiceContext, association: string, id: string) {
  const held = await readGroupApplication(database, association, id);
  const head = await readHead(database, association);
  const group = head?.head.groups.find((one) => one.id === held?.application.group);
  if (!held || !head || !group) return undefined;
  return {
    application: held.application,
    version: held.version,
    group,
    feed: { ...head.head, meetings: [] },
  };
}

/** Tells one member of a hearing; nobody twice. */
export async function sendHearing(
  context: ServiceContext,
  { transport, ...setting }: Post,
  id: string,
  member: string,
): Promise<void> {
  const { database, clock } = context;
  const reader = await readHearingMail(database, id, member);
  const order = reader && (await found(context, reader.association, id));
  const hearing = reader && (await readHearing(database, reader.association, id));
  if (!reader || !order || !hearing) return;
  const { application, group, feed } = order;
  const wording = wordingFor(languageOf(reader.language ?? undefined, feed.language));
  const { hearing: words } = wording.application;
  const until = momentText(toWallTime(Date.parse(hearing.closes) - 60_000, feed.timeZone), {
    locale: wording.locale,
  });
  const decides = readerOf(group, feed)?.email;
  await transport.send(
    mailOf(
      {
        to: { name: oneLine(reader.name), address: reader.email },
        id: `hearing.${id}.${member}`,
        subject: words.subject(group.name),
        paragraphs: [wording.mail.hello(reader.name), words.lead(application.name, group.name)],
        facts: toldOf(application, feed, wording),
        notes: [words.until(until), words.confidential],
        actionLabel: words.answer,
        actionUrl: decides === undefined ? feed.association.url : `mailto:${decides}`,
      },
      group,
      feed,
      wording,
      setting,
    ),
  );
  await markHearingMail(database, id, member, clock.now());
}

/** Tells the applicant what was decided. */
export async function sendDecision(
  context: ServiceContext,
  { transport, ...setting }: Post,
  id: string,
): Promise<void> {
  const { database, clock } = context;
  const decision = await readDecisionMail(database, id);
  const order = decision && (await found(context, decision.association, id));
  if (!decision || !order) return;
  const { application, group, feed } = order;
  const { state } = application;
  if (state !== 'admitted' && state !== 'waitlisted' && state !== 'refused') return;
  const wording = wordingFor(languageOf(application.language, feed.language));
  const { decision: words } = wording.application;
  await transport.send(
    mailOf(
      {
        to: { name: oneLine(application.name), address: application.email },
        id: `decision.${id}.${String(order.version)}`,
        subject: words.subject(group.name),
        paragraphs: [
          wording.mail.hello(application.name),
          words[state](group.name),
          ...(decision.note?.split(/\n+/) ?? []),
        ],
        facts: [],
        notes: [],
        actionLabel: wording.application.toApplicant.seeGroup,
        actionUrl: group.url ?? feed.association.url,
      },
      group,
      feed,
      wording,
      setting,
    ),
  );
  await markDecisionMail(database, id, clock.now());
}
