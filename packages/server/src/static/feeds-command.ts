import { associationOf, readArguments, runCommand } from '../command.js';
import { ConfigError, publicUrlOf } from '../config.js';
import { listAssociations } from '../db/meetings.js';
import { publicFiles } from './public-files.js';
import { replaceFiles } from './replace-files.js';

const USAGE = `Usage:
  network-meetings-server feeds --to FOLDER [--association ID] [--json]
Public feeds and calendars as files for a CDN or any other host, each plain and compressed, with the headers to serve them with in headers.json. Seats
that are left are not among them. PUBLIC_URL as for the server: signups go there. With DATABASE_URL or --data FOLDER as for the server.`;

const flags = {
  association: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  to: { type: 'string' },
} as const;

/** `network-meetings-server feeds`. Sets the exit code: 0, or 1 with a message on stderr. */
export async function feedsCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await runCommand(env, () => {
    const { positionals, values } = readArguments(argv, flags, USAGE);
    const { to, association } = values;
    if (positionals.length > 0 || to === undefined) throw new ConfigError(USAGE);
    const publicUrl = publicUrlOf(env);
    return {
      dataDir: values.data,
      work: async (context, print) => {
        const associations =
          association === undefined
            ? await listAssociations(context.database)
            : [await associationOf(context, association)];
        const files = await publicFiles(context, associations, publicUrl);
        const done = await replaceFiles(to, files);
        if (values.json) print(JSON.stringify({ to, associations, files: files.length, ...done }));
        else
          print(
            `${String(files.length)} files in ${to}: ${String(done.written)} written, ${String(done.removed)} removed, the rest as they were.`,
          );
      },
    };
  });
}
