import type { Matches } from '@network-meetings/core/exchange';
import {
  danishExchange,
  digitalGlossary,
  englishExchange,
  matchAsks,
  matchText,
} from '@network-meetings/core/exchange';
import { readRecords } from '../db/exchange.js';
import type { Wording } from '../locales/wording.js';
import type { Access } from './access.js';
import { only } from './exchange.js';
import { ledGroup } from './season.js';
import type { ServiceContext } from './service.js';

/** Asks with the offers that may help (rule 27), within the group, and with its sister groups where both sides said so. */
export async function matchesOf(
  context: ServiceContext,
  access: Access,
  group: string,
  { language, locale }: Pick<Wording, 'language' | 'locale'>,
): Promise<Matches> {
  const { group: own } = await ledGroup(context, access, group);
  const groups = [group, ...own.sisterGroups];
  const records = await readRecords(context.database, access.association, groups, ['ask', 'offer']);
  const asks = only(records, 'ask').filter((ask) => ask.group === group);
  const offers = only(records, 'offer').filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const options = { glossary: digitalGlossary, sisterGroups: new Map([[group, own.sisterGroups]]) };
  const wording = language === 'da' ? danishExchange : englishExchange;
  return {
    group,
    matches: matchAsks(asks, offers, options).map((match) => ({
      ...{ ask: match.ask, offer: match.offer, score: match.score },
      text: matchText(match, { locale, wording }),
    })),
  };
}
