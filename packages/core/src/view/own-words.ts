import type { Locale } from '../locales/locale.js';
import { hasLocale } from '../locales/locale.js';
import type { Association } from '../model/association.js';
import type { NetworkFeed } from '../model/feed.js';
import type { ListEntry } from '../model/open-list.js';

const labelled = (
  names: Readonly<Record<string, string>>,
  entries: readonly ListEntry[],
  isOwnLanguage: boolean,
): Readonly<Record<string, string>> => {
  const own = entries.filter(({ id }) => isOwnLanguage || !Object.hasOwn(names, id));
  return { ...names, ...Object.fromEntries(own.map(({ id, label }) => [id, label])) };
};

type Known = WeakMap<Association, WeakMap<Locale, Locale>>;
// One object for each association and locale, so that who compares what a view is given sees that nothing changed.
const inOwnLanguage: Known = new WeakMap();
const inAnother: Known = new WeakMap();

/**
 * A locale that says the words of an association's own lists (sectors, kinds of agenda item, kinds of part) in place of ours. Its labels are in
 * the language of the feed: to a reader of another language our word for a kind that we know says more, and a kind that we don't
 * know has its label in any language.
 */
export function ownWords(
  { association, language }: Pick<NetworkFeed, 'association' | 'language'>,
  locale: Locale,
): Locale {
  const { sectors = [], agendaKinds = [], partKinds = [] } = association;
  if (sectors.length + agendaKinds.length + partKinds.length === 0) return locale;
  const isOwn = hasLocale(language, [locale]);
  const known = isOwn ? inOwnLanguage : inAnother;
  const made = known.get(association) ?? new WeakMap<Locale, Locale>();
  known.set(association, made);
  let own = made.get(locale);
  if (!own) {
    own = {
      ...locale,
      sectors: labelled(locale.sectors, sectors, isOwn),
      agendaKinds: labelled(locale.agendaKinds, agendaKinds, isOwn),
      partKinds: labelled(locale.partKinds, partKinds, isOwn),
    };
    made.set(locale, own);
    // Who gives it back gets it back.
    made.set(own, own);
  }
  return own;
}
