/** Applications for membership: kept with the job for their mails, or not at all. */
export const applications = /* sql */ `
create function network.apply(
  p_association text, p_group text, p_email_key text, p_request jsonb, p_key text, p_hash bytea, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  v_kept jsonb := network.begin_request(p_association, p_key, p_hash, p_now);
  v_id uuid;
begin
  if v_kept is not null then return v_kept; end if;
  insert into network.application (association_id, group_id, email_key, request, received_at, muted)
  values (p_association, p_group, p_email_key, p_request, p_now, (
    select count(*) >= 3 from network.application
    where association_id = p_association and email_key = p_email_key and received_at > p_now - interval '1 hour'))
  returning id into v_id;
  perform graphile_worker.add_job('send-application', json_build_object('application', v_id));
  return network.finish_request(p_association, p_key, '{}');
end $$;
`;
