/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { unobserved } from '../cilium/effective/unobserved';
import type { FactReader } from '../snapshot/factReader';
import type { Check, Effect } from './types';

const id = 'tuned-profile';

/** Profiles that the guide of Cilium names. */
const wanted = ['network-latency', 'network-throughput'];

/** Images without a package manager and without tuned, as the kubelet names them. */
const withoutTuned =
  /^(Talos|Bottlerocket|Container-Optimized OS|Flatcar)(?![\w-])/;

const off = (code: string, params?: { profile: string }): Effect => ({
  state: 'off',
  reason: { code: `${id}.${code}`, params },
  figure: params?.profile,
});

function unknown(
  facts: FactReader,
  code: string,
  params?: { profile: string },
): Effect {
  return {
    ...unobserved(facts, `${id}.${code}`, params),
    figure: params?.profile,
    tells: [{ code: `${id}.tell` }],
  };
}

function effectOf(facts: FactReader): Effect {
  const { running, profiles = [], includesUnread } = facts.get('tuned') ?? {};
  if (profiles.length === 0) {
    return running === false ? off('notRunning') : unknown(facts, 'unobserved');
  }
  const [profile] = profiles;
  const params = { profile };
  if (!profiles.some(name => wanted.includes(name))) {
    return includesUnread
      ? unknown(facts, 'includesUnread', params)
      : off('otherProfile', params);
  }
  switch (running) {
    case true:
      return {
        state: 'on',
        reason: { code: `${id}.on`, params },
        figure: profile,
      };
    case false:
      return off('profileNotRunning', params);
    default:
      return unknown(facts, 'runningUnknown', params);
  }
}

export const tunedProfile: Check = {
  id,
  family: 'host',
  impact: 'low',
  scope: 'node',
  subject: 'node',
  disruption: [],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#further-considerations',
    'https://tuned-project.org/',
  ],
  messages: {
    [`${id}.title`]: 'tuned profile',
    [`${id}.why`]:
      'The tuned profiles network-latency and network-throughput set the CPU, the scheduler and the buffers of a host for network load. Which of the two suits depends on the work.',
    [`${id}.on`]: 'tuned runs with profile {{profile}}',
    [`${id}.notRunning`]: 'tuned does not run',
    [`${id}.profileNotRunning`]:
      'Profile {{profile}} is chosen, but tuned does not run',
    [`${id}.otherProfile`]: 'Another profile is active: {{profile}}',
    [`${id}.includesUnread`]:
      'Profile {{profile}} is active, and not all that it includes could be read',
    [`${id}.runningUnknown`]:
      'Profile {{profile}} is chosen; whether tuned runs does not show',
    [`${id}.unobserved`]: 'Not observed: no profile of tuned was read',
    [`${id}.cannotRun`]: 'This operating system has no tuned: {{image}}',
    [`${id}.tell`]:
      'Mount /etc/tuned with the probe\'s overlay, or run "tuned-adm active" on the node',
  },
  evaluate(facts) {
    const effect = effectOf(facts);
    const image = facts.get('osImage') ?? '';
    // A tuned that was seen at work, for example in a container, is believed before the image is.
    return effect.state !== 'on' && withoutTuned.test(image)
      ? {
          effect: {
            state: 'notApplicable',
            reason: { code: `${id}.cannotRun`, params: { image } },
          },
        }
      : { effect };
  },
};
