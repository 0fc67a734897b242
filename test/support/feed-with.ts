/** A small feed with one group and the given meetings; each needs only what the test is about. */
export function feedWith(...meetings: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return {
    format: 'network-meetings',
    version: '1.0',
    updatedAt: '2026-11-20T08:00:00Z',
    association: { id: 'a', name: 'A', url: 'https://www.example.org/' },
    groups: [{ id: 'g', name: 'G' }],
    meetings: meetings.map((meeting, at) => ({
      id: `m${String(at + 1)}`,
      groups: ['g'],
      title: `Meeting ${String(at + 1)}`,
      start: '2027-03-11T09:00',
      end: '2027-03-11T12:00',
      updatedAt: '2026-11-20T08:00:00Z',
      ...meeting,
    })),
  };
}
