import { NetworkGroup } from '../group/network-group.js';
import { define } from './define.js';

define('network-group', NetworkGroup);
