/** The words for what gave way in a plan, in one language. */
export interface PlanWording {
  readonly language: string;
  /** A meeting by the names of its groups and its day. */
  readonly meeting: (groups: string, day: string) => string;
  /** Why the day of a meeting is not the best one, by the wish that gave way; `meeting` is how the sentence begins. */
  readonly wishes: Readonly<
    Record<
      'weekday' | 'school-holiday' | 'half-holiday' | 'avoided' | 'moved' | 'spread' | 'clash',
      (meeting: string, other: string) => string
    >
  >;
  /** What keeping the wish would do to the plan, 0 where another plan is as good. */
  readonly keeping: (points: number | 'no-day') => string;
}
