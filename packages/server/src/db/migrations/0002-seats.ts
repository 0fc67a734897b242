/**
 * The small functions of the door: requests that come twice, the claim of a seat, the promotion of who waits. All seats
 * of a part change under the lock of its row in \`part\`; parts are locked in the order of their ids, after the
 * addresses of a request in their order, so that no two transactions wait for each other.
 */
export const seats = /* sql */ `
-- The first time: null. Else what became of the request then, or 'reused' when it is another one.
-- Who comes while the first is at work waits for it for a moment (lock_timeout, SQLSTATE 55P03).
create function network.begin_request(p_association text, p_key text, p_hash bytea, p_now timestamptz)
returns jsonb language plpgsql as $$
declare
  v_timeout text := current_setting('lock_timeout');
  v_inserted integer;
begin
  if p_key is null then return null; end if;
  perform set_config('lock_timeout', '2s', true);
  insert into network.idempotency (association_id, key, request_hash, created_at)
  values (p_association, p_key, p_hash, p_now) on conflict do nothing;
  get diagnostics v_inserted = row_count;
  perform set_config('lock_timeout', v_timeout, true);
  return case when v_inserted = 0 then network.recall(p_association, p_key, p_hash) end;
end $$;

-- What became of an earlier request with this key; null when there was none.
create function network.recall(p_association text, p_key text, p_hash bytea) returns jsonb language sql as $$
  select case when request_hash = p_hash
    then jsonb_build_object('result', 'replayed', 'answer', answer)
    else jsonb_build_object('result', 'reused') end
  from network.idempotency where association_id = p_association and key = p_key
$$;

create function network.finish_request(p_association text, p_key text, p_answer jsonb)
returns jsonb language plpgsql as $$
begin
  if p_key is not null then
    update network.idempotency set answer = p_answer where association_id = p_association and key = p_key;
  end if;
  return jsonb_build_object('result', 'done', 'answer', p_answer);
end $$;

-- Raises NM001 when the meeting has changed since the rules were asked about it.
create function network.check_version(p_association text, p_meeting text, p_version bigint)
returns void language plpgsql as $$
begin
  perform 1 from network.meeting
  where association_id = p_association and id = p_meeting and version = p_version;
  if not found then raise exception 'the meeting has changed' using errcode = 'NM001'; end if;
end $$;

-- A seat while one is free and nobody waits, else the tail of the waitlist: each one conditional update (rule 20).
create function network.claim_seat(p_association text, p_meeting text, p_part text, out seat text, out queue bigint)
language plpgsql as $$
begin
  loop
    update network.part set taken = taken + 1
    where association_id = p_association and meeting_id = p_meeting and part_id = p_part
      and (capacity is null or taken + 1 <= capacity) and waiting = 0;
    if found then seat := 'confirmed'; return; end if;
    update network.part set waiting = waiting + 1, last_queued = last_queued + 1
    where association_id = p_association and meeting_id = p_meeting and part_id = p_part
      and not ((capacity is null or taken + 1 <= capacity) and waiting = 0)
    returning last_queued into queue;
    if found then seat := 'waitlisted'; return; end if;
    -- Neither: a seat fell free between the two, or there is no such part.
    perform 1 from network.part
    where association_id = p_association and meeting_id = p_meeting and part_id = p_part;
    if not found then raise exception 'the part is gone' using errcode = 'NM001'; end if;
  end loop;
end $$;

-- Gives back what a person had of a part; says whether a seat fell free.
create function network.release_seat(p_association text, p_meeting text, p_part text, p_seat text)
returns boolean language plpgsql as $$
begin
  update network.part
  set taken = taken - case when p_seat in ('confirmed', 'offered') then 1 else 0 end,
      waiting = waiting - case when p_seat = 'waitlisted' then 1 else 0 end
  where association_id = p_association and meeting_id = p_meeting and part_id = p_part;
  return p_seat in ('confirmed', 'offered');
end $$;

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

-- What a newcomer who is a guest would get at this moment, for who may not learn that the address is signed up.
create function network.newcomer_outcome(p_association text, p_meeting text, p_answers jsonb)
returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(
    jsonb_build_object('part', part_id, 'answer', answer)
    || case
      when answer not in ('coming', 'substitute') then jsonb_build_object('seat', 'none')
      when waiting = 0 and (capacity is null or taken + 1 <= capacity) then jsonb_build_object('seat', 'confirmed')
      else jsonb_build_object('seat', 'waitlisted', 'place', waiting + 1) end
    order by position), '[]')
  from (
    select *, coalesce(p_answers ->> part_id, 'none') as answer from network.part
    where association_id = p_association and meeting_id = p_meeting and withdrawn_at is null
  ) part
$$;

-- One mail: a row in the outbox and the job that sends it. Of mails that anybody can cause by typing an address, a
-- signup gets three an hour at most.
create function network.notify_signup(p_association text, p_kind text, p_signup uuid, p_outcome jsonb, p_now timestamptz)
returns void language plpgsql as $$
declare
  v_id uuid;
begin
  if p_kind in ('already-signed-up', 'link') and (
    select count(*) >= 3 from network.notification
    where signup_id = p_signup and kind in ('already-signed-up', 'link') and created_at > p_now - interval '1 hour'
  ) then return; end if;
  insert into network.notification (association_id, kind, signup_id, outcome, created_at)
  values (p_association, p_kind, p_signup, p_outcome, p_now) returning id into v_id;
  perform graphile_worker.add_job('send-mail', json_build_object('notification', v_id));
end $$;

-- Seats that are free go to the head of the waitlist, with a mail; the caller holds the locks of the parts.
create function network.promote(p_association text, p_meeting text, p_parts text[], p_now timestamptz)
returns void language plpgsql as $$
declare
  v_part text;
  v_signup uuid;
  v_given jsonb := '{}';
  v_one record;
begin
  perform 1 from network.meeting
  where association_id = p_association and id = p_meeting and not cancelled and ends_at > p_now;
  if not found then return; end if;
  for v_part in select unnest(p_parts) order by 1 loop
    loop
      update network.part set taken = taken + 1, waiting = waiting - 1
      where association_id = p_association and meeting_id = p_meeting and part_id = v_part
        and waiting > 0 and (capacity is null or taken + 1 <= capacity) and withdrawn_at is null;
      exit when not found;
      update network.seat set seat = 'confirmed', queue = null
      where part_id = v_part and signup_id = (
        select head.signup_id from network.seat head
        where head.association_id = p_association and head.meeting_id = p_meeting and head.part_id = v_part
          and head.seat = 'waitlisted'
        order by head.rank, head.queue limit 1)
      returning signup_id into strict v_signup;
      v_given := v_given || jsonb_build_object(
        v_signup::text, coalesce(v_given -> v_signup::text, '[]') || to_jsonb(v_part));
    end loop;
  end loop;
  for v_one in select key::uuid as signup, value as parts from jsonb_each(v_given) loop
    perform network.notify_signup(p_association, 'promoted', v_one.signup, jsonb_build_object(
      'parts', network.outcome_of(v_one.signup), 'promoted', v_one.parts), p_now);
  end loop;
end $$;
`;
