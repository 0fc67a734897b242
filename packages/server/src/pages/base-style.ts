/** How every sheet of the server's begins: system fonts, light or dark as the reader's screen is, and a focus that is seen. */
export const baseStyle = /* css */ `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
summary { cursor: pointer; }
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
`;
