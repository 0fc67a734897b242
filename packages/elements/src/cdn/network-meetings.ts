// `network-meetings.min.js`: what most pages show at once. The rest comes from the files beside it when the first of each is shown.
import { defineLate } from '../controllers/late-element.js';
import { define } from '../define/define.js';
import { replaceDivs } from '../define/replace-divs.js';
import { NetworkAgenda } from '../agenda/network-agenda.js';
import { NetworkCalendarLinks } from '../calendar-links/network-calendar-links.js';
import { NetworkMeeting } from '../meeting/network-meeting.js';
import { NetworkMeetings } from '../meetings/network-meetings.js';

defineLate('network-signup', () => import('../define/network-signup.js'));
defineLate('network-groups', () => import('../define/network-groups.js'));
defineLate('network-group', () => import('../define/network-group.js'));
define('network-meeting', NetworkMeeting);
define('network-meetings', NetworkMeetings);
define('network-agenda', NetworkAgenda);
define('network-calendar-links', NetworkCalendarLinks);
replaceDivs(document);
