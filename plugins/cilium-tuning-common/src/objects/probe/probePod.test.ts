/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  probePodObject,
  type ProbePodParts,
  recordedReport,
} from '@internal/demo-clusters';
import { podSchema } from '../shapes';
import { readProbe } from './probePod';
import { ReportReader } from './reportReader';

const readAt = '2026-03-01T12:00:00.000Z';
const ubuntu = recordedReport('article/x86', '2026-03-01T09:00:00Z');
const debian = recordedReport('article/arm', '2026-03-01T09:00:00Z');

function read(parts: ProbePodParts) {
  const { status, facts } = readProbe(podSchema.parse(probePodObject(parts)), {
    source: 'probe',
    readAt,
    reports: new ReportReader(),
  });
  const hostRouting = facts.find(({ fact }) => fact === 'hostRouting');
  return { status, facts, hostRouting };
}

describe('readProbe', () => {
  it.each<[string, ProbePodParts, string | undefined, string | undefined]>([
    [
      'what the init container saw, held until now',
      { look: { message: ubuntu } },
      'BPF',
      readAt,
    ],
    [
      'what the main container left later',
      {
        look: { message: ubuntu },
        lastWatch: { message: debian, finishedAt: '2026-03-01T11:00:00Z' },
      },
      'Legacy',
      readAt,
    ],
    [
      'what the init container saw after the node came up again',
      {
        look: { message: debian, finishedAt: '2026-03-01T11:30:00Z' },
        lastWatch: { message: ubuntu, finishedAt: '2026-03-01T11:00:00Z' },
      },
      'Legacy',
      readAt,
    ],
    [
      'what the main container had when it was killed',
      {
        look: { message: ubuntu },
        lastWatch: {
          ...{ message: debian, exitCode: 137 },
          ...{ startedAt: '2026-03-01T11:00:00Z' },
          finishedAt: '2026-03-01T11:30:00Z',
        },
      },
      'Legacy',
      readAt,
    ],
    [
      'the report of a main container that left none since',
      {
        look: { message: ubuntu },
        lastWatch: { exitCode: 2, finishedAt: '2026-03-01T11:00:00Z' },
      },
      'BPF',
      readAt,
    ],
    ['nothing where there is no message', {}, undefined, undefined],
  ])('takes %s', (_, parts, value, confirmedAt) => {
    const { hostRouting } = read(parts);

    expect(hostRouting?.value).toBe(value);
    expect(hostRouting?.confirmedAt).toBe(confirmedAt);
  });

  it('says of which agent and since when', () => {
    expect(read({ look: { message: ubuntu } }).hostRouting).toMatchObject({
      source: 'probe',
      basis: 'observed',
      observedAt: '2026-03-01T10:00:05.000Z',
      agentStartedAt: '2026-03-01T09:00:00.000Z',
      excerpt: '"host-routing": {"mode":"BPF"}',
      object: 'Pod cilium-tuning/cilium-tuning-probe-abcde',
    });
  });

  it('knows of a silent probe what held until it fell silent', () => {
    const { status, hostRouting } = read({
      look: { message: ubuntu },
      ...{ ready: false, readySince: '2026-03-01T11:50:00Z' },
    });

    expect(status).toEqual({ state: 'silent' });
    expect(hostRouting).toMatchObject({
      observedAt: '2026-03-01T11:50:00.000Z',
    });
    expect(hostRouting).not.toHaveProperty('confirmedAt');
  });

  it.each<[string, ProbePodParts, object]>([
    ['a full report', { look: { message: ubuntu } }, { state: 'reporting' }],
    ['no message', {}, { state: 'noReport' }],
    [
      'an image that cannot be pulled',
      { look: null, waiting: 'ImagePullBackOff' },
      { state: 'cannotStart', detail: 'ImagePullBackOff' },
    ],
    [
      'a pod that was just created',
      { look: null, waiting: 'ContainerCreating' },
      { state: 'starting' },
    ],
    [
      'a pod that is being deleted',
      { look: { message: ubuntu }, deleted: true },
      { state: 'silent' },
    ],
    [
      'a socket that is refused',
      {
        look: {
          message:
            '{"ciliumTuningProbe":1,"agent":{"state":"denied"},"end":true}',
        },
      },
      { state: 'socketDenied' },
    ],
    [
      'an agent that does not answer',
      {
        look: {
          message:
            '{"ciliumTuningProbe":1,"agent":{"state":"timeout"},"end":true}',
        },
      },
      { state: 'agentSilent', detail: 'timeout' },
    ],
    [
      'a probe without the socket',
      {
        look: {
          message:
            '{"ciliumTuningProbe":1,"agent":{"state":"notAsked"},"end":true}',
        },
      },
      { state: 'noSocket' },
    ],
    [
      'a client of another minor than the agent',
      {
        look: {
          message: ubuntu.replace('"client":"1.13.4"', '"client":"1.12.9"'),
        },
      },
      { state: 'otherClient', detail: '1.12.9, 1.13.4' },
    ],
    [
      'a report without the devices',
      {
        look: {
          message: ubuntu.replace(',"end"', ',"left":["devices"],"end"'),
        },
      },
      { state: 'reportingInPart', detail: 'devices' },
    ],
    [
      'a cut report',
      { look: { message: ubuntu.slice(9) } },
      { state: 'reportCut' },
    ],
  ])('says of %s how the probe fares', (_, parts, status) => {
    expect(read(parts).status).toEqual(status);
  });

  it('takes no flag for false that another client may not know', () => {
    const { facts } = read({
      look: {
        message: ubuntu.replace('"client":"1.13.4"', '"client":"1.12.9"'),
      },
    });
    const names = facts.map(({ fact }) => fact);

    expect(names).toContain('hostRouting');
    expect(names).not.toContain('ipv6BigTcp');
    expect(names).not.toContain('bandwidthManager');
  });
});
