/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { takenAtOf } from './takenAt';

const at = (time: string) => Date.parse(`2026-03-01T${time}Z`);

describe('takenAtOf', () => {
  it.each<[string, string, number | undefined, string | undefined]>([
    ['UTC', '20260301-120000', at('11:58:10'), '2026-03-01T12:00:00.000Z'],
    ['east', '20260301-210000', at('11:58:10'), '2026-03-01T12:00:00.000Z'],
    ['Nepal', '20260301-174500', at('11:58:10'), '2026-03-01T12:00:00.000Z'],
    ['west', '20260301-040000', at('12:01:00'), '2026-03-01T12:00:00.000Z'],
    // A clock that is wrong by more than any zone is: the cluster's own counts
    ['1970', '19700101-000000', at('11:58:10'), '2026-03-01T11:58:10.000Z'],
    // The zone is not known: the latest that it may be
    ['nothing else', '20260301-120000', undefined, '2026-03-02T00:00:00.000Z'],
    ['no time at all', 'yesterday', undefined, undefined],
  ])('tells the time by a name of %s', (_, name, newest, expected) => {
    expect(takenAtOf(name, newest)).toBe(expected);
  });
});
