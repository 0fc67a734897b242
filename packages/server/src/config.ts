import { parseArgs } from 'node:util';
import { AdministratorError } from './administrator-error.js';
import { PlannedMail } from './services/planned-mail.js';

/** What the server is started with. */
export interface Config {
  /** Development: the example's site and feed, mail at `/dev/mail`, bound to this machine. */
  readonly dev: boolean;
  readonly port: number;
  /** Addresses to listen on; undefined for all of the machine's. */
  readonly hosts: readonly (string | undefined)[];
  /** The origin under which the server is known. */
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** A feed to publish at start. */
  readonly feed: string | undefined;
  /** Who is a member of which group, to import at start. */
  readonly roster: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly mail: {
    readonly smtpUrl: string | undefined;
    readonly from: string;
    /** The folder of an association's own templates. */
    readonly templates: string | undefined;
    /** Mails that go out by the calendar. */
    readonly planned: readonly PlannedMail[];
  };
  /** How many proxies of ours a request passes before it is here. */
  readonly proxies: number;
  /** What opens `/metrics`. */
  readonly metricsToken: string | undefined;
  /** Seconds between being told to stop and taking no more requests: for a balancer to notice. */
  readonly drainSeconds: number;
  /** The moment at which a trial of a time to come begins, in milliseconds since 1970. */
  readonly startsAt: number | undefined;
}

/** What is wrong with the configuration, in a sentence for who starts the server. */
export class ConfigError extends AdministratorError {
  override readonly name = 'ConfigError';
}

const DEFAULT_PORT = 4321;

function portOf(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
    throw new ConfigError(`PORT must be a number from 1 to 65535, not “${value}”.`);
  return port;
}

function originOf(value: string, name: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new ConfigError(`${name} must be an origin such as https://signup.example.org, not “${value}”.`);
  }
  return url.origin;
}

function proxiesOf(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  if (!/^\d$/.test(value)) {
    throw new ConfigError(
      `TRUSTED_PROXIES must be the number of proxies in front of this server, such as 1, not “${value}”.`,
    );
  }
  return Number(value);
}

const LEAST_TOKEN = 16;

function metricsTokenOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(value) || value.length < LEAST_TOKEN)
    throw new ConfigError(
      'METRICS_TOKEN must be at least 16 letters, digits, “-” or “_”, chosen at random, such as from “openssl rand -hex 24”.',
    );
  return value;
}

function secondsOf(value: string | undefined, name: string): number {
  if (value === undefined || value === '') return 0;
  if (!/^\d{1,2}$/.test(value))
    throw new ConfigError(`${name} must be seconds from 0 to 99, such as 5, not “${value}”.`);
  return Number(value);
}

function momentOf(value: string | undefined, dev: boolean): number | undefined {
  if (value === undefined || value === '') return undefined;
  if (!dev)
    throw new ConfigError('NOW pretends another time and is for development alone: add --dev, or unset NOW.');
  const moment = Date.parse(value);
  if (Number.isNaN(moment))
    throw new ConfigError(`NOW must be a moment such as 2027-03-01T08:00:00Z, not “${value}”.`);
  return moment;
}

const loopback: readonly string[] = ['localhost', '127.0.0.1', '::1', '[::1]'];

function flagsOf(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        dev: { type: 'boolean' },
        feed: { type: 'string' },
        roster: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        templates: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new ConfigError(
      `${error instanceof Error ? error.message : 'The flags cannot be read.'} Known are --dev, --feed FILE, --roster FILE, --port NUMBER, --data FOLDER and --templates FOLDER.`,
    );
  }
}

const plannedMails = Object.values(PlannedMail);

function plannedOf(value: string | undefined): readonly PlannedMail[] {
  if (value === undefined) return plannedMails;
  if (value === 'none') return [];
  return value.split(',').map((word) => {
    const known = plannedMails.find((kind) => kind === word.trim());
    if (known) return known;
    throw new ConfigError(
      `MAIL_PLANNED must be “none” or some of ${plannedMails.join(', ')} with commas between, not “${word.trim()}”.`,
    );
  });
}

/** The origin under which the server is known. @throws ConfigError in words */
export function publicUrlOf(env: Readonly<Record<string, string | undefined>>): string {
  if (!env['PUBLIC_URL']) {
    throw new ConfigError(
      'Set PUBLIC_URL to the origin under which this server is reached, such as https://signup.example.org.',
    );
  }
  return originOf(env['PUBLIC_URL'], 'PUBLIC_URL');
}

/** A variable that is set to nothing is not set. */
const set = (value: string | undefined) => (value === '' ? undefined : value);

/** Reads flags and environment. @throws ConfigError in words */
export function readConfig(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const flags = flagsOf(argv);
  const dev = flags.dev ?? false;
  const port = portOf(flags.port ?? env['PORT']);
  const host = set(env['HOST']);
  const smtpUrl = set(env['SMTP_URL']);
  const from = set(env['MAIL_FROM']);
  if (dev && host !== undefined && !loopback.includes(host)) {
    throw new ConfigError(
      `With --dev everybody can read the mail, so the server listens on this machine alone: unset HOST (it is “${host}”).`,
    );
  }
  if (!dev) {
    if (smtpUrl === undefined) {
      throw new ConfigError(
        'Signups are confirmed by mail: set SMTP_URL (such as smtps://user:password@mail.example.org), or start with --dev to try it out.',
      );
    }
    if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl)) {
      throw new ConfigError('SMTP_URL must be an address such as smtps://user:password@mail.example.org.');
    }
    if (!from || !/^[^\s@<>",;:]+@[^\s@<>",;:]+$/.test(from)) {
      throw new ConfigError('Set MAIL_FROM to the address that mails come from, such as signup@example.org.');
    }
  }
  return {
    dev,
    port,
    hosts: dev ? ['127.0.0.1', '::1'] : [host],
    publicUrl: dev ? `http://localhost:${String(port)}` : publicUrlOf(env),
    databaseUrl: set(env['DATABASE_URL']),
    dataDir: flags.data ?? set(env['DATA_DIR']) ?? '.data',
    feed: flags.feed ?? set(env['FEED']),
    roster: flags.roster ?? set(env['ROSTER']),
    allowedOrigins: (env['ALLOWED_ORIGINS'] ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== '')
      .map((origin) => originOf(origin, 'ALLOWED_ORIGINS')),
    mail: {
      smtpUrl: dev ? undefined : smtpUrl,
      from: from ?? 'noreply@example.org',
      templates: flags.templates ?? set(env['MAIL_TEMPLATES']),
      planned: plannedOf(set(env['MAIL_PLANNED'])),
    },
    proxies: proxiesOf(env['TRUSTED_PROXIES']),
    metricsToken: metricsTokenOf(set(env['METRICS_TOKEN'])),
    drainSeconds: secondsOf(env['DRAIN_SECONDS'], 'DRAIN_SECONDS'),
    startsAt: momentOf(env['NOW'], dev),
  };
}
