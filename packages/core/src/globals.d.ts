/** The only globals that core relies on beside the language: all of them are in browsers and in Node. */
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly href: string;
  readonly hostname: string;
  readonly origin: string;
}
declare class AbortSignal {
  readonly aborted: boolean;
  static timeout(milliseconds: number): AbortSignal;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input: Uint8Array): string;
}
