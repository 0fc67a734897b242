import { NetworkGroups } from '../groups/network-groups.js';
import { define } from './define.js';

define('network-groups', NetworkGroups);
