/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { factsOf, judged } from '../../__testUtils__/facts';
import { bpfHostRouting } from '../../checks/bpfHostRouting';
import type { ProbeStatus } from '../../snapshot/nodeState';
import { unobserved } from './unobserved';

describe('unobserved', () => {
  it.each<[string, ProbeStatus | undefined, object]>([
    ['nothing is known of a probe', undefined, { code: 'item.unobserved' }],
    ['it reports', { state: 'reporting' }, { code: 'item.unobserved' }],
    ['none is set up', { state: 'notSetUp' }, { code: 'item.unobserved' }],
    [
      'its client is of another version',
      { state: 'otherClient', detail: '1.12.9, 1.13.4' },
      { code: 'probe.otherClient', params: { detail: '1.12.9, 1.13.4' } },
    ],
    [
      'the socket is refused',
      { state: 'socketDenied' },
      { code: 'probe.socketDenied', params: { detail: '' } },
    ],
  ])('gives the reason where %s', (_, probe, reason) => {
    const facts = factsOf({ reports: { probe } });

    expect(unobserved(facts, 'item.unobserved')).toMatchObject({
      ...{ state: 'unknown', reason },
    });
  });

  it('lets a check say that a probe would tell, where there is none', () => {
    const tells = (probe: ProbeStatus) =>
      judged(bpfHostRouting, {
        config: {
          'kube-proxy-replacement': 'true',
          'enable-bpf-masquerade': 'true',
        },
        reports: { probe },
      }).tells.map(({ code }) => code);

    expect(tells({ state: 'notSetUp' })).toContain('tell.probe');
    expect(tells({ state: 'reporting' })).not.toContain('tell.probe');
  });
});
