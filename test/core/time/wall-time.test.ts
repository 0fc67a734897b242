import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMinutes, clockOf, dateOf, minutesBetween, weekday } from '@network-meetings/core';

test('minutes are added over hours, days, months and years', () => {
  assert.equal(addMinutes('2027-03-11T09:00', 45), '2027-03-11T09:45');
  assert.equal(addMinutes('2027-03-11T23:30', 45), '2027-03-12T00:15');
  assert.equal(addMinutes('2027-12-31T23:59', 1), '2028-01-01T00:00');
  assert.equal(addMinutes('2028-02-28T23:59', 1), '2028-02-29T00:00');
  assert.equal(addMinutes('2027-03-11T09:00', -60), '2027-03-11T08:00');
});

test('minutes between two wall times are what the clock shows, summer time or not', () => {
  assert.equal(minutesBetween('2027-03-11T09:00', '2027-03-11T12:30'), 210);
  assert.equal(minutesBetween('2027-03-27T23:00', '2027-03-28T05:00'), 360);
  assert.equal(minutesBetween('2027-03-11T12:30', '2027-03-11T09:00'), -210);
});

test('a week begins on Monday', () => {
  assert.deepEqual(['2027-03-08', '2027-03-11', '2027-03-14'].map(weekday), [0, 3, 6]);
});

test('a wall time has a date and a clock', () => {
  assert.equal(dateOf('2027-03-11T09:00'), '2027-03-11');
  assert.equal(clockOf('2027-03-11T09:00'), '09:00');
});
