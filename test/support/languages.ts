import type { FaultWording, Locale } from '@network-meetings/core';
import { danish, danishFaults, english, englishFaults } from '@network-meetings/core';
import { german, germanFaults } from '@network-meetings/core/locales/de';
import { norwegian, norwegianFaults } from '@network-meetings/core/locales/nb';
import { swedish, swedishFaults } from '@network-meetings/core/locales/sv';

/** Everything that core says in one language. */
export interface LanguageWords {
  readonly locale: Locale;
  readonly faults: FaultWording;
}

/** Every language in which core speaks. */
export const languages: readonly LanguageWords[] = [
  { locale: danish, faults: danishFaults },
  { locale: swedish, faults: swedishFaults },
  { locale: norwegian, faults: norwegianFaults },
  { locale: german, faults: germanFaults },
  { locale: english, faults: englishFaults },
];
