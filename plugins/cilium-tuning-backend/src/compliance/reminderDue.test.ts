/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { reminderDue } from './reminderDue';

const campaign = { startOn: '2026-03-01', dueOn: '2026-03-31' };

it.each([
  ['2026-03-01', undefined],
  ['2026-03-07', undefined],
  ['2026-03-08', 'week-1'],
  ['2026-03-14', 'week-1'],
  ['2026-03-15', 'week-2'],
  ['2026-03-23', 'week-3'],
  ['2026-03-24', 'due-7'],
  ['2026-03-29', 'due-7'],
  ['2026-03-30', 'due-1'],
  ['2026-03-31', 'due-1'],
  ['2026-04-01', undefined],
])('on %s of a campaign in March: %s', (today, expected) => {
  expect(reminderDue(campaign, today)).toBe(expected);
});

it('tells at once of the end of a short one', () => {
  expect(
    reminderDue({ startOn: '2026-03-28', dueOn: '2026-03-31' }, '2026-03-28'),
  ).toBe('due-7');
});
