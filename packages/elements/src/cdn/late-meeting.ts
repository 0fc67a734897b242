// `network-meeting.min.js`: a meeting and what it shows, but for the form.
import '../define/network-agenda.js';
import '../define/network-calendar-links.js';
import { define } from '../define/define.js';
import { NetworkMeeting } from '../meeting/network-meeting.js';

define('network-meeting', NetworkMeeting);
