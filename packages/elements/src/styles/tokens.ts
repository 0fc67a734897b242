import { css } from 'lit';

// Each token has its default here, at the point of use, and is never set on the host: a page sets it on any element
// above. Text takes the page's own colour; only fills have a colour of ours, with the text colour that goes with it, so
// that contrast holds on pages whose background we do not know.

/** Fill of what is to be seen first: the date leaf, buttons. */
export const accent = css`var(--network-accent, light-dark(#1f4e79, #a8cdf0))`;
/** Text on {@link accent}. */
export const onAccent = css`var(--network-on-accent, light-dark(#fff, #0d2238))`;
/** Background of cards and of what the pointer is on. */
export const surface = css`var(--network-surface, color-mix(in srgb, currentColor 4%, transparent))`;
/** Lines between and around things. */
export const border = css`var(--network-border, color-mix(in srgb, currentColor 20%, transparent))`;
/** Lines of form fields and buttons, which must stand out (3:1). */
export const control = css`var(--network-control-border, color-mix(in srgb, currentColor 62%, transparent))`;
/** Text of less weight. */
export const muted = css`var(--network-muted, color-mix(in srgb, currentColor 80%, transparent))`;
/** Fill of what went wrong or was called off. */
export const warning = css`var(--network-warning, light-dark(#9a3412, #fdba8c))`;
/** Text on {@link warning}. */
export const onWarning = css`var(--network-on-warning, light-dark(#fff, #431407))`;
/** Fill of what went well. */
export const success = css`var(--network-success, light-dark(#166534, #86efac))`;
/** Text on {@link success}. */
export const onSuccess = css`var(--network-on-success, light-dark(#fff, #052e16))`;
/** The ring around what has focus. */
export const focus = css`var(--network-focus, currentColor)`;
/** How thick the ring is, and how far from what it is around. */
export const focusWidth = css`var(--network-focus-width, 3px)`;
/** See {@link focusWidth}. */
export const focusOffset = css`var(--network-focus-offset, 2px)`;
/** Text of links. */
export const link = css`var(--network-link, inherit)`;
/** Corners. */
export const radius = css`var(--network-radius, 0.375em)`;
/** Corners of buttons and fields. */
export const buttonRadius = css`var(--network-button-radius, ${radius})`;
/** Corners of badges. */
export const badgeRadius = css`var(--network-badge-radius, ${radius})`;
/** What lifts a card from the page. */
export const shadow = css`var(--network-shadow, none)`;
/** The longest line of running text. */
export const measure = css`var(--network-measure, 66ch)`;
/** The unit of all distances. */
export const space = css`var(--network-space, 1em)`;
/** Typeface of headings. */
export const headingFont = css`var(--network-heading-font, inherit)`;
/** Weight of headings. */
export const headingWeight = css`var(--network-heading-weight, 600)`;
/** Text of headings. */
export const headingColor = css`var(--network-heading-color, inherit)`;
