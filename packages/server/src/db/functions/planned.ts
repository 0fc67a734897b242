/** Mails by the calendar (`services/mail-plan.ts`), each written once: to a person of a signup, to who was invited, or to a contact. */
export const planned = /* sql */ `
-- A mail to somebody who has no signup: who leads the meeting, hosts it, or speaks. The address is kept until the mail is sent.
create function network.notify_contact(
  p_kind text, p_association text, p_meeting text, p_contact text, p_recipient jsonb, p_once text, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_id uuid;
begin
  insert into network.notification (association_id, meeting_id, kind, outcome, contact, recipient, once, created_at)
  values (p_association, p_meeting, p_kind, '{"parts": []}', p_contact, p_recipient, p_once, p_now)
  on conflict (association_id, meeting_id, once) where once is not null do nothing
  returning id into v_id;
  if v_id is not null then perform network.send_later(v_id); end if;
end $$;

-- Who hears how many come, each once: the first of what somebody is counts.
create function network.counted_for(p_association text, p_meeting text)
returns table (contact text, recipient jsonb) language sql stable as $$
  with meeting as (select document from network.meeting where association_id = p_association and id = p_meeting),
  person as (
    select 1 as rank, 'facilitator' as contact, who.recipient from network.facilitators_of(p_association, p_meeting) who
    union all select 2, 'host', document -> 'host' from meeting
    union all select 3, 'speaker', speaker from meeting, jsonb_array_elements(document -> 'agenda') item,
      jsonb_array_elements(item -> 'speakers') speaker)
  select distinct on (lower(person.recipient ->> 'email')) person.contact, jsonb_build_object(
    'name', coalesce(person.recipient ->> 'name', person.recipient ->> 'role'), 'email', person.recipient ->> 'email')
  from person where person.recipient ->> 'email' is not null order by lower(person.recipient ->> 'email'), rank
$$;

-- The people with a seat who have had no mail about the meeting since a moment; the substitute where one comes.
create function network.seated_before(p_association text, p_meeting text, p_due timestamptz, p_absent boolean)
returns table (signup network.signup, contact text) language sql stable as $$
  select signup, case answer when 'substitute' then 'substitute' end
  from network.signup join network.seat on signup_id = signup.id
  where signup.association_id = p_association and signup.meeting_id = p_meeting and cancelled_at is null
    and seat.seat = 'confirmed' and (not p_absent or attendance <> 'no-show')
    and signed_up_at < p_due
    and not exists (
      select 1 from network.notification
      where notification.signup_id = signup.id and created_at >= p_due and kind not in ('link', 'already-signed-up')
        and contact is not distinct from case answer when 'substitute' then 'substitute' end)
  group by signup, case answer when 'substitute' then 'substitute' end
$$;

-- Writes the mails of a kind that have been due since p_due. A meeting that has moved is counted, and reminded of, again.
create function network.write_due(
  p_association text, p_meeting text, p_kind text, p_due timestamptz, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_start text := (select extract(epoch from starts_at)::bigint from network.meeting
    where association_id = p_association and id = p_meeting)::text;
begin
  if p_kind = 'chase' then
    perform network.notify_invitee('chase', p_association, p_meeting, member, guest_key, '{}',
      'chase:' || md5(email_key), p_now)
    from network.unanswered(p_association, p_meeting, p_due - interval '1 second');
  elsif p_kind = 'head-count' then
    perform network.notify_contact('head-count', p_association, p_meeting, contact, recipient,
      'head-count:' || v_start || ':' || md5(lower(recipient ->> 'email')), p_now)
    from network.counted_for(p_association, p_meeting);
  else
    perform network.notify(p_kind, (signup).id, jsonb_build_object('parts', network.outcome_of((signup).id)), contact,
      case when contact is not null then network.substitute_of(signup) end,
      p_kind || ':' || v_start || ':' || coalesce(contact, 'person') || ':' || (signup).id, p_now)
    from network.seated_before(p_association, p_meeting, p_due, p_kind = 'follow-up');
  end if;
end $$;

-- Whether the owner of a confirmed seat was there (rule 25). Gives false where there is no such seat.
create function network.note_attendance(p_signup uuid, p_part text, p_attendance text) returns boolean language plpgsql as $$
begin
  update network.seat set attendance = p_attendance
  where signup_id = p_signup and part_id = p_part and seat = 'confirmed';
  return found;
end $$;

-- A mail that is not sent and has no job would never be sent: it gets one again. The queue itself keeps a job until its mail
-- is sent, so that there is none of these, unless somebody cleared the queue.
create function network.requeue_unsent(p_now timestamptz) returns integer language plpgsql as $$
declare
  v_count integer;
begin
  perform network.send_later(notification.id) from network.notification
  where sent_at is null and not muted and created_at < p_now - interval '1 hour'
    and (contact is null or recipient is not null)
    and not exists (
      select 1 from graphile_worker._private_jobs job where job.payload ->> 'notification' = notification.id::text);
  get diagnostics v_count = row_count;
  return v_count;
end $$;
`;
