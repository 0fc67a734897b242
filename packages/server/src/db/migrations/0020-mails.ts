/** Mails to others than the person of a signup, mails that are planned, and what a calendar message needs to know. */
export const mailKinds = /* sql */ `
alter table network.notification
  -- who is written to where that is neither the person of the signup nor somebody invited; the address is in 'recipient'
  add column contact text check (contact in ('substitute', 'facilitator', 'host', 'speaker')),
  -- what makes a planned mail the same mail, so that it is written once
  add column once text,
  -- mails to this reader about this meeting that came before: they raise SEQUENCE (RFC 5546, 2.1.4)
  add column mails_before integer not null default 0,
  -- whether the last of them left the meeting in the reader's calendar
  add column was_invited boolean not null default false,
  drop constraint notification_about,
  add constraint notification_about check (num_nonnulls(signup_id, member_id, guest_key) = 1
    or (contact is not null and num_nonnulls(signup_id, member_id, guest_key) = 0));
update network.notification set contact = 'substitute' where kind like 'substitute%';
create unique index notification_once on network.notification (association_id, meeting_id, once) where once is not null;
`;
