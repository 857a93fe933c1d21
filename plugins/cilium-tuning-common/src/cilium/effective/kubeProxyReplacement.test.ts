/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
  featuresWithout,
} from '../../__testUtils__/facts';
import { kubeProxyReplacement } from './kubeProxyReplacement';

describe('kubeProxyReplacement', () => {
  const told = (value: string) => ({ 'kube-proxy-replacement': value });
  const reports = (
    mode: string,
    ...off: Parameters<typeof featuresWithout>
  ) => ({
    kubeProxyReplacementMode: mode,
    kubeProxyReplacementFeatures: featuresWithout(...off),
  });

  it.each<EffectiveRow>([
    ['reported True', { reports: reports('True') }, 'on kpr.observedFull'],
    ['reported Strict', { reports: reports('Strict') }, 'on kpr.observedFull'],
    [
      'reported True with one missing',
      { reports: reports('True', 'socketLB') },
      'off kpr.observedPartial',
    ],
    [
      'reported Partial with all on',
      { reports: reports('Partial') },
      'unknown kpr.observedNotEnforced',
    ],
    [
      'reported Probe with one missing',
      { reports: reports('Probe', 'sessionAffinity') },
      'off kpr.observedPartial',
    ],
    [
      'reported False',
      {
        reports: reports(
          'False',
          'nodePort',
          'hostPort',
          'externalIPs',
          'socketLB',
          'sessionAffinity',
        ),
      },
      'off kpr.observedOff',
    ],
    [
      'an unknown word',
      { reports: reports('Turbo') },
      'unknown kpr.unknownWord',
    ],
    [
      'no features',
      { reports: { kubeProxyReplacementMode: 'True' } },
      'unknown kpr.featuresUnseen',
    ],
    [
      '1.9 strict',
      { cilium: '1.9.18', config: told('strict') },
      'on kpr.provedByRunningAgent',
    ],
    [
      '1.13 strict',
      { cilium: '1.13.4', config: told('strict') },
      'on kpr.provedByRunningAgent',
    ],
    [
      '1.13 probe',
      { cilium: '1.13.4', config: told('probe') },
      'unknown kpr.configProvesNothing',
    ],
    [
      '1.13 partial',
      { cilium: '1.13.4', config: told('partial') },
      'unknown kpr.configProvesNothing',
    ],
    [
      '1.13 disabled',
      { cilium: '1.13.4', config: told('disabled') },
      'off kpr.configuredOff',
    ],
    [
      '1.13 true',
      { cilium: '1.13.4', config: told('true') },
      'unknown kpr.configProvesNothing',
    ],
    ['1.13 told nothing', { cilium: '1.13.4' }, 'unknown kpr.defaultUnknown'],
    [
      '1.14 true',
      { cilium: '1.14.2', config: told('true') },
      'on kpr.provedByRunningAgent',
    ],
    [
      '1.14 strict',
      { cilium: '1.14.2', config: told('strict') },
      'on kpr.provedByRunningAgent',
    ],
    [
      '1.14 partial',
      { cilium: '1.14.2', config: told('partial') },
      'unknown kpr.configProvesNothing',
    ],
    ['1.14 told nothing', { cilium: '1.14.2' }, 'off kpr.configuredOff'],
    [
      '1.16 strict, a word it dropped',
      { cilium: '1.16.1', config: told('strict') },
      'unknown kpr.configProvesNothing',
    ],
    ['1.18 true', { config: told('true') }, 'on kpr.provedByRunningAgent'],
    [
      '1.20 false',
      { cilium: '1.20.0', config: told('false') },
      'off kpr.configuredOff',
    ],
    ['garbage', { config: told('maybe') }, 'unknown kpr.configProvesNothing'],
    [
      'a version that cannot be read',
      { cilium: 'latest', config: told('true') },
      'unknown kpr.configProvesNothing',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: told('true') },
      'unknown config.restartPending',
    ],
    [
      'an unsure load',
      { loaded: 'unknown', config: told('true') },
      'unknown config.loadUnknown',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(kubeProxyReplacement(factsOf(sketch)))).toBe(expected);
  });
});
