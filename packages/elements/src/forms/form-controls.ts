/** Reads a control of a form as its draft holds it. @param edit takes the name and the text of a field */
export function readControl(control: EventTarget | null, edit: (field: string, value: string) => void): void {
  if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
    if (control.checked) edit(control.name, control.value);
    else if (control.type === 'checkbox') edit(control.name, '');
  } else if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  ) {
    edit(control.name, control.value);
  }
}

/** Moves focus to the field of a fault, in place of the link's own jump, which finds nothing in a shadow root. */
export function focusField(root: ShadowRoot, event: Event, field = ''): void {
  event.preventDefault();
  const control = root.getElementById(field);
  // The label first, or a phone shows the field and not what it asks.
  const label =
    control?.closest('fieldset')?.querySelector(':scope > legend') ??
    root.querySelector(`label[for="${field}"]`);
  control?.focus({ preventScroll: true });
  (label ?? control)?.scrollIntoView({ block: 'start' });
}
