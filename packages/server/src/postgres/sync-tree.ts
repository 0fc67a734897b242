import { chmodSync, closeSync, fsyncSync, lstatSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder's own entries (a creation, a rename) survive a power cut. No such thing on Windows. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes a tree of files through to the disk, so that a rename after it can't outlive the contents.
 *
 * @param options.readable also lets every user read it, whatever the umask was
 */
export function syncTree(folder: string, options: { readonly readable: boolean }): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) continue;
    if (stat.isDirectory()) {
      syncTree(path, options);
      continue;
    }
    if (options.readable) chmodSync(path, stat.mode | 0o444 | ((stat.mode & 0o100) !== 0 ? 0o111 : 0));
    const fd = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }
  if (options.readable) chmodSync(folder, 0o755);
  syncFolder(folder);
}
