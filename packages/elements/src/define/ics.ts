import { readCalendarsWith } from '../controllers/feed-store.js';
import { readIcs } from '../ics/ics.js';

readCalendarsWith(() => readIcs);
