import type { Wording } from './wording.js';

/** Danish. */
export const danish: Wording = {
  language: 'da',
  help: `Brug: network-meetings check FEED [--json] [--lang da|en]

  check FEED   kontrollerer et feed: en fil, en https-adresse, eller - for standard input
    --json     skriver ét JSON-objekt i stedet for sætninger
    --lang     beskedernes sprog (ellers det i LANG)

  --help       denne tekst
  --version    versionen

Afslutningskode: 0 feedet er i orden, 1 det har fejl, 2 det kunne ikke læses, eller kaldet er forkert.`,
  good: (name, groups, meetings) => `${name}: i orden (${String(groups)} grupper, ${String(meetings)} møder)`,
  faults: (name, count) => `${name}: ${String(count)} fejl`,
  warnings: (count) => (count === 1 ? '1 advarsel:' : `${String(count)} advarsler:`),
  unreadable: (name, reason) =>
    `${name} kunne ikke læses (${reason}). Se efter, om navnet er skrevet rigtigt.`,
  unreachable: (url) => `${url} svarer ikke. Se efter, om adressen er rigtig, og om sitet kører.`,
  httpStatus: (url, status) => `${url} svarer med HTTP ${String(status)}. Se efter, om adressen er rigtig.`,
  unknownCommand: (name) => `Kommandoen »${name}« findes ikke. Prøv: network-meetings --help`,
  unknownOption: (reason) => `${reason}. Prøv: network-meetings --help`,
  feedMissing:
    'Skriv, hvilket feed der skal kontrolleres: en fil, en https-adresse, eller - for standard input.',
};
