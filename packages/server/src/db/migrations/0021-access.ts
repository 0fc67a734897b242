/** Who leads meetings, and how they prove it: by a link that was mailed to them, or by a token. Of every secret only a hash is kept. */
export const access = /* sql */ `
create table network.access_token (
  id uuid primary key default gen_random_uuid(),
  association_id text not null references network.association,
  token_hash bytea not null unique,
  label text not null,
  -- null: the whole association
  groups text[],
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- A link to sign in by is asked for by whoever types an address; whose it is is found out afterwards, by a job.
create table network.login_request (
  id uuid primary key default gen_random_uuid(),
  association_id text not null references network.association,
  email_key text not null,
  language text,
  created_at timestamptz not null
);
create index login_request_address on network.login_request (association_id, email_key, created_at);

-- The link's token, for one use.
create table network.login (
  token_hash bytea primary key,
  association_id text not null references network.association,
  email_key text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table network.session (
  token_hash bytea primary key,
  association_id text not null references network.association,
  email_key text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
`;
