/**
 * What stands in a form: one text a field, by the field's name. A box that is ticked holds `yes`. Fields that are hidden for
 * the moment keep their text, so that changing an answer to and fro loses nothing.
 */
export type FormDraft = Readonly<Record<string, string>>;

/** Several lines as they are sent; nothing when there is nothing. */
export const text = (value = ''): string | undefined => (value.trim() === '' ? undefined : value.trim());

/** One line as it is sent: surrounding and repeated white space is nobody's name. */
export const line = (value = ''): string | undefined => text(value.replace(/\s+/g, ' '));
