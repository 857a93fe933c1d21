/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { hubble as effectiveHubble } from '../cilium/effective/hubble';
import { ciliumHas } from '../cilium/introductions';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import type { Check } from './types';

/** States in which Hubble is on but does not work as it should. */
const troubled = ['Warning', 'Failure'];

function notesOf(facts: FactReader): Reason[] {
  const state = facts.get('hubbleState');
  const version = facts.get('ciliumVersion');
  return [
    ...(state !== undefined && troubled.includes(state)
      ? [{ code: 'hubble.troubled', params: { state } }]
      : []),
    { code: 'hubble.leverAggregation' },
    { code: 'hubble.leverQueue' },
    ...(ciliumHas(version, 'traceEventsOption') === true
      ? [{ code: 'hubble.leverTrace' }]
      : []),
  ];
}

export const hubble: Check = {
  id: 'hubble',
  family: 'throughput',
  impact: 'advisory',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#hubble',
  ],
  messages: {
    'hubble.title': 'Hubble',
    'hubble.why':
      'Hubble shows who talks to whom, at a cost that Cilium puts at 1 to 15 % of performance. That is a trade-off and not a fault: there are cheaper ways to lower the cost than to turn it off.',
    'hubble.on': 'On: observability at a cost of 1 to 15 %',
    'hubble.off': 'Hubble is off, so it costs nothing',
    'hubble.unknownWord':
      'The agent reports a state of Hubble we do not know: {{word}}',
    'hubble.optionUnknown':
      'Whether enable-hubble is on in this version does not show',
    'hubble.troubled': 'The agent reports Hubble in state {{state}}',
    'hubble.leverAggregation':
      'Cheaper than turning it off: a longer monitor-aggregation-interval, with monitor-aggregation at medium or above',
    'hubble.leverQueue':
      'Cheaper than turning it off: a hubble-event-queue-size that suits the traffic of the node',
    'hubble.leverTrace':
      'Cheaper than turning it off: leave out trace events, by far the most, with bpf-events-trace-enabled',
  },
  evaluate(facts) {
    const effective = effectiveHubble(facts);
    switch (effective.state) {
      case 'on':
        return { effect: effective, notes: notesOf(facts) };
      case 'off':
        return { effect: { ...effective, state: 'notApplicable' } };
      default:
        return {
          effect: {
            ...effective,
            tells: [{ code: 'tell.agentStatus', params: { line: 'Hubble' } }],
          },
        };
    }
  },
};
