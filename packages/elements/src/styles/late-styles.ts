import type { CSSResult, LitElement } from 'lit';
import { adoptStyles } from 'lit';

const late = new WeakMap<ShadowRoot, Map<string, readonly CSSResult[]>>();

/**
 * Gives an element styles that came after it.
 * @param use what they are for; those of an earlier call for the same are taken away
 */
export function adoptLate(element: LitElement, use: string, styles: readonly CSSResult[]): void {
  const root = element.renderRoot;
  if (!(root instanceof ShadowRoot)) return;
  const all = late.get(root) ?? new Map<string, readonly CSSResult[]>();
  late.set(root, all.set(use, styles));
  const { elementStyles } = element.constructor as typeof LitElement;
  adoptStyles(root, [...elementStyles, ...[...all.values()].flat()]);
}
