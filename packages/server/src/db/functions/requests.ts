/** Requests that come twice (`docs/protocol.md`, Idempotency), and what has changed since the rules were asked. */
export const requests = /* sql */ `
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

-- The groups that own a meeting.
create function network.groups_of(p_association text, p_meeting text) returns text[] language sql stable as $$
  select array(select jsonb_array_elements_text(document -> 'groups')) from network.meeting
  where association_id = p_association and id = p_meeting
$$;

-- A prospective member has one trial visit before admission (rule 6): raises NM006 when it is used or taken elsewhere.
-- Under the lock of the member's row, so that two meetings at once are not two visits.
create function network.check_trial(p_association text, p_meeting text, p_email_key text)
returns void language plpgsql as $$
declare
  v_groups text[];
begin
  select array_agg(group_id) into v_groups from (
    select group_id from network.member
    where association_id = p_association and email_key = p_email_key and status = 'prospective'
      and group_id = any (network.groups_of(p_association, p_meeting))
    order by id for no key update) mine;
  perform 1 from network.signup
  join network.meeting on meeting.association_id = signup.association_id and meeting.id = signup.meeting_id
  join network.seat on seat.signup_id = signup.id
  where signup.association_id = p_association and signup.email_key = p_email_key and signup.standing = 'prospective'
    and signup.meeting_id <> p_meeting and signup.cancelled_at is null and seat.seat <> 'none'
    and seat.attendance <> 'no-show' and meeting.held and meeting.document -> 'groups' ?| v_groups;
  if found then raise exception 'the trial visit is used' using errcode = 'NM006'; end if;
end $$;
`;
