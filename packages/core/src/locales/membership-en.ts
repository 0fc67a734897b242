import type { MembershipWording } from './membership-wording.js';
import { said } from './phrases.js';

/** Reasons about memberships in English. */
export const englishMembership: MembershipWording = {
  language: 'en',
  reasons: {
    'membership/decided-already':
      'The application has been decided already. A new one can be sent at any time.',
    'membership/heard-already': 'The application has been put to the members already.',
    'membership/no-hearing': 'The group takes members without a hearing. Decide the application at once.',
    'membership/hearing-missing': 'The members must be heard before the application can be decided.',
    'membership/hearing-not-open': (params, moment) => `The hearing begins ${said('opens', params, moment)}.`,
    'membership/hearing-open': (params, moment) =>
      `The hearing runs until ${said('closes', params, moment)}; decide the application after that.`,
    'membership/hearing-closed': (params, moment) =>
      `The hearing ended ${said('closes', params, moment)}. Write to the facilitator if you still have something to say.`,
    'membership/not-heard': 'Only those who were members when the hearing began are heard.',
    'membership/objected-already':
      'You have objected already. Take the objection back if you want to write a new one.',
    'membership/not-objected': 'You have not objected.',
    'membership/objections': ({ count }) =>
      count === 1
        ? 'One member has objected. Read the objection, then decide whether the applicant is admitted.'
        : `${String(count)} members have objected. Read the objections, then decide whether the applicant is admitted.`,
    'membership/member-already': 'There is a member of the group with that mail address already.',
    'membership/applied-already': 'There is an application from that mail address already.',
    'membership/group-closed':
      'The group takes no members for the time being. Ask the association about another group.',
    'membership/no-trial-visits': 'The group has no trial visits.',
    'membership/trial-used': 'The trial visit is used: a prospective member can take part in one meeting.',
    'membership/not-a-meeting-to-visit':
      'Choose one of the coming meetings of the group that is neither cancelled nor postponed.',
    'membership/left-already': (params, moment) =>
      params['left'] === undefined
        ? 'The member has left already.'
        : `The member left ${said('left', params, moment)}.`,
    'membership/left-before-joined': (params, moment) =>
      `Leaving cannot be before joining, ${said('joined', params, moment)}.`,
  },
};
