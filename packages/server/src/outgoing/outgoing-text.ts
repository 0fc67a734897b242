import type { OutgoingError, OutgoingFault } from './safe-request.js';

type Params = OutgoingError['params'];

const texts: Readonly<Record<OutgoingFault, (params: Params) => string>> = {
  'outgoing/bad-address': () => 'Only https addresses are read, without a name and password in them.',
  'outgoing/private-address': ({ host }) =>
    `${String(host)} leads into this machine or a private network, which is not read. Save it as a file, and import that.`,
  'outgoing/unknown-host': ({ host }) =>
    `There is no ${String(host)}, or the names cannot be looked up. See whether the address is written correctly.`,
  'outgoing/too-many-redirects': ({ limit }) =>
    `It redirects more than ${String(limit)} times. Give the address that it leads to.`,
  'outgoing/too-large': ({ limit }) =>
    `It is larger than ${String(limit)} bytes. Save it as a file, and import that.`,
  'outgoing/timed-out': ({ seconds }) =>
    `It was not read within ${String(seconds)} seconds. Try again later.`,
  'outgoing/unreachable': () =>
    'It cannot be reached, its certificate is not trusted, or the connection broke. Try the address in a browser.',
  'outgoing/bad-answer': () => 'It answers in a form that was not asked for.',
};

/** A failed request in a sentence that says what to do. */
export function outgoingText({ code, params }: OutgoingError): string {
  return texts[code](params);
}
