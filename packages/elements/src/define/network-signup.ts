import { NetworkSignup } from '../signup/network-signup.js';
import { define } from './define.js';

define('network-signup', NetworkSignup);
