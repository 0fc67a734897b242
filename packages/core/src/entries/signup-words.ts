// `@network-meetings/core/signup-words`: what the forms for signing up and applying say, on an association's page and on a server's own alike.
export { danishForm } from '../locales/form-da.js';
export { englishForm } from '../locales/form-en.js';
export type { FormWording, Said } from '../locales/form-wording.js';
export { danishSignup } from '../locales/signup-da.js';
export { englishSignup } from '../locales/signup-en.js';
export type { Asked, SignupWording } from '../locales/signup-wording.js';
export { HONEYPOT } from '../model/honeypot.js';
