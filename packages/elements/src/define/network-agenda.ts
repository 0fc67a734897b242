import { NetworkAgenda } from '../agenda/network-agenda.js';
import { define } from './define.js';

define('network-agenda', NetworkAgenda);
