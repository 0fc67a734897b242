import type { Challenge } from 'altcha-lib/types';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/sha';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/**
 * Solves the challenge of a server that is busy (`docs/protocol.md`, Proof of work), in the background and without a question to anybody.
 * @returns the `proof` for the request; undefined where the page is not served securely, so that the browser doesn't compute hashes
 */
export async function solveProof(encoded: string): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const json = new TextDecoder().decode(bytesOf(atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))));
  const challenge = JSON.parse(json) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) return undefined;
  const { counter, derivedKey } = solution;
  const bytes = new TextEncoder().encode(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
