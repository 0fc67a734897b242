/**
 * The door: the only ways in which seats change. Each is one call and one transaction, with the key of its request, the
 * seats, and the mails. The rules of \`core\` are asked before; here only seats are decided.
 */
export const door = /* sql */ `
-- Writes an entry; null when the address has an active signup for the meeting.
create function network.add_signup(
  p_association text, p_meeting text, p_entry jsonb, p_standing text, p_language text, p_now timestamptz
) returns uuid language sql as $$
  insert into network.signup (
    association_id, meeting_id, email_key, standing, language, name, email, organisation, phone,
    substitute_name, substitute_email, substitute_organisation, substitute_phone,
    dietary_needs, occupies, ask, offer, questions, charter_accepted_at, signed_up_at, changed_at)
  values (
    p_association, p_meeting, p_entry ->> 'emailKey', p_standing, p_language,
    p_entry #>> '{person,name}', p_entry #>> '{person,email}', p_entry #>> '{person,organisation}', p_entry #>> '{person,phone}',
    p_entry #>> '{substitute,name}', p_entry #>> '{substitute,email}',
    p_entry #>> '{substitute,organisation}', p_entry #>> '{substitute,phone}',
    p_entry ->> 'dietaryNeeds', p_entry ->> 'occupies', p_entry ->> 'ask', p_entry ->> 'offer', p_entry -> 'questions',
    case when (p_entry ->> 'charterAccepted')::boolean then p_now end, p_now, p_now)
  on conflict (association_id, meeting_id, email_key) where cancelled_at is null do nothing
  returning id
$$;

-- Signs up the people of one request. Entries carry 'emailKey' and 'answers' (part -> answer) beside their fields.
-- p_known: the address that a personal link proved; p_member: the address that an invitation proved.
create function network.place(
  p_association text, p_meeting text, p_version bigint, p_key text, p_hash bytea, p_entries jsonb, p_language text,
  p_known text, p_member text, p_importing boolean, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_count integer := jsonb_array_length(p_entries);
  v_ids uuid[] := array_fill(null::uuid, array[v_count]);
  v_new boolean[] := array_fill(false, array[v_count]);
  v_one record;
  v_part text;
  v_answer text;
  v_rank smallint;
  v_seat text;
  v_queue bigint;
  v_outcome jsonb;
  v_answers jsonb := '[]';
begin
  if v_kept is not null then return v_kept; end if;
  perform network.check_version(p_association, p_meeting, p_version);

  for v_one in
    select at::integer as at, entry, entry ->> 'emailKey' as email_key
    from jsonb_array_elements(p_entries) with ordinality as list (entry, at) order by entry ->> 'emailKey'
  loop
    while v_ids[v_one.at] is null loop
      v_ids[v_one.at] := network.add_signup(p_association, p_meeting, v_one.entry,
        case when v_one.email_key = p_member then 'member' else 'guest' end, p_language, p_now);
      v_new[v_one.at] := v_ids[v_one.at] is not null;
      if not v_new[v_one.at] then
        v_ids[v_one.at] := (
          select id from network.signup
          where association_id = p_association and meeting_id = p_meeting
            and email_key = v_one.email_key and cancelled_at is null);
      end if;
    end loop;
  end loop;

  for v_part in
    select part_id from network.part
    where association_id = p_association and meeting_id = p_meeting and withdrawn_at is null order by part_id
  loop
    for i in 1 .. v_count loop
      continue when not v_new[i];
      v_answer := coalesce(p_entries -> (i - 1) -> 'answers' ->> v_part, 'none');
      v_rank := case when p_entries -> (i - 1) ->> 'emailKey' = p_member then 0 else 1 end;
      v_seat := 'none';
      v_queue := null;
      if v_answer in ('coming', 'substitute') then
        select claimed.seat, claimed.queue into v_seat, v_queue
        from network.claim_seat(p_association, p_meeting, v_part) claimed;
      end if;
      insert into network.seat (signup_id, association_id, meeting_id, part_id, answer, seat, rank, queue, waitlisted_at)
      values (v_ids[i], p_association, p_meeting, v_part, v_answer, v_seat, v_rank, v_queue,
        case when v_queue is not null then p_now end);
    end loop;
  end loop;

  for i in 1 .. v_count loop
    v_outcome := network.outcome_of(v_ids[i]);
    if not p_importing then
      perform network.notify_signup(p_association, case when v_new[i] then 'confirmation' else 'already-signed-up' end,
        v_ids[i], jsonb_build_object('parts', v_outcome), p_now);
    end if;
    if not v_new[i] and p_entries -> (i - 1) ->> 'emailKey' is distinct from p_known then
      v_outcome := network.newcomer_outcome(p_association, p_meeting, p_entries -> (i - 1) -> 'answers');
    end if;
    v_answers := v_answers || jsonb_build_array(jsonb_build_object('parts', v_outcome));
  end loop;
  return network.finish_request(p_association, p_key, jsonb_build_object('signups', v_answers));
end $$;

-- Locks a signup that is to be changed; its address's rows are locked before the parts.
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
  p_language text, p_may_claim boolean, p_late boolean, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_signup network.signup;
  v_part text;
  v_answer text;
  v_had network.seat;
  v_seat text;
  v_queue bigint;
  v_freed text[] := '{}';
  v_answered jsonb;
begin
  if v_kept is not null then return v_kept; end if;
  perform network.check_version(p_association, p_meeting, p_version);
  v_signup := network.lock_signup(p_signup);
  if v_signup.cancelled_at is not null then raise exception 'cancelled meanwhile' using errcode = 'NM001'; end if;

  for v_part in
    select part_id from network.part
    where association_id = p_association and meeting_id = p_meeting and withdrawn_at is null
    order by part_id for no key update
  loop
    v_answer := coalesce(p_entry -> 'answers' ->> v_part, 'none');
    select * into v_had from network.seat where signup_id = p_signup and part_id = v_part;
    v_seat := coalesce(v_had.seat, 'none');
    v_queue := v_had.queue;
    if v_answer in ('coming', 'substitute') then
      if v_seat = 'none' then
        if not p_may_claim then raise exception 'signup is not open' using errcode = 'NM002'; end if;
        select claimed.seat, claimed.queue into v_seat, v_queue
        from network.claim_seat(p_association, p_meeting, v_part) claimed;
      end if;
    elsif v_seat <> 'none' then
      if network.release_seat(p_association, p_meeting, v_part, v_seat) then v_freed := v_freed || v_part; end if;
      v_seat := 'none';
      v_queue := null;
    end if;
    insert into network.seat (signup_id, association_id, meeting_id, part_id, answer, seat, rank, queue, waitlisted_at)
    values (p_signup, p_association, p_meeting, v_part, v_answer, v_seat,
      case v_signup.standing when 'member' then 0 else 1 end, v_queue, case when v_queue is not null then p_now end)
    on conflict (signup_id, part_id) do update
    set answer = excluded.answer, seat = excluded.seat, queue = excluded.queue,
      waitlisted_at = coalesce(seat.waitlisted_at, excluded.waitlisted_at),
      offer_expires_at = case when excluded.seat = 'offered' then seat.offer_expires_at end;
  end loop;

  update network.signup set
    language = p_language, name = p_entry #>> '{person,name}', organisation = p_entry #>> '{person,organisation}',
    phone = p_entry #>> '{person,phone}', substitute_name = p_entry #>> '{substitute,name}',
    substitute_email = p_entry #>> '{substitute,email}', substitute_organisation = p_entry #>> '{substitute,organisation}',
    substitute_phone = p_entry #>> '{substitute,phone}', dietary_needs = p_entry ->> 'dietaryNeeds',
    occupies = p_entry ->> 'occupies', ask = p_entry ->> 'ask', offer = p_entry ->> 'offer',
    questions = p_entry -> 'questions', changed_at = p_now, late = late or (p_late and v_freed <> '{}'),
    charter_accepted_at = case when (p_entry ->> 'charterAccepted')::boolean then coalesce(charter_accepted_at, p_now) end
  where id = p_signup;

  perform network.promote(p_association, p_meeting, v_freed, p_now);
  v_answered := jsonb_build_object('parts', network.outcome_of(p_signup));
  perform network.notify_signup(p_association, 'changed', p_signup, v_answered, p_now);
  if p_late and v_freed <> '{}' then v_answered := v_answered || '{"late": true}'; end if;
  return network.finish_request(p_association, p_key, jsonb_build_object('signups', jsonb_build_array(v_answered)));
end $$;

-- Cancels every part. Raises NM003 when that was done before.
create function network.cancel(
  p_association text, p_meeting text, p_signup uuid, p_key text, p_hash bytea, p_late boolean, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_signup network.signup;
  v_part text;
  v_had text;
  v_freed text[] := '{}';
  v_answered jsonb;
begin
  if v_kept is not null then return v_kept; end if;
  v_signup := network.lock_signup(p_signup);
  if v_signup.cancelled_at is not null then raise exception 'cancelled before' using errcode = 'NM003'; end if;
  for v_part in
    select part_id from network.part
    where association_id = p_association and meeting_id = p_meeting order by part_id for no key update
  loop
    select seat into v_had from network.seat where signup_id = p_signup and part_id = v_part;
    if v_had in ('confirmed', 'offered', 'waitlisted') then
      if network.release_seat(p_association, p_meeting, v_part, v_had) then v_freed := v_freed || v_part; end if;
    end if;
    insert into network.seat (signup_id, association_id, meeting_id, part_id, answer, seat, rank)
    values (p_signup, p_association, p_meeting, v_part, 'not-coming', 'none', 1)
    on conflict (signup_id, part_id) do update
    set answer = 'not-coming', seat = 'none', queue = null, offer_expires_at = null;
  end loop;
  update network.signup set cancelled_at = p_now, changed_at = p_now, late = p_late and v_freed <> '{}'
  where id = p_signup;
  perform network.promote(p_association, p_meeting, v_freed, p_now);
  v_answered := jsonb_build_object('parts', network.outcome_of(p_signup));
  if p_late and v_freed <> '{}' then v_answered := v_answered || '{"late": true}'; end if;
  perform network.notify_signup(p_association, 'cancelled', p_signup, v_answered, p_now);
  return network.finish_request(p_association, p_key, jsonb_build_object('signups', jsonb_build_array(v_answered)));
end $$;
`;
