/** The words of `<network-groups>` in one language. */
export interface CatalogueWords {
  /** BCP 47. */
  readonly language: string;
  /** Of the controls as a whole. */
  readonly filters: string;
  readonly search: string;
  readonly theme: string;
  readonly place: string;
  /** The box for groups with a seat that nobody has. */
  readonly free: string;
  /** A sentence: how many were found. */
  found(count: number): string;
  /** A sentence: none fits. */
  readonly noneFound: string;
  /** What is to be known of a group that does not simply meet. */
  readonly status: Readonly<Record<'forming' | 'paused' | 'ended', string>>;
}
