/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { preemptNone } from './preemptNone';

/** A node with this word in its kernel's version, and these options chosen. */
const built = (build: string, ...chosen: string[]): NodeSketch => ({
  reports: {
    preemption: { build },
    ...(chosen.length > 0 && {
      kernelOptions: {
        PREEMPT_NONE: 'n',
        PREEMPT_VOLUNTARY: 'n',
        PREEMPT: 'n',
        ...Object.fromEntries(chosen.map(option => [option, 'y'])),
      },
    }),
  },
});
const booted = (bootParameter: string, build = 'PREEMPT_DYNAMIC') => {
  const { reports } = built(build, 'PREEMPT_VOLUNTARY', 'PREEMPT_DYNAMIC');
  return { reports: { ...reports, preemption: { build, bootParameter } } };
};
const on = (kernel: string | undefined, architecture?: string): NodeSketch => {
  const { reports } = built('', 'PREEMPT_NONE');
  return { kernel, reports: { ...reports, architecture } };
};

describe('preempt-none', () => {
  it.each<[string, NodeSketch, string]>([
    [
      'real time',
      built('PREEMPT_RT', 'PREEMPT_NONE'),
      'fail preempt-none.built',
    ],
    ['full', built('PREEMPT'), 'fail preempt-none.built'],
    [
      'full, whatever the boot parameter',
      { reports: { preemption: { build: 'PREEMPT', bootParameter: 'none' } } },
      'fail preempt-none.built',
    ],
    [
      'full by its word, dynamic by its options',
      booted('none', 'PREEMPT'),
      'pass preempt-none.byBootParameter',
    ],
    [
      'an unknown word',
      built('PREEMPT_FERRY', 'PREEMPT_NONE'),
      'unknown preempt-none.unknownBuild',
    ],
    [
      'dynamic, started with none',
      booted('none'),
      'pass preempt-none.byBootParameter',
    ],
    ...['voluntary', 'full', 'lazy'].map<[string, NodeSketch, string]>(word => [
      `dynamic, started with ${word}`,
      booted(word),
      'fail preempt-none.byBootParameter',
    ]),
    [
      'dynamic, started with an unknown word',
      booted('None'),
      'unknown preempt-none.unknownParameter',
    ],
    [
      'dynamic, started with an empty word',
      booted(''),
      'unknown preempt-none.unknownParameter',
    ],
    [
      'dynamic, none by default',
      built('PREEMPT_DYNAMIC', 'PREEMPT_DYNAMIC', 'PREEMPT_NONE'),
      'pass preempt-none.byDefault',
    ],
    ...['PREEMPT_VOLUNTARY', 'PREEMPT_LAZY', 'PREEMPT'].map<
      [string, NodeSketch, string]
    >(option => [
      `dynamic, ${option} by default`,
      built('PREEMPT_DYNAMIC', 'PREEMPT_DYNAMIC', option),
      'fail preempt-none.byDefault',
    ]),
    [
      'dynamic, options not read',
      built('PREEMPT_DYNAMIC'),
      'unknown preempt-none.defaultUnseen',
    ],
    [
      'dynamic, options that contradict each other',
      built('PREEMPT_DYNAMIC', 'PREEMPT_NONE', 'PREEMPT'),
      'unknown preempt-none.defaultUnseen',
    ],
    [
      'dynamic, options cut from the report',
      {
        reports: {
          preemption: { build: 'PREEMPT_DYNAMIC' },
          probe: { state: 'reportingInPart', detail: 'kernel options' },
        },
      },
      'unknown probe.reportingInPart',
    ],
    ['no word, none', built('', 'PREEMPT_NONE'), 'pass preempt-none.built'],
    [
      'no word, voluntary',
      built('', 'PREEMPT_VOLUNTARY'),
      'fail preempt-none.built',
    ],
    [
      'no word, options of another kernel',
      built('', 'PREEMPT'),
      'unknown preempt-none.looksAlike',
    ],
    [
      'no word, options of a dynamic kernel',
      built('', 'PREEMPT_NONE', 'PREEMPT_DYNAMIC'),
      'unknown preempt-none.looksAlike',
    ],
    ['no word, options not read', built(''), 'unknown preempt-none.looksAlike'],
    [
      'no word, started with none',
      { reports: { preemption: { build: '', bootParameter: 'none' } } },
      'unknown preempt-none.looksAlike',
    ],
    ['nothing', {}, 'unknown preempt-none.unobserved'],
    [
      'options without the word',
      { reports: { kernelOptions: { PREEMPT_NONE: 'y' } } },
      'unknown preempt-none.unobserved',
    ],
    [
      'nothing, because of the probe',
      { reports: { probe: { state: 'noReport' } } },
      'unknown probe.noReport',
    ],
    ['6.19', on('6.19.3', 'amd64'), 'pass preempt-none.built'],
    ['7.0 on amd64', on('7.0.0', 'amd64'), 'notApplicable preempt-none.gone'],
    ['7.0 on arm64', on('7.0.0', 'arm64'), 'notApplicable preempt-none.gone'],
    ['10.1 on amd64', on('10.1.2', 'amd64'), 'notApplicable preempt-none.gone'],
    [
      '7.0 on another architecture',
      on('7.0.0', 's390x'),
      'unknown preempt-none.maybeGone',
    ],
    [
      '7.0 on an architecture that is not known',
      on('7.0.0'),
      'unknown preempt-none.maybeGone',
    ],
    [
      'a kernel with backports',
      on('5.14.0-427.13.1.el9_4.x86_64', 'amd64'),
      'pass preempt-none.built',
    ],
    ['no kernel', on(undefined), 'unknown preempt-none.noKernel'],
    [
      'a kernel that cannot be read',
      on('linux'),
      'unknown preempt-none.noKernel',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(preemptNone, sketch)).toBe(expected);
  });

  it.each<[string, NodeSketch, string[]]>([
    ['dynamic', booted('none'), ['preempt-none.liveSwitch']],
    ['fixed', built('', 'PREEMPT_NONE'), []],
  ])('notes live switches where the model is %s', (_, sketch, notes) => {
    const { verdict: is, notes: said } = judged(preemptNone, sketch);

    expect(is).toBe('pass');
    expect(said.map(({ code }) => code)).toEqual(notes);
  });

  it('shows the model', () => {
    expect(judged(preemptNone, booted('voluntary')).figure).toBe('voluntary');
  });
});
