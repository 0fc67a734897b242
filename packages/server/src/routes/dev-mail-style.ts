import { baseStyle } from '../pages/base-style.js';

/** How the mail pages of development look. */
export const devMailStyle = /* css */ `${baseStyle}
:root { --line: color-mix(in srgb, currentColor 18%, transparent); --link: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --link: #8ec5ff; } }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; padding: .75rem 1rem; border-block-end: 1px solid var(--line); }
.home { font-weight: 700; text-decoration: none; color: inherit; }
main { max-inline-size: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .75rem; }
a { color: var(--link); }
.mails { list-style: none; margin: 1.5rem 0; padding: 0; border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; }
.mails li + li { border-block-start: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem 1rem; color: inherit; text-decoration: none; }
.mails a:hover { background: color-mix(in srgb, currentColor 6%, transparent); }
.mails strong { grid-column: 1 / -1; }
.mails time, .mails span { font-size: .9rem; opacity: .8; }
.empty { padding: 2rem; text-align: center; border: 1px dashed var(--line); border-radius: .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { font-weight: 600; grid-column: 1; }
dd { margin: 0; grid-column: 2; }
iframe { inline-size: 100%; block-size: 52rem; border: 1px solid var(--line); border-radius: .5rem; background: #f3f4f6; }
pre { white-space: pre-wrap; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { padding: .5rem 0; }
@media (max-width: 30rem) { .mails a, dl { grid-template-columns: 1fr; } dd { grid-column: 1; margin-block-end: .5rem; } }
`;
