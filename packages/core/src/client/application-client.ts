import type { ApplicationRequest } from '../model/application.js';
import { ApplicationReceipt } from '../model/application.js';
import type { CallOptions } from './json-call.js';
import { jsonCaller } from './json-call.js';
import type { Result } from './transport.js';

/**
 * Sends an application for membership (`docs/protocol.md`, Applying for membership). The same key with the same request, after a
 * lost connection or a double click, is one application.
 * @param key 16–128 characters of `[A-Za-z0-9_-]`, chosen anew for each intent
 * @param options `url` is `applications.url` of the feed
 */
export function sendApplication(
  request: ApplicationRequest,
  key: string,
  options: CallOptions,
): Promise<Result<ApplicationReceipt>> {
  return jsonCaller(options)('POST', '', ApplicationReceipt, { 'idempotency-key': key }, request);
}
