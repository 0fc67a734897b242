// `network-meetings.min.js`: what a page with a list shows at once. The rest comes from the files beside it when the first of each is shown.
import { readCalendarsWith } from '../controllers/feed-store.js';
import { defineLate } from '../controllers/late-element.js';
import { define } from '../define/define.js';
import { replaceDivs } from '../define/replace-divs.js';
export { registerLanguage } from '../locales/languages.js';
import { NetworkMeetings } from '../meetings/network-meetings.js';

const meeting = () => import('./late-meeting.js');
for (const tag of ['network-meeting', 'network-agenda', 'network-calendar-links']) defineLate(tag, meeting);
defineLate('network-round', () => import('../define/network-round.js'));
defineLate('network-signup', () => import('../define/network-signup.js'));
defineLate('network-year', () => import('./year-wheel.js'));
defineLate('network-groups', () => import('../define/network-groups.js'));
defineLate('network-group', () => import('../define/network-group.js'));
readCalendarsWith(async () => (await import('../ics/ics.js')).readIcs);
define('network-meetings', NetworkMeetings);
replaceDivs(document);
