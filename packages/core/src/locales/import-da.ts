import type { ImportWording } from './import-wording.js';

/** What an import says, in Danish. */
export const danishImport: ImportWording = {
  language: 'da',
  codes: {
    'import/too-large': ({ limit }) => `Filen er for stor; højst ${String(limit)} tegn.`,
    'import/too-deep': ({ limit }) =>
      `Filen er indlejret dybere end ${String(limit)} niveauer; det inderste er udeladt.`,
    'import/too-many': ({ limit }) => `Mere end ${String(limit)} møder; resten er udeladt.`,
    'import/not-json': ({ reason }) => `Det er ikke JSON: ${String(reason)}`,
    'import/no-calendar': 'Der er ingen kalender i den (BEGIN:VCALENDAR). Er det den rigtige fil?',
    'import/no-events': 'Der er ingen begivenhed i den. Er det den rigtige fil?',
    'import/malformed-line': ({ text }) => `Linjen kan ikke læses og er udeladt: ${String(text)}`,
    'import/unclosed': ({ component }) =>
      `${String(component)} begynder og slutter ikke; det, der kunne læses, er taget med.`,
    'import/unexpected-end': ({ component }) => `END:${String(component)} har ingen begyndelse.`,
    'import/no-start': ({ title }) =>
      `Begivenheden »${String(title)}« har intet starttidspunkt og er udeladt.`,
    'import/bad-time': ({ property, value }) =>
      `${String(property)} er ikke en dato eller et tidspunkt: ${String(value)}.`,
    'import/unknown-zone': ({ zone }) =>
      `Tidszonen »${String(zone)}« kendes ikke; tiderne er læst i feedets tidszone. Se dem efter.`,
    'import/floating-time': ({ zone }) => `Tidspunktet nævner ingen tidszone; ${String(zone)} er brugt.`,
    'import/time-skipped': ({ time, used }) =>
      `Uret springer ${String(time)} over (sommertid begynder); nu står der ${String(used)}.`,
    'import/all-day': ({ start, end }) =>
      `Kun dagen var angivet; ${String(start)}–${String(end)} er sat ind. Ret det til.`,
    'import/no-end': ({ minutes }) =>
      `Sluttidspunktet mangler; ${String(minutes)} minutter er sat ind. Ret det til.`,
    'import/rule-not-read': 'Gentagelsen kan ikke følges; kun det første møde er taget med.',
    'import/series-cut': ({ limit, until }) =>
      `Rækken fortsætter; møderne er taget med til ${String(until)}, højst ${String(limit)}.`,
    'import/property-dropped': ({ name, count }) =>
      `${String(name)} har ingen plads i et møde og er udeladt (${String(count)} gange).`,
    'import/component-dropped': ({ name, count }) =>
      `${String(name)} er ikke et møde og er udeladt (${String(count)} gange).`,
    'import/private-left-out': 'En privat begivenhed er udeladt.',
    'import/text-cut': ({ field, limit }) =>
      `${String(field)} var for lang og er skåret af ved ${String(limit)} tegn.`,
    'import/link-dropped': ({ address }) =>
      `Det er ikke en webadresse, og den er udeladt: ${String(address)}`,
    'import/duplicate': ({ uid }) =>
      `Begivenheden ${String(uid)} står der mere end én gang; den, der er ændret sidst, er taget med.`,
    'import/malformed-table': ({ reason }) => `Rækken kan ikke læses: ${String(reason)}`,
    'import/column-missing': ({ headings }) =>
      `En kolonne mangler: ${Array.isArray(headings) ? headings.join(' / ') : ''}. Skriv den som overskrift i første række.`,
    'import/column-unknown': ({ heading }) => `Kolonnen »${String(heading)}« kendes ikke og er udeladt.`,
    'import/bad-cell': ({ column, value }) =>
      value === ''
        ? `Cellen »${String(column)}« er tom; mødet er udeladt.`
        : `Cellen »${String(column)}« kan ikke læses: ${String(value)}; mødet er udeladt.`,
  },
};
