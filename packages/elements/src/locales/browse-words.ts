import type { Period } from '@network-meetings/core';

/** The words with which meetings are looked for and leafed through, in one language. */
export interface BrowseWords {
  /** BCP 47. */
  readonly language: string;
  /** Of the controls as a whole. */
  readonly filters: string;
  readonly search: string;
  readonly group: string;
  readonly theme: string;
  readonly place: string;
  readonly length: string;
  readonly mode: string;
  readonly period: string;
  /** The choice that excludes nothing. */
  readonly all: string;
  readonly periods: Readonly<Record<Period, string>>;
  readonly clear: string;
  /** A sentence: how many were found. */
  found(count: number): string;
  /** A sentence: none fits. */
  readonly noneFound: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly previousYear: string;
  readonly nextYear: string;
  readonly thisMonth: string;
  readonly thisYear: string;
  /** The head of the column of week numbers, in short and in full. */
  readonly weekShort: string;
  readonly week: string;
  readonly today: string;
  /** A sentence: the month, or the year, has no meetings. */
  nothingIn(time: string): string;
  /** Leads to a month with meetings. */
  goTo(month: string): string;
  /** Said of a day by screen readers: how many meetings it has. */
  onDay(count: number): string;
  /** Said of a meeting that began on an earlier day. */
  readonly goesOn: string;
  /** How the grid is used from the keyboard. */
  readonly gridHelp: string;
}
