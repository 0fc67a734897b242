import { NetworkMeeting } from '../meeting/network-meeting.js';
import { define } from './define.js';
import './network-agenda.js';
import './network-calendar-links.js';
import './network-signup.js';

define('network-meeting', NetworkMeeting);
