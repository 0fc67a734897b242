import type { Member } from '../../model/member.js';
import { MemberStatus } from '../../model/member.js';
import type { Id } from '../../model/primitives.js';

/** How a member may be reached by the others of the group. */
export interface DirectoryEntry {
  readonly member: Id;
  readonly name: string;
  readonly organisation: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/**
 * The members who agreed to be called or written to between meetings, each with what they agreed to and nothing else (rule 27). For members
 * of the group alone: it is never public (rule 7).
 */
export function memberDirectory(members: readonly Member[]): readonly DirectoryEntry[] {
  return members.flatMap(({ id, name, organisation, phone, email, status, reachable }) => {
    if (status !== MemberStatus.Active || !reachable) return [];
    return {
      member: id,
      name,
      organisation,
      phone: reachable.by.includes('phone') ? phone : undefined,
      email: reachable.by.includes('email') ? email : undefined,
    };
  });
}
