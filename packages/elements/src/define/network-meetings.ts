import { NetworkMeetings } from '../meetings/network-meetings.js';
import { define } from './define.js';
import './network-meeting.js';

define('network-meetings', NetworkMeetings);
