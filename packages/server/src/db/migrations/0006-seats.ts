/** Seats that are kept for members and for the host's guests, and seats that are offered (rule 20). */
export const offeredSeats = /* sql */ `
alter table network.meeting
  -- a freed seat is offered for so many hours; null: it is given at once
  add column offer_hours integer,
  -- null: until the start
  add column signup_closes_at timestamptz,
  -- neither cancelled nor waiting for a date
  add column held boolean not null default true;
update network.meeting set held = not cancelled;
alter table network.meeting drop column cancelled;

alter table network.part
  add column starts_at timestamptz,
  add column reserved_members integer not null default 0,
  add column reserved_host_guests integer not null default 0,
  -- from then on the reserved seats are common
  add column reserved_until timestamptz,
  -- of 'taken' and of 'waiting'; the rest is everybody else's
  add column taken_members integer not null default 0 check (taken_members >= 0),
  add column taken_host_guests integer not null default 0 check (taken_host_guests >= 0),
  add column waiting_members integer not null default 0 check (waiting_members >= 0),
  add column waiting_host_guests integer not null default 0 check (waiting_host_guests >= 0),
  add constraint part_taken check (taken_members + taken_host_guests <= taken),
  add constraint part_waiting check (waiting_members + waiting_host_guests <= waiting);

alter table network.signup
  drop constraint signup_standing_check,
  add check (standing in ('member', 'prospective', 'guest')),
  add column invited_by text check (invited_by in ('host')),
  add constraint signup_invited check (invited_by is null or standing = 'guest');

drop index network.seat_waitlist;
alter table network.seat
  drop column rank,
  -- whose seats the person takes of
  add column class text not null default 'other' check (class in ('member', 'host-guest', 'other')),
  drop constraint seat_check1,
  -- stays when an offer has expired, so that who accepts too late is told why
  add constraint seat_offer check (seat <> 'offered' or offer_expires_at is not null);
update network.seat set class = 'member' from network.signup where signup.id = signup_id and standing = 'member';
alter table network.seat
  -- members wait before everybody else
  add column rank smallint not null generated always as (case class when 'member' then 0 else 1 end) stored;
create index seat_waitlist on network.seat (association_id, meeting_id, part_id, rank, queue) where seat = 'waitlisted';
create index seat_offers on network.seat (association_id, meeting_id, part_id, offer_expires_at) where seat = 'offered';

update network.part set
  taken_members = counted.taken, waiting_members = counted.waiting
from (
  select association_id, meeting_id, part_id,
    count(*) filter (where seat in ('confirmed', 'offered')) as taken, count(*) filter (where seat = 'waitlisted') as waiting
  from network.seat where class = 'member' group by 1, 2, 3
) counted
where (part.association_id, part.meeting_id, part.part_id) = (counted.association_id, counted.meeting_id, counted.part_id);
`;
