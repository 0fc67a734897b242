// `network-meetings.min.js`: what pages show at once. The form comes from the file beside it when the first is shown.
import { defineLate } from '../controllers/late-element.js';
import { define } from '../define/define.js';
import { replaceDivs } from '../define/replace-divs.js';
import { NetworkAgenda } from '../agenda/network-agenda.js';
import { NetworkCalendarLinks } from '../calendar-links/network-calendar-links.js';
import { NetworkGroups } from '../groups/network-groups.js';
import { NetworkMeeting } from '../meeting/network-meeting.js';
import { NetworkMeetings } from '../meetings/network-meetings.js';

defineLate('network-signup', () => import('../define/network-signup.js'));
define('network-meeting', NetworkMeeting);
define('network-meetings', NetworkMeetings);
define('network-agenda', NetworkAgenda);
define('network-calendar-links', NetworkCalendarLinks);
define('network-groups', NetworkGroups);
replaceDivs(document);
