import ts from 'typescript';

// No such file is written: the compiler is given its text.
const file = new URL('./schema-org.checked.ts', import.meta.url).pathname;

/**
 * What schema.org has against things, by its vocabulary as `schema-dts` types it: unknown types, properties and values. The
 * compiler reads the very JSON, so that this checks what is written and not what our types say of it.
 */
export function schemaOrgFaults(
  things: readonly { readonly type: string; readonly json: string }[],
): string[] {
  const text = [
    `import type * as schema from 'schema-dts';`,
    ...things.map(
      ({ type, json }, at) => `export const t${at}: schema.WithContext<schema.${type}> = ${json};`,
    ),
  ].join('\n');
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, language, ...rest) =>
    name === file ? ts.createSourceFile(name, text, language) : getSourceFile(name, language, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 400));
}
