/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster } from '@internal/demo-clusters';
import {
  renderReason,
  type SourceState,
} from 'backstage-plugin-cilium-tuning-common';
import { openSignals } from './__testUtils__/openSignals';
import { reportOf, scanOnDemand } from './__testUtils__/clusterCalls';
import { clusterEntity } from './__testUtils__/clusterEntity';
import {
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';

jest.setTimeout(120_000);

describe('commands in agents', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({
      policy: () => ({ result: AuthorizeResult.ALLOW }),
      config: {
        scan: { clusters: 'all' },
        agentExec: { enabled: true, timeLimit: '3s' },
      },
      definitions: [{ ...articleCluster, probe: undefined }],
      accessComponents: ['agent-exec'],
      features: [import('@backstage/plugin-signals-backend')],
      entities: [clusterEntity('article')],
    });
    await service.untilReported(['article']);
  });

  afterAll(() => service.stop());

  async function stateOfSource(): Promise<SourceState | undefined> {
    const { sources } = await reportOf(service, 'article');
    return sources.find(({ source }) => source === 'agent-exec');
  }

  it('tell what agents do, until the signals plugin takes every WebSocket, which is then said', async () => {
    const nodes = articleCluster.nodeGroups.reduce(
      (sum, { count }) => sum + count,
      0,
    );
    expect(await stateOfSource()).toMatchObject({ state: 'ok', nodes });

    const page = await openSignals(`${service.url}/api/signals`);
    await scanOnDemand(service, 'article');
    const state = await stateOfSource();
    page.terminate();

    expect(state?.state).toBe('unavailable');
    expect(state?.reason && renderReason(state.reason)).toMatch(
      /^Exec unavailable: .*signals plugin/,
    );
  });
});
