/** Applications for membership (rule 5): kept for those who decide, and in no feed. */
export const applications = /* sql */ `
create table network.application (
  id uuid primary key default gen_random_uuid(),
  association_id text not null references network.association,
  group_id text not null,
  email_key text not null,
  -- what was written, as the protocol has it
  request jsonb not null,
  received_at timestamptz not null,
  -- one too many of an address in an hour: kept like the others, so that nobody learns of it, and told to nobody
  muted boolean not null default false,
  -- when those who decide, and the applicant, were written to
  told_at timestamptz,
  receipted_at timestamptz
);
create index application_address on network.application (association_id, email_key, received_at);
create index application_received on network.application (received_at);
`;
