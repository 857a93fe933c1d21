/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noSignal } from '../__testUtils__/reader';
import { pause } from '../reader/timeLimit';
import { limitRequests } from './limitRequests';

describe('limitRequests', () => {
  it('keeps to so many requests at once, and asks for all of them', async () => {
    let running = 0;
    let most = 0;
    const reader = limitRequests(
      {
        async get({ path, signal }) {
          running += 1;
          most = Math.max(most, running);
          await pause(2, signal);
          running -= 1;
          return { ok: true, value: { path } };
        },
      },
      2,
    );
    const paths = Array.from({ length: 9 }, (_, index) => `/${index}`);

    const results = await Promise.all(
      paths.map(path => reader.get({ path, signal: noSignal() })),
    );

    expect(results).toEqual(paths.map(path => ({ ok: true, value: { path } })));
    expect(most).toBe(2);
  });
});
