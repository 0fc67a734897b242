import type { FaultWording, Locale } from '@network-meetings/core';
import type { ChangeWording } from '@network-meetings/core/changes';
import { danishChanges, englishChanges } from '@network-meetings/core/changes';
import { danish, danishFaults, english, englishFaults } from '@network-meetings/core';
import { german, germanChanges, germanFaults, germanMembership } from '@network-meetings/core/locales/de';
import type { MembershipWording } from '@network-meetings/core/membership';
import { danishMembership, englishMembership } from '@network-meetings/core/membership';
import {
  norwegian,
  norwegianChanges,
  norwegianFaults,
  norwegianMembership,
} from '@network-meetings/core/locales/nb';
import { swedish, swedishChanges, swedishFaults, swedishMembership } from '@network-meetings/core/locales/sv';

/** Everything that core says in one language. */
export interface LanguageWords {
  readonly locale: Locale;
  readonly faults: FaultWording;
  readonly changes: ChangeWording;
  readonly membership: MembershipWording;
}

/** Every language in which core speaks. */
export const languages: readonly LanguageWords[] = [
  { locale: danish, faults: danishFaults, changes: danishChanges, membership: danishMembership },
  { locale: swedish, faults: swedishFaults, changes: swedishChanges, membership: swedishMembership },
  { locale: norwegian, faults: norwegianFaults, changes: norwegianChanges, membership: norwegianMembership },
  { locale: german, faults: germanFaults, changes: germanChanges, membership: germanMembership },
  { locale: english, faults: englishFaults, changes: englishChanges, membership: englishMembership },
];
