import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const packages = ['core', 'elements', 'server', 'cli'] as const;

export interface Import {
  /** As written: `./feed.js`, `zod/mini`. */
  readonly from: string;
  /** Erased by the compiler, so that it can be part of no cycle at run time. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** From the root, with slashes: `packages/core/src/index.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly hasStarExport: boolean;
  readonly hasDefaultExport: boolean;
}

export interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly bin?: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly dependencies?: Record<string, string>;
}

export function readManifest(name: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;
}

/** All files below a folder of the repository, from the root, without what tools made. */
export function filesBelow(folder: string): string[] {
  const made = new Set(['node_modules', 'dist', 'docs-site', 'coverage', '.git', '.data']);
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

/** The TypeScript sources of a package. */
export function sourcesOf(name: string): Source[] {
  return filesBelow(`packages/${name}/src`)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

export function parse(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const imports: Import[] = [];
  let hasStarExport = false;
  let hasDefaultExport = false;

  const add = (from: ts.Node | undefined, typeOnly: boolean) => {
    if (from && ts.isStringLiteralLike(from)) imports.push({ from: from.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
      if (!node.exportClause || ts.isNamespaceExport(node.exportClause)) hasStarExport = true;
      else if (node.exportClause.elements.some(({ name }) => name.text === 'default'))
        hasDefaultExport = true;
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) {
      // A `default:` in a switch is a clause of its own and has no such keyword node.
      hasDefaultExport = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, text, imports, hasStarExport, hasDefaultExport };
}

/** The file that a relative import names, or undefined for a package. */
export function targetOf(source: Source, { from }: Import): string | undefined {
  if (!from.startsWith('.')) return undefined;
  return posix.join(posix.dirname(source.path), from).replace(/\.js$/, '.ts');
}
