/** Who is known beforehand, and how they are invited ("Who is who"): the roster of the groups, the host's guests, their links and mails. */
export const roster = /* sql */ `
alter table network.member
  add column sector text,
  add column profile text,
  -- prospective: one trial visit before admission (rule 6); left: their links make guests of them
  add column status text not null default 'active' check (status in ('active', 'prospective', 'left'));
create unique index member_address on network.member (association_id, group_id, email_key);
create index member_person on network.member (association_id, email_key);

-- Guests whom somebody invited to one meeting: nobody becomes one by typing an address.
create table network.invited_guest (
  association_id text not null,
  meeting_id text not null,
  email_key text not null,
  name text not null,
  email text not null,
  organisation text,
  phone text,
  language text,
  invited_by text not null check (invited_by in ('host')),
  primary key (association_id, meeting_id, email_key),
  foreign key (association_id, meeting_id) references network.meeting on delete cascade
);

alter table network.link
  add column guest_key text,
  add foreign key (association_id, meeting_id, guest_key) references network.invited_guest on delete cascade,
  drop constraint link_check,
  drop constraint link_check1,
  add constraint link_owner check (num_nonnulls(signup_id, member_id, guest_key) = 1),
  add constraint link_kind check ((kind = 'signup') = (signup_id is not null));

-- A mail is about a signup, or invites a member or a guest who has none yet.
alter table network.notification
  add column meeting_id text,
  add column member_id text,
  add column guest_key text,
  -- who is written to where that is not the person of the signup: the substitute; emptied when the mail is sent
  add column recipient jsonb,
  -- one mail too many in an hour: kept like the others, so that nobody learns of it, and not sent
  add column muted boolean not null default false,
  alter column signup_id drop not null;
update network.notification set meeting_id = signup.meeting_id from network.signup where signup.id = signup_id;
alter table network.notification
  alter column meeting_id set not null,
  add constraint notification_about check (num_nonnulls(signup_id, member_id, guest_key) = 1),
  add foreign key (association_id, member_id) references network.member on delete cascade,
  add foreign key (association_id, meeting_id, guest_key) references network.invited_guest on delete cascade;
create index notification_member on network.notification (association_id, member_id, meeting_id) where member_id is not null;
create index notification_guest on network.notification (association_id, meeting_id, guest_key) where guest_key is not null;

-- "Send me my link again": written for every address alike, and looked up when the answer was given long since.
create table network.link_request (
  id uuid primary key default gen_random_uuid(),
  association_id text not null,
  meeting_id text not null,
  email_key text not null,
  created_at timestamptz not null
);
`;
