// Prints what core makes of times, with the zone of its process on stderr. `process-zone.test.ts` runs it in several
// zones; whatever leans on the zone of the process then differs.
import {
  agendaView,
  dateRangeText,
  dayText,
  holidaysOfDenmark,
  meetingDetails,
  meetingListView,
  momentText,
  rangeText,
  readWallTime,
  signupState,
  toWallTime,
  weekday,
} from '@network-meetings/core';
import { meetingCalendar } from '@network-meetings/core/calendar';
import { exampleFeed } from './feeds.js';
import { languages } from './languages.js';
import { oddZones } from './odd-zones.js';

const say = (value: unknown) => {
  console.log(typeof value === 'string' ? value : JSON.stringify(value));
};
const feed = exampleFeed();
// Around the changes of the clock in Copenhagen, Tokyo's midnight and New York's, and the turn of a year.
const walls = ['03-28T01:59', '03-28T02:30', '10-31T02:30', '12-31T23:59', '01-01T00:00', '06-30T15:00'].map(
  (time) => `2027-${time}`,
);

for (const zone of oddZones) {
  for (const wall of walls) say([zone, wall, readWallTime(wall, zone)]);
  for (let at = 0; at < 400; at++) say(toWallTime(Date.UTC(1995, 0, 1) + at * 2_678_399_000, zone));
}
for (let year = 2000; year <= 2060; year++) say(holidaysOfDenmark(year));
for (const wall of walls) say(weekday(wall.slice(0, 10)));

const moments = [
  '2027-01-04T23:30:00Z',
  '2027-03-08T23:30:00Z',
  '2027-03-11T11:00:00Z',
  '2028-01-01T00:00:00Z',
];
for (const { locale } of languages) {
  for (const wall of walls) {
    say(dayText(wall, { locale }));
    say(momentText(wall, { locale }));
    say(rangeText('2027-01-01T00:00', wall, { locale }));
    say(dateRangeText('2027-01-01', wall.slice(0, 10), { locale }));
  }
  for (const now of moments.map((moment) => Date.parse(moment))) {
    say(meetingListView(feed, {}, { locale, now }));
    say(meetingListView(feed, { past: true }, { locale, now }));
    for (const meeting of feed.meetings) say(signupState(meeting, feed.timeZone, now));
  }
  for (const meeting of feed.meetings) {
    say(agendaView(meeting, locale));
    say(meetingDetails(meeting, feed, locale, 'America/New_York'));
    say(meetingCalendar(meeting, feed, { locale }));
  }
}
console.error(new Date(Date.UTC(2027, 6, 1)).getTimezoneOffset());
