import type { Failure, Locale, NetworkFeed } from '@network-meetings/core';
import { ownWords } from '@network-meetings/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../controllers/feed-controller.js';
import { watchLanguages, wordsFor } from '../locales/languages.js';
import type { ListWords } from '../locales/words.js';
import { watchPersonalLink } from '../routing/personal-link.js';
import { announce, liveRegion } from './announcer.js';
import { failureNote } from './templates.js';
import { nearestLanguage, sameLanguage, watchLanguage } from './language.js';

// Shorter waits are not worth a word.
const SAY_LOADING_AFTER = 1000;

/**
 * What every element of the family does: gets its feed, speaks the language around it, and shows its fallback until the
 * feed is there and when it fails.
 */
export abstract class FeedElement extends LitElement {
  /** Address of the feed, or of a calendar file where `define/ics.js` is loaded. Elements with the same address share one request. */
  @property({ reflect: true }) src: string | undefined;

  /**
   * The feed itself, instead of `src`: parsed JSON as in `docs/protocol.md`. Give a new object when it changes. It is
   * checked like one that comes over the net.
   */
  @property({ attribute: false }) feed: object | undefined;

  /** The time that counts as now, in milliseconds since 1970; absent, it is the clock's. */
  @property({ attribute: false }) now: number | undefined;

  protected readonly feeds = new FeedController(this, () => this.waits());

  /** The part of the words that this element says while it has nothing to show. */
  protected abstract readonly subject: keyof ListWords['loading'];

  /** What the element shows of a feed. */
  protected abstract renderFeed(feed: NetworkFeed): unknown;

  /** Whether something is still on the way that the element shows with its feed. */
  protected waits(): boolean {
    return false;
  }

  #words: ListWords = wordsFor('da');
  #around: string | undefined;
  #unwatch: readonly (() => void)[] = [];
  #wait: ReturnType<typeof setTimeout> | undefined;
  #said = false;
  #retried = false;

  /** The words of the interface in the reader's language. */
  protected get words(): ListWords {
    return this.#words;
  }

  /** The words of the domain in the reader's language, and those that the association has of its own. */
  protected get locale(): Locale {
    const { state } = this.feeds;
    return state.status === 'ready' ? ownWords(state.feed, this.#words.domain) : this.#words.domain;
  }

  /** What core's views are given. */
  protected get context(): { readonly locale: Locale; readonly now: number } {
    return { locale: this.locale, now: this.now ?? Date.now() };
  }

  /** The `lang` for text of the feed, where it is another language than the one around it. */
  protected textLanguage(feed: NetworkFeed): string | typeof nothing {
    return sameLanguage(this.#around, feed.language) ? nothing : feed.language;
  }

  /** Says something through the document's live region. */
  protected announce(text: string): void {
    announce(this.ownerDocument, text, this.words.language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const changed = () => {
      this.requestUpdate();
    };
    this.#unwatch = [
      watchPersonalLink(window, changed),
      watchLanguage(this.ownerDocument, changed),
      watchLanguages(changed),
    ];
    liveRegion(this.ownerDocument);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const unwatch of this.#unwatch) unwatch();
    clearTimeout(this.#wait);
    this.#wait = undefined;
  }

  override render(): unknown {
    const { state } = this.feeds;
    this.#around = nearestLanguage(this);
    const language = this.#around ?? (state.status === 'ready' ? state.feed.language : undefined);
    this.#words = wordsFor(language);
    return html`<div class="base" part="base" lang=${this.#words.language}>${this.renderState()}</div>`;
  }

  override updated(): void {
    this.#sayState();
  }

  /** What the element shows of its feed, or while there is none. */
  protected renderState(): unknown {
    const { state } = this.feeds;
    switch (state.status) {
      case 'idle':
        return html`<slot></slot>`;
      case 'loading':
        return state.failure ? this.#renderFailed(state.failure, true) : this.#renderLoading();
      case 'failed':
        return this.#renderFailed(state.failure, false);
      case 'ready':
        return this.renderFeed(state.feed);
    }
  }

  #renderLoading(): unknown {
    // Blank text counts as content of a slot, so its own fallback would not do.
    const hasFallback = [...this.childNodes].some(
      (node) => node instanceof Element || (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    return html`<slot></slot>${
        hasFallback
          ? nothing
          : html`<p class="loading" part="loading">${this.words.loading[this.subject]}</p>`
      }`;
  }

  // One template for both states, so that the button that was pressed stays.
  #renderFailed(failure: Failure, retrying: boolean): unknown {
    return html`${this.renderFailure(failure, retrying)} <slot></slot>`;
  }

  /** That the feed could not be had, and a button to try again. */
  protected renderFailure({ code, retry }: Failure, retrying: boolean): unknown {
    const { words } = this;
    const text =
      (words.failed as Record<string, ListWords['failed']['feed/invalid'] | undefined>)[code] ??
      words.failed['feed/invalid'];
    return failureNote(text(words.subjects[this.subject]), words, {
      retrying,
      onRetry: retry ? this.#retry : undefined,
    });
  }

  readonly #retry = (): void => {
    this.#retried = true;
    this.feeds.retry();
  };

  #sayState(): void {
    const { state } = this.feeds;
    if (state.status === 'loading') {
      this.#wait ??= setTimeout(() => {
        this.#said = true;
        this.announce(this.words.loading[this.subject]);
      }, SAY_LOADING_AFTER);
      return;
    }
    clearTimeout(this.#wait);
    this.#wait = undefined;
    // Only who was told to wait, or asked, is told how it ended.
    if (state.status === 'failed' && (this.#said || this.#retried)) {
      const note = this.renderRoot.querySelector('[part=error] p');
      this.announce(note?.textContent ?? '');
    } else if (state.status === 'ready' && (this.#said || this.#retried)) {
      this.announce(this.words.loaded(this.words.subjects[this.subject]));
      // The button that had focus is gone.
      if (this.#retried) this.focusContent();
    }
    this.#said = this.#retried = false;
  }

  /** Moves focus to what the element shows. */
  protected focusContent(): void {
    const base = this.renderRoot.querySelector<HTMLElement>('.base');
    if (!base) return;
    base.tabIndex = -1;
    base.focus();
  }
}
