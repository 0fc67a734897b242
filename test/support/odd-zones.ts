/** Zones that break simple arithmetic, each for a reason of its own. */
export const oddZones = [
  'Europe/Copenhagen',
  // Half an hour of summer time.
  'Australia/Lord_Howe',
  // 45 minutes past the hour.
  'Pacific/Chatham',
  // Skipped a whole day in December 2011.
  'Pacific/Apia',
  // Summer time all year, but not in Ramadan.
  'Africa/Casablanca',
  // Two hours of summer time.
  'Antarctica/Troll',
  // Winter time is the exception, below zero.
  'Europe/Dublin',
  // Summer time began at midnight, so some days had no 00:00; abolished in 2019.
  'America/Sao_Paulo',
  // One week of summer time in 2000, the shortest there has been.
  'America/Recife',
  // Changes decided a few weeks ahead, around Ramadan.
  'Asia/Gaza',
  // Half an hour off, and changes at one minute past midnight until 2011.
  'America/St_Johns',
  // A quarter of an hour off, and none of summer time.
  'Asia/Kathmandu',
  // Seconds in its offset until 1972.
  'Africa/Monrovia',
  // Moved to a new standard time in 2023.
  'America/Nuuk',
] as const;
