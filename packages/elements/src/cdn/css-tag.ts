// In the place of Lit's module of the same name in the files for a <script>: what every browser of ours can, and nothing beside it.

/** A style sheet, made when the first element adopts it. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

/** Lit's `css`; what stands in it are other results of it. */
export const css = /* @__NO_SIDE_EFFECTS__ */ (
  strings: TemplateStringsArray,
  ...values: readonly CSSResult[]
): CSSResult => new CSSResult(String.raw({ raw: strings }, ...values));

/** Gives a shadow root its style sheets. */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}

/** A style sheet of a browser that knows none of its own would be another. */
export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

export const unsafeCSS = /* @__NO_SIDE_EFFECTS__ */ (text: unknown): CSSResult => new CSSResult(String(text));

export const supportsAdoptingStyleSheets = true;
