import { ApplicationRequest } from '../model/application.js';
import type { Parsed } from '../model/issue.js';
import { parseWith } from './collect-issues.js';

/** Parses an {@link ApplicationRequest}. */
export function parseApplicationRequest(data: unknown): Parsed<ApplicationRequest> {
  return parseWith(ApplicationRequest, data);
}
