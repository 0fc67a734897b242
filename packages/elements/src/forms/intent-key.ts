/** A key of 128 random bits in 32 hexadecimal digits. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * The idempotency key of an intent (`docs/protocol.md`, Idempotency): one for each content, kept while the same content is
 * sent again, so that a retry after a cut connection is the same signup.
 */
export class IntentKey {
  #content: string | undefined;
  #key = '';

  /** The key for a content: that of the last try when the content is the same, else a new one. */
  for(content: string): string {
    if (content !== this.#content) {
      this.#content = content;
      this.#key = randomKey();
    }
    return this.#key;
  }

  /** The intent came to an end, carried out or refused: the next one is another, even with the same content. */
  settle(): void {
    this.#content = undefined;
  }
}
