import type { RoundClock, RoundEvent } from '@network-meetings/core/agenda';

const fields = 'input, textarea, select, [contenteditable]';

/**
 * What a key does in a running round. Letters are for who has focus on one of its buttons (WCAG 2.1.4: only while the component has focus);
 * in a field they are letters.
 */
export function keyPressed(
  event: KeyboardEvent,
  clock: RoundClock | undefined,
): RoundEvent | 'note' | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing, repeat, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || isComposing || repeat || defaultPrevented) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches(fields)) return undefined;
  switch (key.toLowerCase()) {
    case 'n':
      return { type: 'next' };
    case 's':
      return { type: 'skip' };
    case 'b':
      return { type: 'back' };
    case 'p':
      return { type: clock?.paused ? 'resume' : 'pause' };
    case 'd':
      return { type: clock?.mode === 'deeper' ? 'surface' : 'dig' };
    case '+':
      return { type: 'extend', seconds: 60 };
    case 'm':
      return 'note';
    default:
      return undefined;
  }
}
