/** What is told to other programs: where to, and every message with what became of it. */
export const webhooks = /* sql */ `
create table network.webhook (
  id uuid primary key default gen_random_uuid(),
  association_id text not null references network.association,
  url text not null,
  -- null: every event
  events text[],
  -- the newest first, each with the time until which it is signed with; the server must know them to sign
  secrets jsonb not null,
  created_at timestamptz not null,
  -- since when nothing has arrived; null while it does
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_why text check (disabled_why in ('failing', 'gone', 'by-hand')),
  check ((disabled_at is null) = (disabled_why is null))
);
create index webhook_association on network.webhook (association_id);

create table network.webhook_message (
  id uuid primary key default gen_random_uuid(),
  association_id text not null,
  webhook_id uuid not null references network.webhook on delete cascade,
  type text not null,
  -- ids and codes alone
  data jsonb not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  -- the HTTP status of the last attempt, or what kept it from arriving
  last_result text,
  delivered_at timestamptz,
  -- when it was given up
  dead_at timestamptz
);
create index webhook_message_list on network.webhook_message (webhook_id, created_at desc, id desc);
create index webhook_message_age on network.webhook_message (created_at);
`;
