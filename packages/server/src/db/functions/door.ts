/**
 * The door: the only ways in which seats change, beside publishing. Each is one call and one transaction, with the key of
 * its request, the seats, and the mails. The rules of `core` are asked before; here only seats are decided.
 * Locks in one order: the key, the signup that is changed, the parts by id, the addresses of a request.
 */
export const door = /* sql */ `
-- Writes an entry, under an address that is nobody's until claim_address gives it the person's.
create function network.add_signup(
  p_association text, p_meeting text, p_entry jsonb, p_standing text, p_invited_by text, p_language text, p_now timestamptz
) returns uuid language sql as $$
  insert into network.signup (
    association_id, meeting_id, email_key, standing, invited_by, language, name, email, organisation, phone,
    substitute_name, substitute_email, substitute_organisation, substitute_phone,
    dietary_needs, occupies, ask, offer, questions, charter_accepted_at, listed_at, signed_up_at, changed_at)
  values (
    p_association, p_meeting, gen_random_uuid()::text, p_standing, p_invited_by, p_language,
    p_entry #>> '{person,name}', p_entry #>> '{person,email}', p_entry #>> '{person,organisation}', p_entry #>> '{person,phone}',
    p_entry #>> '{substitute,name}', p_entry #>> '{substitute,email}',
    p_entry #>> '{substitute,organisation}', p_entry #>> '{substitute,phone}',
    p_entry ->> 'dietaryNeeds', p_entry ->> 'occupies', p_entry ->> 'ask', p_entry ->> 'offer', p_entry -> 'questions',
    case when (p_entry ->> 'charterAccepted')::boolean then p_now end,
    case when (p_entry ->> 'listed')::boolean then p_now end, p_now, p_now)
  returning id
$$;

-- Raises unique_violation when the address has an active signup for the meeting.
create function network.claim_address(p_signup uuid, p_email_key text) returns void language sql as $$
  update network.signup set email_key = p_email_key where id = p_signup
$$;

create function network.lock_parts(p_association text, p_meeting text) returns void language plpgsql as $$
begin
  perform 1 from network.part where association_id = p_association and meeting_id = p_meeting
  order by part_id for no key update;
end $$;

-- The seats of a signup that is new.
create function network.seat_signup(
  p_association text, p_meeting text, p_signup uuid, p_answers jsonb, p_class text, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_part text;
  v_answer text;
  v_seat text;
  v_queue bigint;
begin
  for v_part in
    select part_id from network.part
    where association_id = p_association and meeting_id = p_meeting and withdrawn_at is null order by part_id
  loop
    v_answer := coalesce(p_answers ->> v_part, 'none');
    v_seat := 'none';
    v_queue := null;
    if v_answer in ('coming', 'substitute') then
      perform network.settle(p_association, p_meeting, array[v_part], p_now);
      select claimed.seat, claimed.queue into v_seat, v_queue
      from network.claim_seat(p_association, p_meeting, v_part, p_class, p_now) claimed;
    end if;
    insert into network.seat (signup_id, association_id, meeting_id, part_id, answer, seat, class, queue, waitlisted_at)
    values (p_signup, p_association, p_meeting, v_part, v_answer, v_seat, p_class, v_queue,
      case when v_queue is not null then p_now end);
  end loop;
end $$;

-- Who is proved by a link to be more than was known when the signup was made (a member who had typed the address) becomes
-- that, with the same seats, and with the same place in the order of entry. The caller holds the lock of the signup.
create function network.prove(p_signup uuid, p_standing text, p_invited_by text) returns void language plpgsql as $$
declare
  v_class text := network.class_of(p_standing, p_invited_by);
  v_one network.seat;
begin
  update network.signup set standing = p_standing, invited_by = p_invited_by
  where id = p_signup and standing = 'guest' and invited_by is null and (p_standing <> 'guest' or p_invited_by is not null);
  if not found then return; end if;
  for v_one in select * from network.seat where signup_id = p_signup and class <> v_class order by part_id loop
    perform network.count_seats(v_one.association_id, v_one.meeting_id, v_one.part_id, c.class,
      case when v_one.seat in ('confirmed', 'offered') then c.way else 0 end,
      case when v_one.seat = 'waitlisted' then c.way else 0 end)
    from (values (v_one.class, -1), (v_class, 1)) as c (class, way);
  end loop;
  update network.seat set class = v_class where signup_id = p_signup;
end $$;

create function network.comes(p_answers jsonb) returns boolean language sql immutable as $$
  select exists (select 1 from jsonb_each_text(p_answers) where value in ('coming', 'substitute'))
$$;

-- Signs up the people of one request. Entries carry 'emailKey' and 'answers' (part -> answer) beside their fields.
-- p_known: the address that a personal link proved, with its standing; everybody else is a guest.
-- Whether an address is signed up already is found out last, when all is done as for a newcomer; then that is undone.
-- So the answer to who only types an address is a newcomer's, and takes what a newcomer's takes.
create function network.place(
  p_association text, p_meeting text, p_version bigint, p_key text, p_hash bytea, p_entries jsonb, p_language text,
  p_known text, p_standing text, p_invited_by text, p_importing boolean, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_count integer := jsonb_array_length(p_entries);
  v_ids uuid[] := array_fill(null::uuid, array[v_count]);
  v_told jsonb[] := array_fill(null::jsonb, array[v_count]);
  v_entry jsonb;
  v_address text;
  v_is_known boolean;
  v_standing text;
  v_invited_by text;
  v_id uuid;
  v_outcome jsonb;
  v_answers jsonb := '[]';
begin
  if v_kept is not null then return v_kept; end if;
  perform network.check_version(p_association, p_meeting, p_version);
  -- Several people may come to different parts each: all parts first, in their order.
  if v_count > 1 then perform network.lock_parts(p_association, p_meeting); end if;

  for i in 1 .. v_count loop
    v_entry := p_entries -> (i - 1);
    v_address := v_entry ->> 'emailKey';
    v_is_known := p_known is not null and v_address = p_known;
    v_standing := case when v_is_known then p_standing else 'guest' end;
    v_invited_by := case when v_is_known then p_invited_by end;
    if v_standing = 'prospective' and network.comes(v_entry -> 'answers') then
      perform network.check_trial(p_association, p_meeting, v_address);
    end if;
    while v_ids[i] is null loop
      begin
        v_id := network.add_signup(p_association, p_meeting, v_entry, v_standing, v_invited_by, p_language, p_now);
        perform network.seat_signup(p_association, p_meeting, v_id, v_entry -> 'answers',
          network.class_of(v_standing, v_invited_by), p_now);
        v_outcome := network.outcome_of(v_id);
        perform network.claim_address(v_id, v_address);
        v_ids[i] := v_id;
      exception when unique_violation then
        v_ids[i] := (
          select id from network.signup
          where association_id = p_association and meeting_id = p_meeting
            and email_key = v_address and cancelled_at is null);
        v_told[i] := v_outcome;
        v_id := null;
        if v_is_known and v_ids[i] is not null then
          perform network.lock_signup(v_ids[i]);
          perform network.lock_parts(p_association, p_meeting);
          perform network.prove(v_ids[i], p_standing, p_invited_by);
          perform network.settle_meeting(p_association, p_meeting, p_now);
        end if;
      end;
    end loop;
    if not p_importing then
      perform network.notify_signup(case when v_id is null then 'already-signed-up' else 'confirmation' end,
        v_ids[i], jsonb_build_object('parts', network.outcome_of(v_ids[i])), p_now);
      if v_id is not null and v_entry ? 'substitute' then
        perform network.notify_substitute('substitute', v_id, jsonb_build_object('parts', network.outcome_of(v_id)),
          v_entry -> 'substitute', p_now);
      end if;
    end if;
    if v_is_known then v_told[i] := null; end if;
  end loop;

  for i in 1 .. v_count loop
    -- Asked for everybody, whether it is told or not.
    v_outcome := network.outcome_of(v_ids[i]);
    v_answers := v_answers || jsonb_build_array(jsonb_build_object('parts', coalesce(v_told[i], v_outcome)));
  end loop;
  return network.finish_request(p_association, p_key, jsonb_build_object('signups', v_answers));
end $$;

-- Locks a signup that is to be changed, before its parts.
create function network.lock_signup(p_signup uuid) returns network.signup language plpgsql as $$
declare
  v_signup network.signup;
begin
  select * into v_signup from network.signup where id = p_signup for no key update;
  return v_signup;
end $$;

-- The whole entry anew. A part that stays keeps its seat or its place, one that comes claims, one that leaves frees.
-- Raises NM001 when the signup has been cancelled, NM002 when a seat would be claimed and none may be.
create function network.change(
  p_association text, p_meeting text, p_version bigint, p_signup uuid, p_key text, p_hash bytea, p_entry jsonb,
  p_language text, p_standing text, p_invited_by text, p_may_claim boolean, p_late boolean, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_signup network.signup;
  v_class text;
  v_part text;
  v_parts text[] := '{}';
  v_answer text;
  v_had network.seat;
  v_seat text;
  v_queue bigint;
  v_freed boolean := false;
  v_left jsonb := '[]';
  v_answered jsonb;
begin
  if v_kept is not null then return v_kept; end if;
  perform network.check_version(p_association, p_meeting, p_version);
  v_signup := network.lock_signup(p_signup);
  if v_signup.cancelled_at is not null then raise exception 'cancelled meanwhile' using errcode = 'NM001'; end if;
  if p_standing = 'prospective' and exists (
    select 1 from jsonb_each_text(p_entry -> 'answers') left join network.seat on signup_id = p_signup and part_id = key
    where value in ('coming', 'substitute') and coalesce(seat.seat, 'none') = 'none'
  ) then
    perform network.check_trial(p_association, p_meeting, v_signup.email_key);
  end if;
  perform network.lock_parts(p_association, p_meeting);
  perform network.settle_meeting(p_association, p_meeting, p_now);
  perform network.prove(p_signup, p_standing, p_invited_by);
  select network.class_of(standing, invited_by) into v_class from network.signup where id = p_signup;

  for v_part in
    select part_id from network.part
    where association_id = p_association and meeting_id = p_meeting and withdrawn_at is null order by part_id
  loop
    v_parts := v_parts || v_part;
    v_answer := coalesce(p_entry -> 'answers' ->> v_part, 'none');
    select * into v_had from network.seat where signup_id = p_signup and part_id = v_part;
    v_seat := coalesce(v_had.seat, 'none');
    v_queue := v_had.queue;
    if v_answer in ('coming', 'substitute') then
      if v_seat = 'none' then
        if not p_may_claim then raise exception 'signup is not open' using errcode = 'NM002'; end if;
        select claimed.seat, claimed.queue into v_seat, v_queue
        from network.claim_seat(p_association, p_meeting, v_part, v_class, p_now) claimed;
      end if;
    elsif v_seat <> 'none' then
      if v_seat = 'confirmed' then v_left := v_left || to_jsonb(v_part); end if;
      v_freed := network.release_seat(p_association, p_meeting, v_part, v_class, v_seat) or v_freed;
      v_seat := 'none';
      v_queue := null;
    end if;
    insert into network.seat (
      signup_id, association_id, meeting_id, part_id, answer, seat, class, queue, waitlisted_at, offer_expires_at)
    values (p_signup, p_association, p_meeting, v_part, v_answer, v_seat, v_class, v_queue,
      case when v_queue is not null then p_now end,
      -- Of an offer that nobody took in time it stays known until when it stood: who accepts it too late is told so.
      case when v_seat = 'offered' or (v_seat, v_had.seat) = ('none', 'none') then v_had.offer_expires_at end)
    on conflict (signup_id, part_id) do update
    set answer = excluded.answer, seat = excluded.seat, class = excluded.class, queue = excluded.queue,
      waitlisted_at = case when seat.queue = excluded.queue then seat.waitlisted_at else excluded.waitlisted_at end,
      offer_expires_at = excluded.offer_expires_at;
  end loop;

  update network.signup set
    language = p_language, name = p_entry #>> '{person,name}', organisation = p_entry #>> '{person,organisation}',
    phone = p_entry #>> '{person,phone}', substitute_name = p_entry #>> '{substitute,name}',
    substitute_email = p_entry #>> '{substitute,email}', substitute_organisation = p_entry #>> '{substitute,organisation}',
    substitute_phone = p_entry #>> '{substitute,phone}', dietary_needs = p_entry ->> 'dietaryNeeds',
    occupies = p_entry ->> 'occupies', ask = p_entry ->> 'ask', offer = p_entry ->> 'offer',
    questions = p_entry -> 'questions', changed_at = p_now, late = late or (p_late and v_freed),
    charter_accepted_at = case when (p_entry ->> 'charterAccepted')::boolean then coalesce(charter_accepted_at, p_now) end,
    listed_at = case (p_entry ->> 'listed')::boolean when true then coalesce(listed_at, p_now) when false then null else listed_at end
  where id = p_signup;

  perform network.settle(p_association, p_meeting, v_parts, p_now);
  v_answered := jsonb_build_object('parts', network.outcome_of(p_signup));
  perform network.notify_signup('changed', p_signup, v_answered, p_now);
  if v_signup.substitute_email is distinct from p_entry #>> '{substitute,email}' then
    perform network.notify_substitute('substitute-released', p_signup, v_answered, network.substitute_of(v_signup), p_now);
    perform network.notify_substitute('substitute', p_signup, v_answered, p_entry -> 'substitute', p_now);
  end if;
  if p_late and v_freed then
    v_answered := v_answered || '{"late": true}';
    perform network.notify_late(p_signup, v_left, p_now);
  end if;
  return network.finish_request(p_association, p_key, jsonb_build_object('signups', jsonb_build_array(v_answered)));
end $$;

-- Cancels every part. Raises NM003 when that was done before.
create function network.cancel(
  p_association text, p_meeting text, p_signup uuid, p_key text, p_hash bytea, p_late boolean, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_signup network.signup;
  v_one record;
  v_parts text[] := '{}';
  v_freed boolean := false;
  v_left jsonb := '[]';
  v_answered jsonb;
begin
  if v_kept is not null then return v_kept; end if;
  v_signup := network.lock_signup(p_signup);
  if v_signup.cancelled_at is not null then raise exception 'cancelled before' using errcode = 'NM003'; end if;
  perform network.lock_parts(p_association, p_meeting);
  perform network.settle_meeting(p_association, p_meeting, p_now);
  for v_one in
    select part.part_id, coalesce(seat.seat, 'none') as seat, seat.class from network.part
    left join network.seat on seat.signup_id = p_signup and seat.part_id = part.part_id
    where part.association_id = p_association and part.meeting_id = p_meeting order by part.part_id
  loop
    v_parts := v_parts || v_one.part_id;
    if v_one.seat <> 'none' then
      if v_one.seat = 'confirmed' then v_left := v_left || to_jsonb(v_one.part_id); end if;
      v_freed := network.release_seat(p_association, p_meeting, v_one.part_id, v_one.class, v_one.seat) or v_freed;
    end if;
    insert into network.seat (signup_id, association_id, meeting_id, part_id, answer, seat)
    values (p_signup, p_association, p_meeting, v_one.part_id, 'not-coming', 'none')
    on conflict (signup_id, part_id) do update
    set answer = 'not-coming', seat = 'none', queue = null,
      offer_expires_at = case when seat.seat = 'none' then seat.offer_expires_at end;
  end loop;
  update network.signup set cancelled_at = p_now, changed_at = p_now, late = p_late and v_freed
  where id = p_signup;
  perform network.settle(p_association, p_meeting, v_parts, p_now);
  v_answered := jsonb_build_object('parts', network.outcome_of(p_signup));
  if p_late and v_freed then
    v_answered := v_answered || '{"late": true}';
    perform network.notify_late(p_signup, v_left, p_now);
  end if;
  perform network.notify_signup('cancelled', p_signup, v_answered, p_now);
  perform network.notify_substitute('substitute-released', p_signup, v_answered, network.substitute_of(v_signup), p_now);
  return network.finish_request(p_association, p_key, jsonb_build_object('signups', jsonb_build_array(v_answered)));
end $$;

-- Accepts a seat that is offered, or declines it; who declines is off the waitlist, and the offer goes on to the next.
-- Raises NM004 when nothing is offered, NM005 when the offer has expired.
create function network.answer_offer(
  p_association text, p_meeting text, p_signup uuid, p_part text, p_accept boolean, p_key text, p_hash bytea, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_signup network.signup;
  v_had network.seat;
  v_answered jsonb;
begin
  if v_kept is not null then return v_kept; end if;
  v_signup := network.lock_signup(p_signup);
  perform network.lock_parts(p_association, p_meeting);
  select * into v_had from network.seat where signup_id = p_signup and part_id = p_part;
  if v_had.seat is distinct from 'offered' and v_had.offer_expires_at is null or v_had.seat in ('confirmed', 'waitlisted') then
    raise exception 'nothing is offered' using errcode = 'NM004';
  end if;
  if v_had.offer_expires_at <= p_now or v_had.seat = 'none' then
    raise exception 'the offer has expired' using errcode = 'NM005';
  end if;
  update network.seat set seat = case when p_accept then 'confirmed' else 'none' end, offer_expires_at = null
  where signup_id = p_signup and part_id = p_part;
  if not p_accept then
    perform network.release_seat(p_association, p_meeting, p_part, v_had.class, 'offered');
    perform network.settle(p_association, p_meeting, array[p_part], p_now);
  end if;
  v_answered := jsonb_build_object('parts', network.outcome_of(p_signup));
  perform network.notify_signup(case when p_accept then 'accepted' else 'declined' end, p_signup, v_answered, p_now);
  return network.finish_request(p_association, p_key, jsonb_build_object('signups', jsonb_build_array(v_answered)));
end $$;
`;
