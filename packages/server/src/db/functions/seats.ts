/**
 * The small functions of the door: the claim of a seat, and passing on what falls free. All seats of a part change under
 * the lock of its row in `part`; parts are locked in the order of their ids, so that no two transactions wait for each
 * other.
 */
export const seats = /* sql */ `
-- Whose seats a person takes of: a part may keep some for members and some for the host's guests.
create function network.class_of(p_standing text, p_invited_by text) returns text language sql immutable as $$
  select case when p_standing = 'member' then 'member' when p_invited_by = 'host' then 'host-guest' else 'other' end
$$;

-- Whether one more person of a class can be seated: whoever is seated leaves what others have reserved and not yet used.
create function network.fits(part network.part, p_class text, p_now timestamptz) returns boolean language sql immutable as $$
  select part.capacity is null or part.capacity >= part.taken + 1 + case
    when part.reserved_until <= p_now then 0
    else case p_class when 'member' then 0 else greatest(0, part.reserved_members - part.taken_members) end
      + case p_class when 'host-guest' then 0 else greatest(0, part.reserved_host_guests - part.taken_host_guests) end
    end
$$;

-- Reserved seats that nobody of their class has taken yet.
create function network.kept(part network.part, p_now timestamptz) returns integer language sql immutable as $$
  select case when part.reserved_until <= p_now then 0
    else greatest(0, part.reserved_members - part.taken_members)
      + greatest(0, part.reserved_host_guests - part.taken_host_guests) end
$$;

-- Whether somebody waits who could be seated now (rule 20: "eligible").
create function network.somebody_fits(part network.part, p_now timestamptz) returns boolean language sql immutable as $$
  select (part.waiting_members > 0 and network.fits(part, 'member', p_now))
    or (part.waiting_host_guests > 0 and network.fits(part, 'host-guest', p_now))
    or (part.waiting > part.waiting_members + part.waiting_host_guests and network.fits(part, 'other', p_now))
$$;

-- Adds to the counts of a part what a person of a class takes and waits for; the caller holds the lock, or takes it here.
create function network.count_seats(
  p_association text, p_meeting text, p_part text, p_class text, p_taken integer, p_waiting integer
) returns void language sql as $$
  update network.part set
    taken = taken + p_taken, waiting = waiting + p_waiting,
    taken_members = taken_members + case p_class when 'member' then p_taken else 0 end,
    taken_host_guests = taken_host_guests + case p_class when 'host-guest' then p_taken else 0 end,
    waiting_members = waiting_members + case p_class when 'member' then p_waiting else 0 end,
    waiting_host_guests = waiting_host_guests + case p_class when 'host-guest' then p_waiting else 0 end
  where association_id = p_association and meeting_id = p_meeting and part_id = p_part
$$;

-- A seat while one is free for the class and nobody waits for it, else the tail of the waitlist: each one conditional
-- update (rule 20).
create function network.claim_seat(
  p_association text, p_meeting text, p_part text, p_class text, p_now timestamptz, out seat text, out queue bigint
) language plpgsql as $$
begin
  loop
    update network.part set taken = taken + 1,
      taken_members = taken_members + (p_class = 'member')::integer,
      taken_host_guests = taken_host_guests + (p_class = 'host-guest')::integer
    where association_id = p_association and meeting_id = p_meeting and part_id = p_part
      and network.fits(part, p_class, p_now) and not network.somebody_fits(part, p_now);
    if found then seat := 'confirmed'; return; end if;
    update network.part set waiting = waiting + 1, last_queued = last_queued + 1,
      waiting_members = waiting_members + (p_class = 'member')::integer,
      waiting_host_guests = waiting_host_guests + (p_class = 'host-guest')::integer
    where association_id = p_association and meeting_id = p_meeting and part_id = p_part
      and not (network.fits(part, p_class, p_now) and not network.somebody_fits(part, p_now))
    returning last_queued into queue;
    if found then seat := 'waitlisted'; return; end if;
    -- Neither: a seat fell free between the two, or there is no such part.
    perform 1 from network.part
    where association_id = p_association and meeting_id = p_meeting and part_id = p_part;
    if not found then raise exception 'the part is gone' using errcode = 'NM001'; end if;
  end loop;
end $$;

-- Gives back what a person had of a part; says whether that was a confirmed seat, so that it can be late (rule 21).
create function network.release_seat(p_association text, p_meeting text, p_part text, p_class text, p_seat text)
returns boolean language plpgsql as $$
begin
  perform network.count_seats(p_association, p_meeting, p_part, p_class,
    case when p_seat in ('confirmed', 'offered') then -1 else 0 end, case when p_seat = 'waitlisted' then -1 else 0 end);
  return p_seat = 'confirmed';
end $$;

-- Until when a seat is offered that falls free now; null where it is given at once. Never beyond the end of signup; where
-- that is less than an hour away, or past, never beyond the start of the part. Whole seconds, as they are told.
create function network.offer_until(meeting network.meeting, part network.part, p_now timestamptz)
returns timestamptz language sql immutable as $$
  select date_trunc('second', least(p_now + meeting.offer_hours * interval '1 hour', part.starts_at,
    case when meeting.signup_closes_at - p_now >= interval '1 hour' then meeting.signup_closes_at end))
  where meeting.offer_hours is not null
$$;

-- Whether seats of a part that fall free are passed on: until it starts, of a meeting that is held and has a date.
create function network.passes_on(meeting network.meeting, part network.part, p_now timestamptz)
returns boolean language sql immutable as $$
  select meeting.held and part.starts_at > p_now and part.withdrawn_at is null
$$;

-- Brings parts to rest: offers that nobody took in time lapse, and free seats go to the head of the waitlist, each with a
-- mail. Whoever frees a seat calls it in the same transaction; so does whoever claims one, before.
create function network.settle(p_association text, p_meeting text, p_parts text[], p_now timestamptz)
returns void language plpgsql as $$
declare
  v_meeting network.meeting;
  v_part network.part;
  v_name text;
  v_one record;
  v_until timestamptz;
  v_given jsonb := '{}';
  v_lapsed jsonb := '{}';
begin
  select * into v_meeting from network.meeting where association_id = p_association and id = p_meeting;
  for v_name in select unnest(p_parts) order by 1 loop
    select * into v_part from network.part
    where association_id = p_association and meeting_id = p_meeting and part_id = v_name
      and (network.somebody_fits(part, p_now) or exists (
        select 1 from network.seat where association_id = p_association and meeting_id = p_meeting and part_id = v_name
          and seat = 'offered' and offer_expires_at <= p_now))
    for no key update;
    continue when not found;
    for v_one in
      update network.seat set seat = 'none'
      where association_id = p_association and meeting_id = p_meeting and part_id = v_name
        and seat = 'offered' and offer_expires_at <= p_now
      returning signup_id, class
    loop
      perform network.count_seats(p_association, p_meeting, v_name, v_one.class, -1, 0);
      v_lapsed := network.note_part(v_lapsed, v_one.signup_id, v_name);
    end loop;

    loop
      select * into v_part from network.part
      where association_id = p_association and meeting_id = p_meeting and part_id = v_name;
      exit when not network.passes_on(v_meeting, v_part, p_now) or not network.somebody_fits(v_part, p_now);
      v_until := network.offer_until(v_meeting, v_part, p_now);
      update network.seat set seat = case when v_until is null then 'confirmed' else 'offered' end, queue = null,
        offer_expires_at = v_until
      where part_id = v_name and signup_id = (
        select head.signup_id from network.seat head
        where head.association_id = p_association and head.meeting_id = p_meeting and head.part_id = v_name
          and head.seat = 'waitlisted' and network.fits(v_part, head.class, p_now)
        order by head.rank, head.queue limit 1)
      returning signup_id, class into strict v_one;
      perform network.count_seats(p_association, p_meeting, v_name, v_one.class, 1, -1);
      v_given := network.note_part(v_given, v_one.signup_id, v_name);
      if v_until is not null then perform network.settle_later(p_association, p_meeting, v_until - p_now); end if;
    end loop;
  end loop;

  for v_one in select key::uuid as signup, value as parts from jsonb_each(v_lapsed) order by key loop
    perform network.notify_signup('offer-expired', v_one.signup, jsonb_build_object(
      'parts', network.outcome_of(v_one.signup), 'lost', v_one.parts), p_now);
  end loop;
  for v_one in select key::uuid as signup, value as parts from jsonb_each(v_given) order by key loop
    perform network.notify_signup(case when network.has_offer(v_one.signup, v_one.parts) then 'offer' else 'promoted' end,
      v_one.signup, jsonb_build_object('parts', network.outcome_of(v_one.signup), 'promoted', v_one.parts), p_now);
    -- The colleague in whose place a seat came free learns of it too.
    perform network.notify_substitute('substitute', signup.id, jsonb_build_object('parts', network.outcome_of(signup.id)),
      network.substitute_of(signup), p_now)
    from network.signup join network.seat on signup_id = signup.id
    where signup.id = v_one.signup and seat.seat = 'confirmed' and answer = 'substitute' and v_one.parts ? part_id limit 1;
  end loop;
end $$;

create function network.note_part(p_list jsonb, p_signup uuid, p_part text) returns jsonb language sql immutable as $$
  select p_list || jsonb_build_object(p_signup::text, coalesce(p_list -> p_signup::text, '[]') || to_jsonb(p_part))
$$;

create function network.has_offer(p_signup uuid, p_parts jsonb) returns boolean language sql stable as $$
  select exists (select 1 from network.seat where signup_id = p_signup and seat = 'offered' and p_parts ? part_id)
$$;

-- The job that settles a meeting when an offer expires or seats are no longer reserved. By the time between, since the
-- queue's clock need not be ours.
create function network.settle_later(p_association text, p_meeting text, p_after interval)
returns void language sql as $$
  select graphile_worker.add_job('settle-seats', json_build_object('association', p_association, 'meeting', p_meeting),
    run_at := clock_timestamp() + p_after + interval '50 milliseconds')
$$;

-- The meetings in which something is due: an offer has expired, or reserved seats became common and
-- somebody waits.
create function network.due_meetings(p_now timestamptz)
returns table (association_id text, meeting_id text) language sql stable as $$
  select part.association_id, part.meeting_id from network.part
  join network.meeting on meeting.association_id = part.association_id and meeting.id = part.meeting_id
  where meeting.ends_at > p_now - interval '1 day'
    and (network.somebody_fits(part, p_now) and network.passes_on(meeting, part, p_now) or exists (
      select 1 from network.seat
      where (seat.association_id, seat.meeting_id, seat.part_id) = (part.association_id, part.meeting_id, part.part_id)
        and seat = 'offered' and offer_expires_at <= p_now))
  group by 1, 2
$$;

create function network.settle_meeting(p_association text, p_meeting text, p_now timestamptz)
returns void language sql as $$
  select network.settle(p_association, p_meeting,
    array(select part_id from network.part where association_id = p_association and meeting_id = p_meeting), p_now)
$$;

-- How things stand for one signup: an object a part of the meeting.
create function network.outcome_of(p_signup uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'part', part.part_id, 'answer', coalesce(mine.answer, 'none'), 'seat', coalesce(mine.seat, 'none'))
    || case mine.seat
      when 'waitlisted' then jsonb_build_object('place', 1 + (
        select count(*) from network.seat other
        where other.association_id = mine.association_id and other.meeting_id = mine.meeting_id
          and other.part_id = mine.part_id and other.seat = 'waitlisted'
          and (other.rank, other.queue) < (mine.rank, mine.queue)))
      when 'offered' then jsonb_build_object(
        'expires', to_char(mine.offer_expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      else '{}' end
    order by part.position), '[]')
  from network.signup
  join network.part using (association_id, meeting_id)
  left join network.seat mine on mine.signup_id = signup.id and mine.part_id = part.part_id
  where signup.id = p_signup and part.withdrawn_at is null
$$;
`;
