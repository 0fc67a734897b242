/** What it takes to forget: whose signup is nobody's any more, since when somebody is no member, how long what is kept; and who did what. */
export const privacy = /* sql */ `
alter table network.signup
  -- when its person was taken out of it; the seats stay, so that counts do
  add column erased_at timestamptz;
alter table network.member
  -- when housekeeping saw that the person has left
  add column left_at timestamptz;

-- How long an association keeps what, where it is not as we propose (core's RetentionPolicy).
create table network.retention (
  association_id text primary key references network.association,
  policy jsonb not null
);

-- Who did what to which id, and when; never what it was about.
create table network.audit (
  id bigint generated always as identity primary key,
  association_id text not null references network.association,
  at timestamptz not null,
  -- a facilitator's address as it is compared, the label of a token, or 'command-line'
  who text not null,
  action text not null,
  subject text,
  -- the HTTP status that it ended with; null where it was a command, or never ended
  status smallint
);
create index audit_age on network.audit (association_id, at);
`;
