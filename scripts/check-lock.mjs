// `npm ci` refuses a lockfile that lacks a platform package, and a newer npm leaves such a package out in
// silence when a registry does not have it. So: every optional dependency must be in the lock. And the lock
// must name no registry, so that everybody can install from their own.
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).packages;
const problems = [];

/** Looks where Node would look: in node_modules of the package's folder, then of each folder above it. */
function isLocked(dependency, path) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (lock[`${at && `${at}/`}node_modules/${dependency}`]) return true;
    if (!at) return false;
  }
}

for (const [path, entry] of Object.entries(lock)) {
  if (/^https?:/.test(entry.resolved ?? '')) problems.push(`${path} names a registry: ${entry.resolved}`);
  for (const dependency of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isLocked(dependency, path)) problems.push(`${path}@${entry.version} lacks ${dependency}`);
  }
}

if (problems.length) {
  console.error(problems.join('\n'));
  console.error(
    'Pin an older version whose platform packages are all there, delete package-lock.json, and install again.',
  );
  process.exit(1);
}
console.log('package-lock.json is complete');
