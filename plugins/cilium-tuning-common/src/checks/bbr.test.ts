/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import type { FactTypes } from '../snapshot/facts';
import { bbr } from './bbr';

const using = (congestionControl?: string) => ({
  bandwidthManager: { enabled: true, congestionControl },
});
const ready: Partial<FactTypes> = {
  hostRouting: 'BPF',
  kernelParts: { bbr: true },
};
const off = { bandwidthManager: { enabled: false } };
/** Everything set that it takes, and BBR. */
const told = {
  'kube-proxy-replacement': 'true',
  'enable-bpf-masquerade': 'true',
  'enable-bandwidth-manager': 'true',
  'enable-bbr': 'true',
};

describe('bbr', () => {
  it.each<[string, NodeSketch, string]>([
    ['reported', { reports: using('bbr') }, 'pass bbr.observed'],
    [
      'for the host alone',
      {
        config: { 'enable-bbr-hostns-only': 'true' },
        reports: { ...ready, ...using('bbr') },
      },
      'fail bbr.hostOnly',
    ],
    [
      'for the host alone, with legacy host routing',
      {
        config: { 'enable-bbr-hostns-only': 'true' },
        reports: { hostRouting: 'Legacy', ...using('bbr') },
      },
      'blocked step blocked.bpfHostRouting',
    ],
    [
      'perhaps for the host alone',
      { loaded: 'unknown', reports: { ...ready, ...using('bbr') } },
      'unknown bbr.hostOnlyUnknown',
    ],
    [
      'CUBIC',
      { reports: { ...ready, ...using('cubic') } },
      'fail bbr.observedCubic',
    ],
    [
      'CUBIC on kernel 5.15',
      {
        kernel: '5.15.0-91-generic',
        reports: { ...ready, ...using('cubic') },
      },
      'blocked platform blocked.kernel',
    ],
    [
      'CUBIC, and no BBR in the kernel',
      {
        reports: { ...ready, ...using('cubic'), kernelParts: { bbr: false } },
      },
      'blocked platform blocked.bbrModule',
    ],
    [
      'CUBIC with legacy host routing',
      { reports: { ...using('cubic'), hostRouting: 'Legacy' } },
      'blocked step blocked.bpfHostRouting',
    ],
    [
      '1.11, which has none',
      { cilium: '1.11.20', reports: { ...ready, ...using() } },
      'blocked platform blocked.cilium',
    ],
    [
      'the Ubuntu nodes of the article',
      {
        cilium: '1.13.4',
        kernel: '6.2.0-20-generic',
        reports: { ...ready, ...off },
      },
      'blocked step blocked.bandwidthManager',
    ],
    [
      'the Debian nodes of the article',
      {
        cilium: '1.13.4',
        kernel: '4.19.0-23-arm64',
        reports: { ...off, hostRouting: 'Legacy' },
      },
      'blocked platform blocked.kernel',
    ],
    ['told to, nothing seen', { config: told }, 'unknown bbr.unobserved'],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(bbr, sketch)).toBe(expected);
  });

  it('says that what was there before keeps CUBIC', () => {
    expect(judged(bbr, { reports: using('bbr') }).notes).toEqual([
      { code: 'bbr.olderSockets' },
    ]);
  });

  it('knows without what the agent stops', () => {
    const { needs } = judged(bbr, { reports: using('cubic') });

    expect(
      needs.filter(({ hard }) => hard).map(({ reason }) => reason.code),
    ).toEqual(['need.kernel', 'need.bbrModule', 'need.bpfHostRouting']);
  });

  it.each([
    [{ loaded: 'unknown' as const, reports: using('bbr') }, 'bbr.tellHostOnly'],
    [{ config: told, reports: using('ferry') }, 'tell.agentStatus'],
  ])('says what would tell', (sketch, tell) => {
    expect(judged(bbr, sketch).tells.map(({ code }) => code)).toEqual([tell]);
  });
});
