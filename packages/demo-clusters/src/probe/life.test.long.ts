/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import {
  eager,
  ended,
  liveNode,
  removeLiveNodes,
  untilLooks,
} from './__testUtils__/liveNode';
import { runProbe } from './runProbe';

jest.setTimeout(1_200_000);

afterAll(removeLiveNodes);

describe('the life of a probe', () => {
  it('goes on for 1,000 looks in which only what changes by itself changes', async () => {
    await Promise.all(
      [liveNode(), liveNode()].map(async dir => {
        await runProbe(dir, 'once');
        const stop = new AbortController();
        const run = runProbe(dir, 'watch', {
          env: eager,
          signal: stop.signal,
        }).catch(() => undefined);

        await untilLooks(dir, 501);

        expect(await ended(run)).toBe(false);
        stop.abort();
      }),
    );
  });
});
