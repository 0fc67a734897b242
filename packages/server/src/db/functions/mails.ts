/** The outbox: one row a mail and the job that sends it, written in the transaction of what the mail tells of. */
export const mails = /* sql */ `
create function network.send_later(p_notification uuid) returns void language sql as $$
  select graphile_worker.add_job('send-mail', json_build_object('notification', p_notification))
$$;

-- A mail to the person of a signup. Of mails that anybody can cause by typing an address, a signup gets three an hour at
-- most; those beyond are written like the others, so that nobody can tell, and not sent.
create function network.notify_signup(p_kind text, p_signup uuid, p_outcome jsonb, p_now timestamptz)
returns void language plpgsql as $$
declare
  v_id uuid;
begin
  insert into network.notification (association_id, meeting_id, kind, signup_id, outcome, created_at, muted)
  select association_id, meeting_id, p_kind, id, p_outcome, p_now,
    p_kind in ('already-signed-up', 'link') and (
      select count(*) >= 3 from network.notification
      where signup_id = p_signup and kind in ('already-signed-up', 'link') and created_at > p_now - interval '1 hour')
  from network.signup where id = p_signup
  returning id into v_id;
  perform network.send_later(v_id);
end $$;

-- A mail to the colleague who takes, or no longer takes, a member's seat. p_substitute: name and email.
create function network.notify_substitute(p_kind text, p_signup uuid, p_substitute jsonb, p_now timestamptz)
returns void language plpgsql as $$
declare
  v_id uuid;
begin
  if p_substitute ->> 'email' is null then return; end if;
  insert into network.notification (association_id, meeting_id, kind, signup_id, outcome, recipient, created_at)
  select association_id, meeting_id, p_kind, id, jsonb_build_object('parts', network.outcome_of(id)),
    jsonb_build_object('name', p_substitute -> 'name', 'email', p_substitute -> 'email'), p_now
  from network.signup where id = p_signup
  returning id into v_id;
  perform network.send_later(v_id);
end $$;

-- An invitation, or a link that is sent again, to somebody known who has no signup; three an hour at most by request.
create function network.notify_invitee(
  p_kind text, p_association text, p_meeting text, p_member text, p_guest_key text, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_id uuid;
begin
  insert into network.notification (association_id, meeting_id, kind, member_id, guest_key, outcome, created_at, muted)
  values (p_association, p_meeting, p_kind, p_member, p_guest_key, '{"parts": []}', p_now,
    p_kind = 'link' and (
      select count(*) >= 3 from network.notification
      where association_id = p_association and meeting_id = p_meeting and kind = 'link'
        and (member_id = p_member or guest_key = p_guest_key) and created_at > p_now - interval '1 hour'))
  returning id into v_id;
  perform network.send_later(v_id);
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
    perform network.notify_invitee('invitation', p_association, p_meeting, v_one.member, v_one.guest_key, p_now);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

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
    perform network.notify_invitee('link', v_asked.association_id, v_asked.meeting_id, v_member, null, p_now);
    return;
  end if;
  perform network.notify_invitee('link', association_id, meeting_id, null, email_key, p_now) from network.invited_guest
  where association_id = v_asked.association_id and meeting_id = v_asked.meeting_id and email_key = v_asked.email_key;
end $$;
`;
