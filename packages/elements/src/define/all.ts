import './network-groups.js';
import './network-meeting.js';
import './network-meetings.js';
import './network-signup.js';
