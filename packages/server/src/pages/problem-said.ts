import { momentText, problemText, WallTime } from '@network-meetings/core';
import type { Wording } from '../locales/wording.js';
import type { ProblemError } from '../problem-error.js';

/** A problem in a title and a sentence, in the reader's words. */
export function problemSaid(
  { code, params }: ProblemError,
  { faults, locale }: Wording,
): readonly [title: string, detail: string] {
  const moment = (time: string) => (WallTime.safeParse(time).success ? momentText(time, { locale }) : time);
  const { title, detail } = problemText(code, params, faults, moment);
  return [title, detail];
}
