/** Whether commits must survive a crash. Only throw-away test databases may do without. */
export type Durability = 'durable' | 'throw-away';

/** Name of the superuser; the server itself works as {@link APP_ROLE}. */
export const SUPERUSER = 'postgres';
/** The role and the database of the server: no superuser, so that not even a hole in our SQL could leave the database. */
export const APP_ROLE = 'network_meetings';

/** Written into `postgresql.conf` once, where an administrator may change them: a small machine and a few dozen clients. */
export const INITIAL_SETTINGS: readonly string[] = [
  'max_connections=60',
  'shared_buffers=64MB',
  'max_wal_size=256MB',
  // Its helper processes for reading pay off on large data only.
  'io_method=sync',
  'jit=off',
  'log_timezone=UTC',
  'timezone=UTC',
  'log_checkpoints=off',
  // Without the DETAIL lines: "Key (email)=(…) already exists" would put personal data into a log.
  'log_error_verbosity=terse',
];

/** Given on the command line at each start, because safety and reachability depend on them. */
export function fixedSettings(port: number, durability: Durability): readonly string[] {
  const onOff = durability === 'durable' ? 'on' : 'off';
  return [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    // No socket: its path may be at most 107 bytes, and /tmp is shared with other users.
    'unix_socket_directories=',
    // Its own log would go where ours doesn't look.
    'logging_collector=off',
    'log_destination=stderr',
    `fsync=${onOff}`,
    `synchronous_commit=${onOff}`,
    `full_page_writes=${onOff}`,
  ];
}
