/**
 * The tables. Everything carries its association from the first day. Each field of a signup has a column of its own,
 * so that each can be deleted when its time has come (rule 24).
 */
export const tables = /* sql */ `
create table network.association (
  id text primary key,
  -- the feed without its meetings
  document jsonb not null,
  -- rises with every publication; what is kept of a feed in memory is kept by it
  version bigint not null default 1,
  published_at timestamptz not null
);

create table network.meeting (
  association_id text not null references network.association,
  id text not null,
  document jsonb not null,
  position integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancelled boolean not null default false,
  -- rises with every change, so that a decision taken on an older document is not carried out
  version bigint not null default 1,
  -- when it was left out of the feed; a meeting with signups is never deleted
  withdrawn_at timestamptz,
  primary key (association_id, id)
);

create table network.part (
  association_id text not null,
  meeting_id text not null,
  part_id text not null,
  position integer not null,
  -- seats; null for no limit
  capacity integer check (capacity >= 0),
  -- confirmed and offered seats (rule 20)
  taken integer not null default 0 check (taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  -- the number that the last person who joined the waitlist got
  last_queued bigint not null default 0,
  withdrawn_at timestamptz,
  primary key (association_id, meeting_id, part_id),
  foreign key (association_id, meeting_id) references network.meeting on delete cascade
);

create table network.member (
  association_id text not null references network.association,
  id text not null,
  group_id text not null,
  name text not null,
  email text not null,
  email_key text not null,
  organisation text,
  phone text,
  language text,
  primary key (association_id, id)
);

create table network.signup (
  id uuid primary key default gen_random_uuid(),
  association_id text not null,
  meeting_id text not null,
  -- the address as it is compared
  email_key text not null,
  standing text not null check (standing in ('member', 'guest')),
  language text not null,
  name text not null,
  email text not null,
  organisation text,
  phone text,
  substitute_name text,
  substitute_email text,
  substitute_organisation text,
  substitute_phone text,
  dietary_needs text,
  occupies text,
  ask text,
  offer text,
  questions jsonb,
  charter_accepted_at timestamptz,
  signed_up_at timestamptz not null,
  changed_at timestamptz not null,
  cancelled_at timestamptz,
  late boolean not null default false,
  foreign key (association_id, meeting_id) references network.meeting
);

-- One signup a person and meeting; who has cancelled may sign up again.
create unique index signup_active on network.signup (association_id, meeting_id, email_key) where cancelled_at is null;
create index signup_person on network.signup (association_id, meeting_id, email_key);

-- The three machines of rule 19, for each part.
create table network.seat (
  signup_id uuid not null references network.signup on delete cascade,
  association_id text not null,
  meeting_id text not null,
  part_id text not null,
  answer text not null check (answer in ('none', 'coming', 'not-coming', 'substitute')),
  seat text not null check (seat in ('none', 'confirmed', 'waitlisted', 'offered')),
  -- 0 for a member, 1 for a guest: members wait before guests
  rank smallint not null,
  -- the order of entry; who waits has one, nobody else
  queue bigint,
  waitlisted_at timestamptz,
  offer_expires_at timestamptz,
  attendance text not null default 'unknown' check (attendance in ('unknown', 'attended', 'no-show')),
  primary key (signup_id, part_id),
  foreign key (association_id, meeting_id, part_id) references network.part,
  check ((seat = 'waitlisted') = (queue is not null)),
  check ((seat = 'offered') = (offer_expires_at is not null)),
  check (seat = 'none' or answer in ('coming', 'substitute'))
);

create index seat_waitlist on network.seat (association_id, meeting_id, part_id, rank, queue) where seat = 'waitlisted';

-- Personal links. Of a token only its hash is kept.
create table network.link (
  token_hash bytea primary key,
  kind text not null check (kind in ('signup', 'invitation')),
  association_id text not null,
  meeting_id text not null,
  signup_id uuid references network.signup on delete cascade,
  member_id text,
  created_at timestamptz not null,
  foreign key (association_id, meeting_id) references network.meeting on delete cascade,
  foreign key (association_id, member_id) references network.member on delete cascade,
  check ((kind = 'signup') = (signup_id is not null)),
  check ((kind = 'invitation') = (member_id is not null))
);

create index link_meeting on network.link (association_id, meeting_id);

-- The answers of the last 24 hours, by the key of their request.
create table network.idempotency (
  association_id text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (association_id, key)
);

create index idempotency_age on network.idempotency (created_at);

-- The outbox: one row a mail, written with the change that it tells of. 'outcome' is how things stood then.
create table network.notification (
  id uuid primary key default gen_random_uuid(),
  association_id text not null,
  kind text not null,
  signup_id uuid not null references network.signup on delete cascade,
  outcome jsonb not null,
  created_at timestamptz not null,
  message_id text,
  sent_at timestamptz
);

create index notification_signup on network.notification (signup_id, created_at);
create index notification_unsent on network.notification (created_at) where sent_at is null;

-- Workers that live: the queue itself would let a dead one hold its jobs for four hours.
create table network.worker (
  id text primary key,
  seen_at timestamptz not null
);

-- Where mail goes in development.
create table network.dev_mail (
  id uuid primary key default gen_random_uuid(),
  -- the order of arrival: a pretended clock starts anew with the server
  arrival bigint generated always as identity,
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  attachments jsonb not null,
  raw bytea not null,
  created_at timestamptz not null
);
`;
