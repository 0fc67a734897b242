import { NetworkYear } from '../wheel/network-year.js';
import { define } from './define.js';

define('network-year', NetworkYear);
