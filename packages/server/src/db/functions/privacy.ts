/** To forget a person: their signups become nobody's, so that counts and seats stay right, and everything else of them is deleted. */
export const privacy = /* sql */ `
-- An address at which nobody can ever be reached (RFC 2606), and which is no other's.
create function network.nobody(p_id uuid) returns text language sql immutable as $$
  select p_id || '@erased.invalid'
$$;

-- Lets go of jobs whose mail or request is deleted; one that is being done just now finds nothing, and ends.
create function network.drop_jobs(p_name text, p_ids text[]) returns void language sql as $$
  delete from graphile_worker._private_jobs job where job.payload ->> p_name = any (p_ids) and job.locked_at is null
$$;

-- Takes the person out of signups. What was answered for which part, seats and attendance stay, with the times and the standing.
create function network.anonymise(p_signups uuid[], p_now timestamptz) returns void language plpgsql as $$
begin
  -- The colleague who is not needed any more is still told.
  perform network.drop_jobs('notification', array(
    select id::text from network.notification
    where signup_id = any (p_signups) and not (kind = 'substitute-released' and recipient is not null)));
  delete from network.notification
  where signup_id = any (p_signups) and not (kind = 'substitute-released' and recipient is not null);
  delete from network.link where signup_id = any (p_signups);
  update network.signup set erased_at = p_now, name = '–', email = network.nobody(id), email_key = network.nobody(id),
    organisation = null, phone = null, listed_at = null, substitute_name = null, substitute_email = null, substitute_organisation = null,
    substitute_phone = null, dietary_needs = null, occupies = null, ask = null, offer = null, questions = null
  where id = any (p_signups) and erased_at is null;
end $$;

-- Forgets the owner of an address in one association. Seats that are still to come are given back, to who waits. Gives how many of what.
create function network.erase_person(p_association text, p_email_key text, p_now timestamptz)
returns jsonb language plpgsql as $$
declare
  v_one record;
  v_signups uuid[];
  v_members text[];
  v_names text[];
  v_applications uuid[];
  v_asked uuid[];
  v_moments timestamptz[];
  v_counts jsonb;
  v_count integer;
  v_member text;
  v_nobody text;
begin
  for v_one in
    select signup.id, signup.meeting_id from network.signup
    join network.meeting on meeting.association_id = signup.association_id and meeting.id = signup.meeting_id
    where signup.association_id = p_association and email_key = p_email_key and cancelled_at is null and ends_at > p_now
    order by signup.meeting_id
  loop
    perform network.cancel(p_association, v_one.meeting_id, v_one.id, null, null, false, p_now);
  end loop;

  v_signups := array(select id from network.signup where association_id = p_association and email_key = p_email_key);
  v_members := array(select id from network.member where association_id = p_association and email_key = p_email_key);
  v_applications := array(select id from network.application where association_id = p_association and email_key = p_email_key);
  v_names := array(
    select name from network.signup where id = any (v_signups)
    union select name from network.member where association_id = p_association and id = any (v_members)
    union select request #>> '{person,name}' from network.application where id = any (v_applications));

  -- Keys of requests don't say whose they are. Each was written in the moment of what it did; of requests for a link, and of applications,
  -- nobody needs an answer again that is always the same.
  v_moments := array(
    select unnest(array[signed_up_at, changed_at, cancelled_at]) from network.signup where id = any (v_signups)
    union select created_at from network.notification where signup_id = any (v_signups));
  delete from network.idempotency
  where association_id = p_association and (answer = '{}' or created_at = any (v_moments));

  perform network.anonymise(v_signups, p_now);
  v_counts := jsonb_build_object('signups', cardinality(v_signups));

  -- As somebody's substitute the person is nobody too; the seat is the member's, who may name another.
  update network.signup set substitute_name = '–', substitute_email = network.nobody(id), substitute_organisation = null,
    substitute_phone = null
  where association_id = p_association and lower(substitute_email) = p_email_key;
  get diagnostics v_count = row_count;
  v_counts := v_counts || jsonb_build_object('asSubstitute', v_count);

  perform network.drop_jobs('notification', array(
    select id::text from network.notification where association_id = p_association
      and (lower(recipient ->> 'email') = p_email_key or member_id = any (v_members) or guest_key = p_email_key)));
  delete from network.notification where association_id = p_association
    and (lower(recipient ->> 'email') = p_email_key or guest_key = p_email_key);
  delete from network.invited_guest where association_id = p_association and email_key = p_email_key;
  get diagnostics v_count = row_count;
  v_counts := v_counts || jsonb_build_object('invitations', v_count);
  -- In what others have said, in rounds and at tables the member is nobody, each another.
  foreach v_member in array v_members loop
    v_nobody := 'erased-' || left(gen_random_uuid()::text, 8);
    update network.exchange_record set version = version + 1, document = replace(document::text, v_member, v_nobody)::jsonb
    where association_id = p_association and member_id is distinct from v_member and strpos(document::text, v_member) > 0;
    update network.seating_plan set version = version + 1, document = replace(document::text, v_member, v_nobody)::jsonb
    where association_id = p_association and strpos(document::text, v_member) > 0;
    update network.round set spoken = array_replace(spoken, v_member, v_nobody)
    where association_id = p_association and v_member = any (spoken);
  end loop;
  -- With their links and invitations, and with what they asked, offered and promised.
  delete from network.member where association_id = p_association and id = any (v_members);
  v_counts := v_counts || jsonb_build_object('memberships', cardinality(v_members));

  perform network.drop_jobs('application', v_applications::text[]);
  delete from network.application where id = any (v_applications);
  v_counts := v_counts || jsonb_build_object('applications', cardinality(v_applications));

  v_asked := array(
    select id from network.link_request where association_id = p_association and email_key = p_email_key
    union all select id from network.login_request where association_id = p_association and email_key = p_email_key);
  perform network.drop_jobs('request', v_asked::text[]);
  delete from network.link_request where id = any (v_asked);
  delete from network.login_request where id = any (v_asked);
  delete from network.login where association_id = p_association and email_key = p_email_key;
  delete from network.session where association_id = p_association and email_key = p_email_key;
  update network.audit set who = 'erased' where association_id = p_association and who = p_email_key;

  -- What was written to others may name the person: a list of who comes, an application.
  delete from network.dev_mail
  where lower(recipient) = p_email_key or strpos(lower(body_text), p_email_key) > 0 or exists (
    select 1 from unnest(v_names) as name
    where length(name) > 2 and (strpos(body_text, name) > 0 or strpos(subject, name) > 0));
  return v_counts;
end $$;

-- In which tables a text still stands, in any column, also in what is kept as bytes; of the association where a table tells.
create function network.find_text(p_association text, p_text text)
returns table (name text, hits bigint) language plpgsql as $$
declare
  v_table record;
begin
  for v_table in
    select format('%I.%I', schemaname, tablename) as name, schemaname, tablename, exists (
        select 1 from pg_attribute where attrelid = format('%I.%I', schemaname, tablename)::regclass
          and attname = 'association_id') as is_ours,
      (select string_agg(format('strpos(lower(encode(%I, ''escape'')), lower(encode(convert_to($2, ''UTF8''), ''escape''))) > 0',
          attname), ' or ') from pg_attribute
        where attrelid = format('%I.%I', schemaname, tablename)::regclass and atttypid = 'bytea'::regtype
          and attnum > 0 and not attisdropped) as bytes
    from pg_tables where schemaname in ('network', 'graphile_worker') order by 1
  loop
    name := v_table.name;
    execute format('select count(*) from %s one where %s and (strpos(lower(one::text), $2) > 0 %s)', v_table.name,
      case when v_table.is_ours then 'association_id = $1' else '$1 is not null' end,
      coalesce('or ' || v_table.bytes, ''))
    into hits using p_association, lower(p_text);
    if hits > 0 then return next; end if;
  end loop;
end $$;
`;
