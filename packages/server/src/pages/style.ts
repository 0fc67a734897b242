import { baseStyle } from './base-style.js';

/** How the server's own pages look: one sheet, system fonts, light or dark as the reader's screen is. */
export const ownPageStyle = /* css */ `${baseStyle}
:root {
  --ink: #1f2933; --paper: #fff; --muted: #52606d; --line: #7b8794; --soft: #f0f4f8; --link: #0b5394; --on-link: #fff; --fault: #b42318;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7eb; --paper: #16191d; --muted: #b3bcc5; --line: #8a94a0; --soft: #23282e; --link: #8ec5ff; --on-link: #0b1f33; --fault: #ff9b92; }
}
body { background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
header, main, footer { max-inline-size: 42rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; }
footer { color: var(--muted); font-size: .9rem; padding-block-end: 3rem; }
h1 { margin: .5rem 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
p, ul { margin: 0 0 1rem; }
ul { padding-inline-start: 1.25rem; }
a { color: var(--link); }
.hint, .muted, .optional { color: var(--muted); font-weight: 400; }
.hint { margin: 0 0 .35rem; font-size: .95rem; }
.field, fieldset { margin: 0 0 1.25rem; border: 0; padding: 0; min-inline-size: 0; }
label, legend, .label { font-weight: 600; padding: 0; margin: 0 0 .25rem; display: block; }
.group { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; }
input[type=text], input[type=email], textarea, select {
  display: block; inline-size: 100%; min-block-size: 2.75rem; padding: .5rem .65rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: .25rem;
}
input[readonly] { background: var(--soft); }
.choice { display: flex; gap: .6rem; align-items: flex-start; font-weight: 400; padding: .5rem 0; margin: 0; min-block-size: 2.75rem; }
.choice input { inline-size: 1.4rem; block-size: 1.4rem; margin: .05rem 0 0; flex: none; accent-color: var(--link); }
.faulty { border-inline-start: 4px solid var(--fault); padding-inline-start: .75rem; }
.error { color: var(--fault); font-weight: 600; margin: 0 0 .35rem; }
.summary { border: 3px solid var(--fault); border-radius: .25rem; padding: 1rem; margin: 0 0 1.5rem; }
.summary h2 { margin-block-start: 0; }
.summary a { color: var(--fault); font-weight: 600; }
.summary :last-child { margin-block-end: 0; }
.note { background: var(--soft); border-inline-start: 4px solid var(--line); padding: 1rem; margin: 0 0 1rem; }
.note :last-child { margin-block-end: 0; }
.seats { list-style: none; padding: 0; }
.seats li { padding: .5rem .75rem; border-inline-start: 4px solid var(--line); background: var(--soft); margin-block-end: .5rem; }
.meetings { list-style: none; padding: 0; }
.meetings li { padding: .75rem 0; border-block-start: 1px solid var(--line); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1.5rem 0; }
.actions form { display: contents; }
button, .button {
  font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: .6rem 1.1rem; border: 2px solid var(--link); border-radius: .25rem;
  background: transparent; color: var(--link); cursor: pointer; text-decoration: none; display: inline-block; text-align: start; max-inline-size: 100%;
}
.primary { background: var(--link); color: var(--on-link); }
details { margin: 0 0 1.25rem; }
summary { padding: .6rem 0; font-weight: 600; color: var(--link); }
button.primary:focus-visible, .primary:focus-visible { outline-color: var(--ink); }
form:has(input):not(:has(input[value=substitute]:checked)) .substitute:not(.faulty) { display: none; }
.aside { position: absolute; inset-inline-start: -100vw; inline-size: 1px; block-size: 1px; overflow: hidden; }
@media (forced-colors: active) { .primary { border: 3px double; } }
@media print { .actions, footer, details { display: none; } }
`;
