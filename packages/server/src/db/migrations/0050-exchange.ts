/** What members bring to each other, at meetings and between them (rules 18 and 26–28); for the group alone, and in no feed. */
export const exchange = /* sql */ `
alter table network.member
  -- how the others of the group may reach the member between meetings, by the member's own consent (rule 27)
  add column reachable_by text[],
  add column reachable_since timestamptz;
alter table network.member add constraint member_reachable
  check (reachable_by <@ array['phone', 'email'] and (reachable_by is null) = (reachable_since is null));

create table network.exchange_record (
  association_id text not null references network.association,
  id text not null,
  kind text not null check (kind in ('topic', 'promise', 'ask', 'offer', 'contribution')),
  group_id text not null,
  -- whose it is; what a member said goes with the member
  member_id text,
  document jsonb not null,
  version bigint not null default 1,
  -- the order in which lists come
  arrival bigint generated always as identity,
  created_at timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, member_id) references network.member on delete cascade
);
create index exchange_record_group on network.exchange_record (association_id, group_id, kind, arrival);
create index exchange_record_member on network.exchange_record (association_id, member_id) where member_id is not null;

-- Who spoke in a round, in that order: ids alone, for the order of the next one (rule 15). Its notes become records.
create table network.round (
  association_id text not null,
  meeting_id text not null,
  item_id text not null,
  spoken text[] not null,
  recorded_at timestamptz not null,
  primary key (association_id, meeting_id, item_id),
  foreign key (association_id, meeting_id) references network.meeting on delete cascade
);

create table network.seating_plan (
  association_id text not null,
  meeting_id text not null,
  document jsonb not null,
  version bigint not null default 1,
  primary key (association_id, meeting_id),
  foreign key (association_id, meeting_id) references network.meeting on delete cascade
);
`;
