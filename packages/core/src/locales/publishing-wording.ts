/** The words of what is printed, published as it is, or opened in a spreadsheet. */
export interface PublishingWording {
  /** BCP 47. */
  readonly language: string;
  /** The status of a meeting that is as it was announced. */
  readonly scheduled: string;
  /** Headings of pages that are printed or published as they are. */
  readonly page: {
    readonly when: string;
    readonly where: string;
    readonly group: string;
    readonly host: string;
    readonly theme: string;
    readonly meeting: string;
    /** Said where there is no meeting. */
    readonly none: string;
    /** Heading of the meetings to come. */
    readonly coming: string;
    /** Heading of a year's meetings. */
    year(year: number): string;
  };
  /** Headings of a spreadsheet of meetings. */
  readonly columns: {
    readonly id: string;
    readonly groups: string;
    readonly title: string;
    readonly theme: string;
    readonly purpose: string;
    readonly date: string;
    readonly start: string;
    readonly endDate: string;
    readonly end: string;
    readonly place: string;
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly mode: string;
    readonly length: string;
    readonly status: string;
    readonly statusNote: string;
    readonly url: string;
  };
}
