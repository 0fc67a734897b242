import { NetworkRound } from '../round/network-round.js';
import { define } from './define.js';

define('network-round', NetworkRound);
