/**
 * What was done to be let in where many ask at once (`services/work.ts`): each piece once, and by one request. The secret signs what is asked for;
 * all servers of a database share it.
 */
export const work = /* sql */ `
create table network.secret (
  name text primary key,
  value text not null
);
-- Two random UUIDs have 244 random bits.
insert into network.secret (name, value) values ('work', gen_random_uuid()::text || gen_random_uuid()::text);
create table network.done_work (
  work bytea primary key,
  request bytea not null,
  expires_at timestamptz not null
);
create index done_work_expires on network.done_work (expires_at);
`;
