// The code of the guides: every ```ts block of docs/guide/ is type-checked, run, and its output compared with what its
// comments say. How to write one stands in docs/contributing.md.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Block {
  /** `docs/guide/feed.md:12`. */
  readonly where: string;
  /** What stands after the three ticks: `ts`, `json`, `ts no-run`. */
  readonly info: string;
  /** With the blocks that it goes on from. */
  readonly code: string;
}

/** The fenced blocks of a page. */
export function blocksOf(page: string, text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/^```(\S[^\n]*)\n([^]*?)^```$/gm)) {
    const [, info = '', own = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    const before = /\bcontinued\b/.test(info) ? (blocks.findLast((block) => isCode(block))?.code ?? '') : '';
    blocks.push({ where: `${page}:${String(line)}`, info, code: before + own });
  }
  return blocks;
}

/** Whether a block is TypeScript that is to be checked. */
export const isCode = ({ info }: Block) => /^ts\b/.test(info);

/** Whether it is also to be run. */
export const isRun = (block: Block) => isCode(block) && !/\bno-run\b/.test(block.info);

/** The blocks of every guide. */
export function guideBlocks(): Block[] {
  const folder = 'docs/guide';
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => blocksOf(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')));
}

/** The lines that a block says it prints: after a `console.log(…);` in its own line, or in lines that begin with `// >`. */
export function promisedLines(code: string): string[] {
  return code.split('\n').flatMap((line) => {
    const [, after, alone] = /console\.log\(.*\);? \/\/ (.+)$|^\s*\/\/ > (.*)$/.exec(line) ?? [];
    const said = after ?? alone;
    return said === undefined ? [] : [said];
  });
}

/** Runs a block as a module in the repository; rejects with what it wrote when it fails. */
export function runBlock({ code }: Block): Promise<string[]> {
  const { code: script } = transformSync(code, { loader: 'ts', format: 'esm', target: 'es2022' });
  return run(['--input-type=module', '--eval', script]);
}

/** Runs an example of several files. */
export function runScript(file: string, ...args: readonly string[]): Promise<string[]> {
  return run([file, ...args]);
}

/** Far from Danish time. */
function run(args: readonly string[]): Promise<string[]> {
  const flags = ['--conditions=@network-meetings/source', '--import=tsx'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, ...args], {
      cwd: root,
      env: { ...process.env, TZ: 'Asia/Tokyo', NODE_OPTIONS: '', NODE_TEST_CONTEXT: undefined },
    });
    let printed = '';
    let said = '';
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(printed.split('\n').slice(0, -1));
      else reject(new Error(said));
    });
  });
}

/** What the compiler says of the blocks, all at once and as strictly as a careful user's compiler. */
export function typeFaults(blocks: readonly Block[]): string[] {
  const files = new Map(
    blocks.map((block, at) => [join(root, 'test/docs', `block-${String(at)}.mts`), block]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ['@network-meetings/source'],
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    experimentalDecorators: true,
    useDefineForClassFields: false,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name)?.code ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const block = files.get(name);
    // A block without an import is a module too: its names are its own.
    if (block) return ts.createSourceFile(name, `${block.code}\nexport {};\n`, ts.ScriptTarget.ES2022, true);
    return getSourceFile.call(host, name, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([name, { where }]) => {
    const source = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}
