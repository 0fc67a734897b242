import type { BrowseWords } from './browse-words.js';

/** English. */
export const englishBrowse: BrowseWords = {
  language: 'en',
  filters: 'Find meetings',
  search: 'Search the meetings',
  group: 'Group',
  theme: 'Theme',
  place: 'Place',
  length: 'Length',
  mode: 'Format',
  period: 'When',
  all: 'All',
  periods: {
    coming: 'Coming meetings',
    month: 'The next 30 days',
    quarter: 'The next 90 days',
    past: 'Past meetings',
  },
  clear: 'Clear',
  found: (count) => (count === 1 ? '1 meeting' : `${String(count)} meetings`),
  noneFound: 'No meetings match what you have chosen.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  previousYear: 'Previous year',
  nextYear: 'Next year',
  thisMonth: 'This month',
  thisYear: 'This year',
  weekShort: 'Wk',
  week: 'Week',
  today: 'today',
  nothingIn: (time) => `There are no meetings in ${time}.`,
  goTo: (month) => `Go to ${month}`,
  onDay: (count) => (count === 1 ? '1 meeting' : `${String(count)} meetings`),
  goesOn: 'continued',
  gridHelp:
    'The arrow keys move between days, Page Up and Page Down between months. Enter opens the meeting of a day.',
};
