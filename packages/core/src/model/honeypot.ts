/** The name of the field in a form that people leave empty and programs fill in; what a server makes of it is in `docs/protocol.md`, Limits. */
export const HONEYPOT = 'website';
