import './network-agenda.js';
import './network-calendar-links.js';
import './network-group.js';
import './network-groups.js';
import './network-meeting.js';
import './network-meetings.js';
import './network-round.js';
import './network-signup.js';
import './network-year.js';
// Last: by now the elements are there to fill them with.
import './divs.js';
