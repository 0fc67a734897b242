/**
 * Events for other programs, written by triggers in the very transaction of what they tell of: whatever way a signup or a meeting
 * changes, it is told. Ids and codes alone.
 */
export const webhooks = /* sql */ `
create function network.send_webhook_later(p_message uuid, p_after interval) returns void language sql as $$
  -- One queue for all: at most one message is under way, so that receivers who are slow never hold up the mail.
  select graphile_worker.add_job('send-webhook', json_build_object('message', p_message), queue_name := 'webhooks',
    run_at := clock_timestamp() + p_after, max_attempts := 25)
$$;

-- A message to everybody who wants to hear of such an event. Without webhooks it is one look into an index.
create function network.emit(p_association text, p_type text, p_data jsonb, p_now timestamptz) returns void language sql as $$
  with written as (
    insert into network.webhook_message (association_id, webhook_id, type, data, created_at)
    select association_id, id, p_type, p_data, p_now from network.webhook
    where association_id = p_association and disabled_at is null and (events is null or p_type = any (events))
    returning id)
  select network.send_webhook_later(id, interval '0') from written
$$;

-- Of a signup every mail to its person tells what became of it: so does the event. An address that was signed up already has one of its
-- own, for what is done for it must be what is done for a newcomer: else the time that an answer takes would tell of it.
create function network.emit_signup() returns trigger language plpgsql as $$
declare
  v_parts jsonb := new.outcome -> 'parts';
  v_type text := 'signup.' || case new.kind
    when 'confirmation' then case
      when v_parts @> '[{"seat": "confirmed"}]' then 'confirmed'
      when v_parts @> '[{"seat": "waitlisted"}]' then 'waitlisted' else 'declined' end
    when 'offer' then 'offered' when 'accepted' then 'offer-accepted' when 'declined' then 'offer-declined'
    when 'already-signed-up' then 'repeated' else new.kind end;
begin
  perform network.emit(new.association_id, v_type, jsonb_build_object('meeting', new.meeting_id, 'signup', new.signup_id, 'parts', (
      select coalesce(jsonb_agg(part - 'place' - 'expires'), '[]') from jsonb_array_elements(v_parts) part))
    || case when (new.outcome ->> 'late')::boolean then '{"late": true}' else '{}'::jsonb end, new.created_at);
  return null;
end $$;
create or replace trigger webhook_signup after insert on network.notification for each row
when (new.contact is null and new.signup_id is not null and new.kind in ('confirmation', 'already-signed-up', 'changed', 'cancelled', 'promoted',
  'offer', 'offer-expired', 'accepted', 'declined'))
execute function network.emit_signup();

create function network.emit_meeting() returns trigger language plpgsql as $$
declare
  v_type text := 'meeting.' || case
    when tg_op = 'INSERT' then 'published'
    when new.withdrawn_at is not null and old.withdrawn_at is null then 'withdrawn'
    when new.withdrawn_at is null and old.withdrawn_at is not null then 'published'
    when old.held and not new.held then case new.document ->> 'status' when 'postponed' then 'postponed' else 'cancelled' end
    when (new.starts_at, new.ends_at) <> (old.starts_at, old.ends_at) then 'moved'
    when new.document <> old.document then 'changed' end;
begin
  if v_type is not null then
    perform network.emit(new.association_id, v_type, jsonb_build_object('meeting', new.id, 'groups', new.document -> 'groups',
      'revision', new.document -> 'revision'), coalesce(new.withdrawn_at, (new.document ->> 'updatedAt')::timestamptz, now()));
  end if;
  return null;
end $$;
create or replace trigger webhook_meeting after insert or update on network.meeting for each row execute function network.emit_meeting();

create function network.emit_application() returns trigger language plpgsql as $$
begin
  perform network.emit(new.association_id, 'application.received',
    jsonb_build_object('application', new.id, 'group', new.group_id), new.received_at);
  return null;
end $$;
create or replace trigger webhook_application after insert on network.application for each row when (not new.muted)
execute function network.emit_application();

create function network.emit_attendance() returns trigger language plpgsql as $$
begin
  perform network.emit(new.association_id, 'attendance.recorded', jsonb_build_object('meeting', new.meeting_id,
    'signup', new.signup_id, 'part', new.part_id, 'attendance', new.attendance), now());
  return null;
end $$;
create or replace trigger webhook_attendance after update of attendance on network.seat for each row
when (new.attendance <> old.attendance) execute function network.emit_attendance();

-- Writes down that a message has arrived.
create function network.webhook_arrived(p_message uuid, p_result text, p_now timestamptz) returns void language sql as $$
  update network.webhook set failing_since = null
  from network.webhook_message message where message.id = p_message and webhook.id = message.webhook_id and failing_since is not null;
  update network.webhook_message set attempts = attempts + 1, last_result = p_result, delivered_at = p_now, dead_at = null
  where id = p_message;
$$;

-- Writes down that a message has not arrived, and tries it again after a while, or gives it up (p_after null). A receiver who has said that it
-- is gone, or from whom nothing was heard for so long, is written to no more: true then.
create function network.webhook_failed(
  p_message uuid, p_result text, p_after interval, p_gone boolean, p_patience interval, p_now timestamptz
) returns boolean language plpgsql as $$
declare
  v_webhook network.webhook;
  v_stops boolean;
begin
  select webhook.* into v_webhook from network.webhook join network.webhook_message message on webhook.id = message.webhook_id
  where message.id = p_message for no key update of webhook;
  if not found then return false; end if;
  v_stops := v_webhook.disabled_at is null and (p_gone or v_webhook.failing_since + p_patience <= p_now);
  update network.webhook set failing_since = coalesce(failing_since, p_now),
    disabled_at = case when v_stops then p_now else disabled_at end,
    disabled_why = case when v_stops then case when p_gone then 'gone' else 'failing' end else disabled_why end
  where id = v_webhook.id;
  update network.webhook_message set attempts = attempts + 1, last_result = p_result,
    dead_at = case when v_stops or p_after is null then p_now end
  where id = p_message;
  if v_stops then
    update network.webhook_message set dead_at = p_now
    where webhook_id = v_webhook.id and delivered_at is null and dead_at is null;
    perform graphile_worker.add_job('send-webhook-notice', json_build_object('webhook', v_webhook.id));
  elsif p_after is not null then
    perform network.send_webhook_later(p_message, p_after);
  end if;
  return v_stops;
end $$;

-- Sends messages again, whatever became of them; a receiver that was given up is tried again. p_message: one; null: all that were given up.
create function network.replay_webhook(p_association text, p_webhook uuid, p_message uuid, p_now timestamptz)
returns integer language plpgsql as $$
declare
  v_id uuid;
  v_count integer := 0;
begin
  perform 1 from network.webhook where association_id = p_association and id = p_webhook for no key update;
  if not found then return null; end if;
  update network.webhook set disabled_at = null, disabled_why = null, failing_since = null where id = p_webhook;
  for v_id in
    update network.webhook_message set attempts = 0, dead_at = null, delivered_at = null
    where webhook_id = p_webhook and case when p_message is null then dead_at is not null else id = p_message end returning id
  loop
    perform network.send_webhook_later(v_id, interval '0');
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
`;
