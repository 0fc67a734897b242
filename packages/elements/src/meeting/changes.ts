import type { Locale, Meeting, NetworkFeed } from '@network-meetings/core';
import type { ChangeLogEntry } from '@network-meetings/core/changes';
import { changeLog, danishChanges, englishChanges } from '@network-meetings/core/changes';
import { changeWordsFor } from '../locales/late-words.js';

/**
 * The change log of a meeting in the words of a language, newest first. What a feed has of closed things is for whom the feed is: that they were changed,
 * and no more.
 */
export function changesOf(
  meeting: Meeting,
  feed: NetworkFeed,
  locale: Locale,
  language: string,
): readonly ChangeLogEntry[] {
  const words = changeWordsFor(language, [danishChanges, englishChanges]);
  return changeLog(meeting, feed.timeZone, { locale, words, members: true });
}
