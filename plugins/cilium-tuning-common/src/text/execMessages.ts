/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is said when a command in a container brought nothing, by message code.
 *
 * @public
 */
export const execMessages = {
  'exec.unavailable':
    'Exec unavailable: another plugin of this Backstage backend, most likely the signals plugin, takes every request for a WebSocket and leaves it unanswered, so none reaches the Kubernetes plugin. Use the probe instead, or run the Kubernetes plugin in a backend without the signals plugin.',
  'exec.notOffered':
    'Exec unavailable: this cluster is read in a way that runs no commands.',
  'exec.forbidden':
    "The cluster refused to run a command in {{pod}}: Backstage's account there lacks get or, from Kubernetes 1.35 on, create on pods/exec. Grant it the access in deploy/backstage-access/components/agent-exec, or use the probe. The cluster said: {{message}}",
  'exec.noUpgrade':
    'The request to run a command in {{pod}} did not arrive as one for a WebSocket (HTTP {{status}}). Something between Backstage and the API server does not pass upgrades on: look for a proxy or a load balancer. The answer was: {{message}}',
  'exec.protocol':
    'The answer to a command in {{pod}} is not in the protocol of Kubernetes: {{message}}',
  'exec.noStatus':
    'The connection to {{pod}} ended before the cluster said whether {{command}} succeeded, so its output was not used.',
  'exec.exitCode':
    '{{command}} in {{pod}} ended with exit code {{code}}: {{message}}',
  'exec.noProgram':
    'The container in {{pod}} has no program {{command}}: {{message}}',
  'exec.failed':
    'The cluster could not run {{command}} in {{pod}}: {{message}}',
  'exec.empty':
    '{{command}} in {{pod}} succeeded without any output {{attempts}} times in a row. Output gets lost between the API server and the node under load; scan again.',
  'exec.unreadable':
    'The output of {{command}} in {{pod}} could not be understood.',
  'exec.otherClusters':
    'No commands are run in agents of this cluster: it is not among ciliumTuning.agentExec.clusters.',
  'exec.notAllAsked':
    '{{read}} of {{total}} agents were read in {{seconds}} seconds; the time was over for the others. Raise ciliumTuning.scan.timeLimit or agentExec.maxConcurrent, or use the probe, which reads a whole cluster in seconds.',
} as const;

/**
 * Message code of a command that brought nothing.
 *
 * @public
 */
export type ExecCode = keyof typeof execMessages;
