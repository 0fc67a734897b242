/** What reaches the door from the association's side, and a link that is sent again. */
export const publishing = /* sql */ `
-- "Send me my link again": a mail to who has a signup, and the same answer for everybody.
create function network.request_link(
  p_association text, p_meeting text, p_email_key text, p_key text, p_hash bytea, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_signup uuid;
begin
  if v_kept is not null then return v_kept; end if;
  select id into v_signup from network.signup
  where association_id = p_association and meeting_id = p_meeting and email_key = p_email_key
  order by cancelled_at is null desc, signed_up_at desc limit 1;
  if v_signup is not null then
    perform network.notify_signup(p_association, 'link', v_signup,
      jsonb_build_object('parts', network.outcome_of(v_signup)), p_now);
  end if;
  return network.finish_request(p_association, p_key, '{}');
end $$;

-- A meeting as the association publishes it now, its parts and their seats. Seats that came go to who waits.
create function network.publish_meeting(
  p_association text, p_meeting text, p_document jsonb, p_position integer, p_starts_at timestamptz,
  p_ends_at timestamptz, p_cancelled boolean, p_parts jsonb, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_part record;
begin
  insert into network.meeting (association_id, id, document, position, starts_at, ends_at, cancelled)
  values (p_association, p_meeting, p_document, p_position, p_starts_at, p_ends_at, p_cancelled)
  on conflict (association_id, id) do update
  set document = p_document, position = p_position, starts_at = p_starts_at, ends_at = p_ends_at,
    cancelled = p_cancelled, withdrawn_at = null, version = meeting.version + 1
  where (meeting.document, meeting.position, meeting.starts_at, meeting.ends_at, meeting.withdrawn_at is null)
    is distinct from (p_document, p_position, p_starts_at, p_ends_at, true);
  if not found then return; end if;
  for v_part in
    select id, at::integer as position, capacity
    from rows from (jsonb_to_recordset(p_parts) as (id text, capacity integer)) with ordinality as list (id, capacity, at)
    order by id
  loop
    insert into network.part (association_id, meeting_id, part_id, position, capacity)
    values (p_association, p_meeting, v_part.id, v_part.position, v_part.capacity)
    on conflict (association_id, meeting_id, part_id) do update
    set position = excluded.position, capacity = excluded.capacity, withdrawn_at = null;
  end loop;
  update network.part set withdrawn_at = p_now
  where association_id = p_association and meeting_id = p_meeting and withdrawn_at is null
    and part_id not in (select id from jsonb_to_recordset(p_parts) as list (id text));
  perform network.promote(p_association, p_meeting,
    array(select id from jsonb_to_recordset(p_parts) as list (id text)), p_now);
end $$;

-- Takes meetings out that are not in the feed any more: those with signups stay, for their owners, and are not shown.
create function network.withdraw_meetings(p_association text, p_meetings text[], p_now timestamptz)
returns void language plpgsql as $$
begin
  update network.meeting set withdrawn_at = p_now, version = version + 1
  where association_id = p_association and withdrawn_at is null and id <> all (p_meetings);
end $$;
`;
