/** What reaches the seats from the association's side. */
export const publishing = /* sql */ `
-- A meeting as the association publishes it now, its parts and their seats. Seats that came go to who waits.
-- p_version: of the meeting that it takes the place of, 0 for none. p_told: what its people hear of it; null for nothing.
create function network.publish_meeting(
  p_association text, p_meeting text, p_document jsonb, p_position integer, p_starts_at timestamptz,
  p_ends_at timestamptz, p_held boolean, p_offer_hours integer, p_signup_closes_at timestamptz, p_parts jsonb,
  p_version bigint, p_told jsonb, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_part record;
begin
  -- What is told was found by comparing with this version.
  if coalesce((select version from network.meeting where association_id = p_association and id = p_meeting for no key update), 0)
    <> p_version then raise exception 'the meeting has changed' using errcode = 'NM001'; end if;
  insert into network.meeting (
    association_id, id, document, position, starts_at, ends_at, held, offer_hours, signup_closes_at)
  values (p_association, p_meeting, p_document, p_position, p_starts_at, p_ends_at, p_held, p_offer_hours,
    p_signup_closes_at)
  on conflict (association_id, id) do update
  set document = p_document, position = p_position, starts_at = p_starts_at, ends_at = p_ends_at,
    held = p_held, offer_hours = p_offer_hours, signup_closes_at = p_signup_closes_at, withdrawn_at = null,
    version = meeting.version + 1
  where (meeting.document, meeting.position, meeting.starts_at, meeting.ends_at, meeting.signup_closes_at,
      meeting.withdrawn_at is null)
    is distinct from (p_document, p_position, p_starts_at, p_ends_at, p_signup_closes_at, true);
  if not found then return; end if;
  for v_part in
    select * from rows from (jsonb_to_recordset(p_parts) as (
      id text, capacity integer, members integer, "hostGuests" integer, "reservedUntil" timestamptz, "startsAt" timestamptz
    )) with ordinality as list (id, capacity, members, host_guests, reserved_until, starts_at, at)
    order by id
  loop
    insert into network.part (association_id, meeting_id, part_id, position, capacity, reserved_members,
      reserved_host_guests, reserved_until, starts_at)
    values (p_association, p_meeting, v_part.id, v_part.at, v_part.capacity, v_part.members, v_part.host_guests,
      v_part.reserved_until, v_part.starts_at)
    on conflict (association_id, meeting_id, part_id) do update
    set position = excluded.position, capacity = excluded.capacity, reserved_members = excluded.reserved_members,
      reserved_host_guests = excluded.reserved_host_guests, reserved_until = excluded.reserved_until,
      starts_at = excluded.starts_at, withdrawn_at = null;
    if v_part.reserved_until > p_now then
      perform network.settle_later(p_association, p_meeting, v_part.reserved_until - p_now);
    end if;
  end loop;
  update network.part set withdrawn_at = p_now
  where association_id = p_association and meeting_id = p_meeting and withdrawn_at is null
    and part_id not in (select id from jsonb_to_recordset(p_parts) as list (id text));
  perform network.settle(p_association, p_meeting,
    array(select id from jsonb_to_recordset(p_parts) as list (id text)), p_now);
  if p_told is not null then perform network.tell_people(p_association, p_meeting, p_told, p_now); end if;
end $$;

-- Tells the people of a meeting what has changed: those with a seat, an offer or a place in the queue; where p_told says so,
-- those who said that they would not come ('absent') and those who were invited and have not answered ('unanswered').
create function network.tell_people(p_association text, p_meeting text, p_told jsonb, p_now timestamptz)
returns void language plpgsql as $$
declare
  v_kind text := p_told ->> 'kind';
  v_more jsonb := jsonb_build_object('changes', p_told -> 'changes');
  v_signup network.signup;
  v_outcome jsonb;
begin
  for v_signup in
    select * from network.signup
    where association_id = p_association and meeting_id = p_meeting and cancelled_at is null
      and ((p_told ->> 'absent')::boolean or exists (
        select 1 from network.seat where signup_id = signup.id and seat <> 'none'))
    order by signed_up_at, id
  loop
    v_outcome := jsonb_build_object('parts', network.outcome_of(v_signup.id)) || v_more;
    perform network.notify_signup(v_kind, v_signup.id, v_outcome, p_now);
    if exists (select 1 from network.seat where signup_id = v_signup.id and seat <> 'none' and answer = 'substitute') then
      perform network.notify_substitute(v_kind, v_signup.id, v_outcome, network.substitute_of(v_signup), p_now);
    end if;
  end loop;
  if (p_told ->> 'unanswered')::boolean then
    perform network.notify_invitee(v_kind, p_association, p_meeting, member, guest_key, v_more, null, p_now)
    from network.unanswered(p_association, p_meeting, p_now) order by invited_at;
  end if;
end $$;

-- Takes meetings out that are not in the feed any more: those with signups stay, for their owners, and are not shown.
create function network.withdraw_meetings(p_association text, p_meetings text[], p_now timestamptz)
returns void language plpgsql as $$
begin
  update network.meeting set withdrawn_at = p_now, version = version + 1
  where association_id = p_association and withdrawn_at is null and id <> all (p_meetings);
end $$;
`;
