import { NetworkCalendarLinks } from '../calendar-links/network-calendar-links.js';
import { define } from './define.js';

define('network-calendar-links', NetworkCalendarLinks);
