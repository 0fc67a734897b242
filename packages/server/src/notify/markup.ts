export { html, Markup } from '@network-meetings/core/html';
