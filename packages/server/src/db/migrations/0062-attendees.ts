/** Who may be seen by the others who come: by the person's own consent alone, with its time. */
export const attendees = /* sql */ `
alter table network.signup add column listed_at timestamptz;
`;
