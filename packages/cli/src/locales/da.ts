import type { Wording } from './wording.js';

/** Danish. */
export const danish: Wording = {
  language: 'da',
  help: `Brug: network-meetings KOMMANDO [--json] [--lang da|en]

  check FEED                  kontrollerer et feed: en fil, en https-adresse, eller - for standard input
    --links                   spørger hvert link i det, om der er nogen hjemme
  import FIL… --into FEED     henter møder ind i et feed fra .ics, .csv, .xlsx, .html (JSON-LD) eller JSON
    --group ID                gruppen for de møder, der ikke nævner nogen (ellers den første)
    --out FIL                 hvor feedet skrives (ellers tilbage i FEED; - for standard output)
    --format pretix|indico    JSON, som pretix eller Indico har eksporteret
    --map "Emne=title"        en overskrift i regnearket; kan gentages
  render FEED --out MAPPE     skriver statiske HTML-sider med JSON-LD, et Atom-feed og et regneark
  calendars FEED --out MAPPE  skriver kalendere: for alt, for hver gruppe og for hvert møde
  template FIL                skriver et tomt regneark (.xlsx eller .csv), som kan udfyldes

  --json       skriver ét JSON-objekt i stedet for sætninger
  --lang       beskedernes sprog (ellers det i LANG)
  --help       denne tekst
  --version    versionen

Afslutningskode: 0 alt er i orden, 1 der er fejl, 2 noget kunne ikke læses, eller kaldet er forkert.`,
  good: (name, groups, meetings) => `${name}: i orden (${String(groups)} grupper, ${String(meetings)} møder)`,
  faults: (name, count) => `${name}: ${String(count)} fejl`,
  warnings: (count) => (count === 1 ? '1 advarsel:' : `${String(count)} advarsler:`),
  deadLinks: (name, count) =>
    `${name}: ${String(count)} link${count === 1 ? '' : 's'} fører ingen steder hen`,
  advice: (group, season) => `Råd til ${group}, ${season}:`,
  unreadable: (name, reason) =>
    `${name} kunne ikke læses (${reason}). Se efter, om navnet er skrevet rigtigt.`,
  unreachable: (url) => `${url} svarer ikke. Se efter, om adressen er rigtig, og om sitet kører.`,
  httpStatus: (url, status) => `${url} svarer med HTTP ${String(status)}. Se efter, om adressen er rigtig.`,
  unknownCommand: (name) => `Kommandoen »${name}« findes ikke. Prøv: network-meetings --help`,
  unknownOption: (reason) => `${reason}. Prøv: network-meetings --help`,
  feedMissing:
    'Skriv, hvilket feed der skal kontrolleres: en fil, en https-adresse, eller - for standard input.',
  imported: (name, added, changed, unchanged) =>
    `${name}: ${String(added)} nye, ${String(changed)} ændrede, ${String(unchanged)} uændrede møder`,
  unknownGroup: (group, known) =>
    `Feedet har ingen gruppe »${group}«. Skriv --group med en af: ${known.join(', ')}.`,
  progress: (done, all) => `${String(done)} af ${String(all)} filer`,
  written: (files, where) =>
    files === 1 ? `${where} er skrevet` : `${String(files)} filer er skrevet i ${where}`,
  optionMissing: (option) => `Skriv også ${option}. Prøv: network-meetings --help`,
};
