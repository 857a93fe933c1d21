/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** English messages of what-if, by code. */
export const whatIfMessages: Record<string, string> = {
  'whatIf.kernelTooOld':
    'Cilium {{version}} does not start on kernel {{kernel}}, it needs {{floor}}',
  'whatIf.kernelUnsure':
    'Cilium {{version}} needs kernel {{floor}}, and the number of this one, {{kernel}}, does not tell what it carries back',
  'whatIf.masqueradeMayStop':
    'Cilium {{version}} does not start where it cannot masquerade in BPF as it is told (bpf.masquerade); the agent that runs is not known to do it, and older ones fall back to iptables',
  'whatIf.optionMayStop':
    '{{item}} is set and not on. Cilium {{version}} may not start with it then, unless this is so: {{need}}',
  'whatIf.onlyAScanTells':
    'What was seen is of before. Whether it is on then, only a scan after the change tells',
};
