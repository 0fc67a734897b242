// Keys as a reader presses them, in every browser.
import { waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

/**
 * Presses a key and waits until what is seen is another: a driver may answer before the page has got the key.
 * @param seen what the key changes, as a value to compare
 */
export async function pressKey(key: string, seen: () => unknown): Promise<void> {
  const before = seen();
  await sendKeys({ press: key });
  await waitUntil(() => seen() !== before, `${key} changes nothing`, { timeout: 8000 });
}
