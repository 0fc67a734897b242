/** How an application is decided: put to the members, who may object, and then to a person (rule 5). */
export const hearings = /* sql */ `
alter table network.application
  add column state text not null default 'received'
    check (state in ('received', 'hearing', 'waitlisted', 'admitted', 'refused', 'withdrawn')),
  add column decided_at timestamptz,
  -- what the applicant is told beside the outcome
  add column decision_note text,
  -- when the applicant was written to about the last decision
  add column decision_told_at timestamptz,
  add column version bigint not null default 1,
  -- the order in which lists come
  add column arrival bigint generated always as identity;
create index application_group on network.application (association_id, group_id, arrival);

create table network.hearing (
  application_id uuid primary key references network.application on delete cascade,
  association_id text not null references network.association,
  group_id text not null,
  opens timestamptz not null,
  closes timestamptz not null
);

-- The members who are heard: those of the day it opened; and when each was written to.
create table network.heard_member (
  application_id uuid not null references network.hearing on delete cascade,
  association_id text not null,
  member_id text not null,
  told_at timestamptz,
  primary key (application_id, member_id),
  foreign key (association_id, member_id) references network.member on delete cascade
);

create table network.objection (
  application_id uuid not null,
  association_id text not null,
  member_id text not null,
  ground text not null check (ground in ('competition', 'confidentiality', 'other')),
  text text,
  at timestamptz not null,
  primary key (application_id, member_id),
  foreign key (application_id, member_id) references network.heard_member on delete cascade
);
`;
