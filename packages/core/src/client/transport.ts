/** The part of the Fetch API that the clients use; `fetch` of a browser or of Node fits. */
export type FetchLike = (url: string, init?: FetchInit) => Promise<FetchResponse>;

/** What the clients hand to {@link FetchLike}. */
export interface FetchInit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  readonly credentials?: 'omit';
  readonly cache?: 'default' | 'no-store' | 'no-cache';
  readonly referrerPolicy?: 'no-referrer';
}

/** What the clients read of an answer. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: {
    /** A header, or null. */
    get(name: string): string | null;
  };
  /** The body. */
  text(): Promise<string>;
  /** The bytes of the body, whose encoding is then found out: calendars are read so where it is there. */
  arrayBuffer?(): Promise<ArrayBuffer>;
}

/** Why something over HTTP did not succeed: a code of the protocol, with what the server said about it. */
export interface Failure {
  readonly code: string;
  /** The server's own words for a person, in the language that was asked for. */
  readonly detail?: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** Every fault of the request or of the feed. */
  readonly issues: readonly FailureIssue[];
  /** Whether the same request, sent again with the same key, may succeed. */
  readonly retry: boolean;
  /**
   * True when no answer that can be read came back, so that nobody here knows whether the request was carried out: a
   * cut connection, a time-out, a gateway in between. A server that says what went wrong leaves no doubt.
   */
  readonly uncertain?: boolean;
}

/** A fault as it came over HTTP; its code may be newer than this package. */
export interface FailureIssue {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** The outcome of something over HTTP. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A failure without words or faults. */
export function failure(
  code: string,
  retry = false,
  issues: readonly FailureIssue[] = [],
): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, params: {}, issues, retry } };
}

/** A failure after which nobody knows whether the request was carried out; sending it again with its key is safe. */
export function uncertainFailure(code: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, params: {}, issues: [], retry: true, uncertain: true } };
}
