import type { RetentionPolicy } from '@network-meetings/core/facilitation';

/** What a form says of personal data, where the association has not said it in words of its own (GDPR art. 13). */
export interface PrivacyWording {
  /** @param contact to whom one writes; undefined where the feed names nobody */
  notice(association: string, contact: string | undefined, policy: RetentionPolicy): string;
}
