import type { MembershipWording } from './membership-wording.js';
import { said } from './phrases.js';

/** Reasons about memberships in German. */
export const germanMembership: MembershipWording = {
  language: 'de',
  reasons: {
    'membership/decided-already':
      'Über den Antrag ist bereits entschieden. Ein neuer Antrag ist jederzeit möglich.',
    'membership/heard-already': 'Der Antrag liegt den Mitgliedern bereits zur Anhörung vor.',
    'membership/no-hearing':
      'Die Gruppe nimmt Mitglieder ohne Anhörung auf. Entscheiden Sie gleich über den Antrag.',
    'membership/hearing-missing':
      'Die Mitglieder müssen angehört werden, bevor über den Antrag entschieden werden kann.',
    'membership/hearing-not-open': (params, moment) =>
      `Die Anhörung beginnt am ${said('opens', params, moment)}.`,
    'membership/hearing-open': (params, moment) =>
      `Die Anhörung läuft bis ${said('closes', params, moment)}; entscheiden Sie danach über den Antrag.`,
    'membership/hearing-closed': (params, moment) =>
      `Die Anhörung endete am ${said('closes', params, moment)}. Schreiben Sie an die Moderation, wenn Sie noch etwas zu sagen haben.`,
    'membership/not-heard': 'Angehört werden nur diejenigen, die bei Beginn der Anhörung Mitglied waren.',
    'membership/objected-already':
      'Sie haben bereits Einspruch erhoben. Ziehen Sie ihn zurück, wenn Sie einen neuen schreiben möchten.',
    'membership/not-objected': 'Sie haben keinen Einspruch erhoben.',
    'membership/objections': ({ count }) =>
      count === 1
        ? 'Ein Mitglied hat Einspruch erhoben. Lesen Sie ihn, und entscheiden Sie dann über die Aufnahme.'
        : `${String(count)} Mitglieder haben Einspruch erhoben. Lesen Sie die Einsprüche, und entscheiden Sie dann über die Aufnahme.`,
    'membership/member-already': 'Es gibt in der Gruppe bereits ein Mitglied mit dieser E-Mail-Adresse.',
    'membership/applied-already': 'Von dieser E-Mail-Adresse liegt bereits ein Antrag vor.',
    'membership/group-closed':
      'Die Gruppe nimmt zurzeit keine Mitglieder auf. Fragen Sie den Verband nach einer anderen Gruppe.',
    'membership/no-trial-visits': 'Die Gruppe bietet keine Schnupperbesuche an.',
    'membership/trial-used':
      'Der Schnupperbesuch ist bereits genutzt: Vor der Aufnahme ist die Teilnahme an einem Treffen möglich.',
    'membership/not-a-meeting-to-visit':
      'Wählen Sie eines der kommenden Treffen der Gruppe, das weder abgesagt noch verschoben ist.',
    'membership/left-already': (params, moment) =>
      params['left'] === undefined
        ? 'Das Mitglied ist bereits ausgetreten.'
        : `Das Mitglied ist am ${said('left', params, moment)} ausgetreten.`,
    'membership/left-before-joined': (params, moment) =>
      `Der Austritt kann nicht vor dem Eintritt am ${said('joined', params, moment)} liegen.`,
  },
};
