/** What the events of an application have in common: ids and codes, never personal data. */
export abstract class ApplicationEvent extends Event {
  /** The group's id. */
  readonly group: string;

  constructor(name: string, group: string, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    this.group = group;
  }
}
