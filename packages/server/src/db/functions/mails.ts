/** The outbox: one row a mail and the job that sends it, written in the transaction of what the mail tells of. */
export const mails = /* sql */ `
create function network.send_later(p_notification uuid) returns void language sql as $$
  select graphile_worker.add_job('send-mail', json_build_object('notification', p_notification))
$$;

-- How many mails a reader got before about this meeting, under any signup of the same address, and whether the last of them
-- left the meeting in the reader's calendar. p_contact: null for the person of the signup.
create function network.mails_before(p_signup uuid, p_contact text, out mails integer, out invited boolean)
language sql stable as $$
  with earlier as (
    select kind, outcome, notification.mails_before from network.signup self
    join network.signup other on (other.association_id, other.meeting_id, other.email_key)
      = (self.association_id, self.meeting_id, self.email_key)
    join network.notification on signup_id = other.id and contact is not distinct from p_contact
    where self.id = p_signup)
  select (select count(*) from earlier)::integer, coalesce((
    select kind not in ('substitute-released', 'meeting-cancelled') and exists (
      select 1 from jsonb_array_elements(outcome -> 'parts') part
      where part ->> 'seat' = 'confirmed'
        and part ->> 'answer' = case p_contact when 'substitute' then 'substitute' else 'coming' end)
    from earlier
    where kind not in ('link', 'already-signed-up')
    order by earlier.mails_before desc limit 1), false)
$$;

-- Writes a mail about a signup: to its person, or to the contact whose name and address are given.
create function network.notify(
  p_kind text, p_signup uuid, p_outcome jsonb, p_contact text, p_recipient jsonb, p_once text, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_id uuid;
  v_mails integer;
  v_invited boolean;
begin
  select mails, invited into v_mails, v_invited from network.mails_before(p_signup, p_contact);
  insert into network.notification (association_id, meeting_id, kind, signup_id, outcome, contact, recipient, once,
    mails_before, was_invited, created_at, muted)
  select association_id, meeting_id, p_kind, id, p_outcome, p_contact, p_recipient, p_once, v_mails, v_invited, p_now,
    -- Of mails that anybody can cause by typing an address, a signup gets three an hour at most; those beyond are written
    -- like the others, so that nobody can tell, and not sent.
    p_kind in ('already-signed-up', 'link') and (
      select count(*) >= 3 from network.notification
      where signup_id = p_signup and kind in ('already-signed-up', 'link') and created_at > p_now - interval '1 hour')
  from network.signup
  -- Nobody is written to in the place of who was erased.
  where id = p_signup and erased_at is null and coalesce(p_recipient ->> 'email', '') not like '%@erased.invalid'
  on conflict (association_id, meeting_id, once) where once is not null do nothing
  returning id into v_id;
  if v_id is not null then perform network.send_later(v_id); end if;
end $$;

create function network.notify_signup(p_kind text, p_signup uuid, p_outcome jsonb, p_now timestamptz)
returns void language sql as $$
  select network.notify(p_kind, p_signup, p_outcome, null, null, null, p_now)
$$;

-- A mail to the colleague who takes, or no longer takes, a member's seat. p_substitute: name and email.
create function network.notify_substitute(p_kind text, p_signup uuid, p_outcome jsonb, p_substitute jsonb, p_now timestamptz)
returns void language sql as $$
  select network.notify(p_kind, p_signup, p_outcome, 'substitute',
    jsonb_build_object('name', p_substitute -> 'name', 'email', p_substitute -> 'email'), null, p_now)
  where p_substitute ->> 'email' is not null
$$;

create function network.substitute_of(signup network.signup) returns jsonb language sql immutable as $$
  select jsonb_build_object('name', signup.substitute_name, 'email', signup.substitute_email)
$$;

-- Who leads a meeting and has an address: its own facilitator, else those of its groups, else the association's contact.
create function network.facilitators_of(p_association text, p_meeting text)
returns table (recipient jsonb) language sql stable as $$
  with meeting as (
    select meeting.document, association.document as head from network.meeting
    join network.association on association.id = meeting.association_id
    where meeting.association_id = p_association and meeting.id = p_meeting),
  candidate as (
    select 1 as rank, document -> 'facilitator' as contact from meeting
    union all select 2, one -> 'facilitator' from meeting, jsonb_array_elements(head -> 'groups') one
      where document -> 'groups' ? (one ->> 'id')
    union all select 3, head #> '{association,contact}' from meeting)
  select distinct on (lower(contact ->> 'email'))
    jsonb_build_object('name', coalesce(contact ->> 'name', contact ->> 'role'), 'email', contact ->> 'email')
  from candidate
  where contact ->> 'email' is not null
    and rank = (select min(rank) from candidate where contact ->> 'email' is not null)
  order by lower(contact ->> 'email')
$$;

-- A late cancellation is told to who leads the meeting, at once (rule 21). p_left: the parts in which a seat was given back.
create function network.notify_late(p_signup uuid, p_left jsonb, p_now timestamptz) returns void language sql as $$
  select network.notify('late-cancellation', signup.id,
    jsonb_build_object('parts', network.outcome_of(signup.id), 'left', p_left), 'facilitator', who.recipient, null, p_now)
  from network.signup, network.facilitators_of(signup.association_id, signup.meeting_id) who where signup.id = p_signup
$$;

-- An invitation, or a link that is sent again, to somebody known who has no signup; three an hour at most by request.
create function network.notify_invitee(
  p_kind text, p_association text, p_meeting text, p_member text, p_guest_key text, p_outcome jsonb, p_once text,
  p_now timestamptz
) returns void language plpgsql as $$
declare
  v_id uuid;
begin
  insert into network.notification (association_id, meeting_id, kind, member_id, guest_key, outcome, once, created_at, muted)
  values (p_association, p_meeting, p_kind, p_member, p_guest_key, '{"parts": []}' || p_outcome, p_once, p_now,
    p_kind = 'link' and (
      select count(*) >= 3 from network.notification
      where association_id = p_association and meeting_id = p_meeting and kind = 'link'
        and (member_id = p_member or guest_key = p_guest_key) and created_at > p_now - interval '1 hour'))
  on conflict (association_id, meeting_id, once) where once is not null do nothing
  returning id into v_id;
  if v_id is not null then perform network.send_later(v_id); end if;
end $$;

-- Invites everybody on the roster of the meeting's groups, and the host's guests, who has neither answered nor been
-- invited; one mail a person, also of somebody in two groups of a joint meeting. Gives how many.
create function network.invite(p_association text, p_meeting text, p_now timestamptz)
returns integer language plpgsql as $$
declare
  v_one record;
  v_count integer := 0;
begin
  -- One at a time: two that run at once would both find nobody invited.
  perform 1 from network.meeting where association_id = p_association and id = p_meeting for no key update;
  for v_one in
    select distinct on (person.email_key) person.* from (
      select email_key, id as member, null as guest_key, status <> 'active' as last from network.member
      where association_id = p_association and status <> 'left'
        and group_id = any (network.groups_of(p_association, p_meeting))
      union all
      select email_key, null, email_key, true from network.invited_guest
      where association_id = p_association and meeting_id = p_meeting
    ) person
    where not exists (
      select 1 from network.signup
      where association_id = p_association and meeting_id = p_meeting and signup.email_key = person.email_key)
    and not exists (
      select 1 from network.notification
      left join network.member on member.association_id = p_association and member.id = notification.member_id
      where notification.association_id = p_association and meeting_id = p_meeting and kind = 'invitation'
        and coalesce(member.email_key, notification.guest_key) = person.email_key)
    order by person.email_key, person.last, person.member
  loop
    perform network.notify_invitee('invitation', p_association, p_meeting, v_one.member, v_one.guest_key, '{}', null, p_now);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Who was invited before a moment and has no signup, and has not left the group since.
create function network.unanswered(p_association text, p_meeting text, p_before timestamptz)
returns table (member text, guest_key text, email_key text, invited_at timestamptz) language sql stable as $$
  select member_id, notification.guest_key, coalesce(member.email_key, notification.guest_key), notification.created_at
  from network.notification
  left join network.member on member.association_id = p_association and member.id = member_id
  where notification.association_id = p_association and meeting_id = p_meeting and kind = 'invitation'
    and created_at <= p_before and coalesce(member.status, 'active') <> 'left'
    and not exists (
      select 1 from network.signup where signup.association_id = p_association and signup.meeting_id = p_meeting
        and signup.email_key = coalesce(member.email_key, notification.guest_key))
$$;

-- "Send me my link again": the same for every address. Who it belongs to is found out afterwards, by a job.
create function network.request_link(
  p_association text, p_meeting text, p_email_key text, p_key text, p_hash bytea, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_id uuid;
begin
  if v_kept is not null then return v_kept; end if;
  insert into network.link_request (association_id, meeting_id, email_key, created_at)
  values (p_association, p_meeting, p_email_key, p_now) returning id into v_id;
  perform graphile_worker.add_job('send-link', json_build_object('request', v_id));
  return network.finish_request(p_association, p_key, '{}');
end $$;

-- The mail that a request for a link leads to: to who has a signup, is on the roster, or was invited; else none.
create function network.answer_link_request(p_request uuid, p_now timestamptz) returns void language plpgsql as $$
declare
  v_asked network.link_request;
  v_signup uuid;
  v_member text;
begin
  delete from network.link_request where id = p_request returning * into v_asked;
  if not found then return; end if;
  select id into v_signup from network.signup
  where association_id = v_asked.association_id and meeting_id = v_asked.meeting_id and email_key = v_asked.email_key
  order by cancelled_at is null desc, signed_up_at desc limit 1;
  if found then
    perform network.notify_signup('link', v_signup, jsonb_build_object('parts', network.outcome_of(v_signup)), p_now);
    return;
  end if;
  select id into v_member from network.member
  where association_id = v_asked.association_id and email_key = v_asked.email_key and status <> 'left'
    and group_id = any (network.groups_of(v_asked.association_id, v_asked.meeting_id))
  order by status = 'active' desc, id limit 1;
  if found then
    perform network.notify_invitee('link', v_asked.association_id, v_asked.meeting_id, v_member, null, '{}', null, p_now);
    return;
  end if;
  perform network.notify_invitee('link', association_id, meeting_id, null, email_key, '{}', null, p_now) from network.invited_guest
  where association_id = v_asked.association_id and meeting_id = v_asked.meeting_id and email_key = v_asked.email_key;
end $$;
`;
