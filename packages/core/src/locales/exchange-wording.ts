/** The words for what members bring to each other, in one language. */
export interface ExchangeWording {
  readonly language: string;
  /** Why an offer was matched with an ask: the words that both have, as a list. */
  readonly because: (words: string) => string;
  /** A word that both wrote. */
  readonly quoted: (word: string) => string;
  /** Two words for one thing, as each wrote it. */
  readonly pair: (a: string, b: string) => string;
  /** What a carried item is, and what to do with it. */
  readonly carried: {
    readonly promise: (text: string) => string;
    readonly overdue: (text: string) => string;
    readonly topic: (title: string) => string;
    readonly ask: (text: string) => string;
  };
  /** A topic of both groups, as each called it. */
  readonly shared: (ours: string, theirs: string) => string;
  /** What only one group has had. */
  readonly onlyOne: (group: string, title: string) => string;
}
