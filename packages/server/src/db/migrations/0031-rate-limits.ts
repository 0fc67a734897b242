/** How often somebody asked, as rate-limiter-flexible keeps it. Keys are hashes: no address of a network or a person. */
export const rateLimits = /* sql */ `
create table network.rate_limit (
  key text primary key,
  points integer not null default 0,
  -- milliseconds since 1970
  expire bigint
);
create index rate_limit_expire on network.rate_limit (expire);
`;
