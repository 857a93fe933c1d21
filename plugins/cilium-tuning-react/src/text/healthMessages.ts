/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Words of the page on how the service is doing. */
export const healthMessages = {
  'health.title': 'Service health',
  'health.intro':
    'How the service itself is doing: whether scans keep up, and what stands in their way. Numbers count every cluster; only those that you may see are named.',
  'health.link': 'Service health',
  'health.failed': 'How the service is doing could not be read: {{message}}',
  'health.old': 'What is shown was true {{age}}.',
  'health.retry': 'Try again',
  'health.notPermitted.title': 'You may not see how the service is doing',
  'health.notPermitted.text':
    'It takes the permission {{permission}}, which administrators have.',
  'health.checked': 'As of {{age}}',
  'health.figures': 'Figures',
  'health.waiting': 'Waiting for a scan',
  'health.waiting.oldest': 'the first of them for {{duration}}',
  'health.waiting.none': 'no cluster is due',
  'health.running': 'Scans under way',
  'health.failing': 'Failing clusters',
  'health.lastSuccess': 'Last scan with a report',
  'health.lastSuccess.none': 'never',
  'health.clusters': 'Clusters',
  'health.clusters.text':
    '{{matched}} belong to a cluster of the Kubernetes plugin, {{scheduled}} are scanned unattended, {{reported}} have a report',
  'health.outbox': 'Changes still to be told',
  'health.outbox.oldest': 'the first of them for {{duration}}',
  'health.outbox.none': 'all are told',
  'health.database': 'Database',
  'health.database.postgresql': 'PostgreSQL, tables of this plugin',
  'health.database.sqlite': 'SQLite',
  'health.database.rows':
    '{{reports}} reports, {{history}} rows of history, {{changes}} of changes',
  'health.database.unknown': 'size not known',
  'health.version': 'Version',
  'health.version.rules': 'rules {{rules}}',
  'health.replica': 'Replica',
  'health.replica.unnamed': 'not named',
  'health.scans': 'Scans',
  'health.longest': 'Longest',
  'health.named': 'Clusters that you may see',
  'health.running.none': 'No scan is under way.',
  'health.reason': 'Reason',
  'health.number': 'Clusters',
  'health.failing.none': 'No cluster fails.',
  'health.sources': 'Sources of the newest reports',
  'health.sources.none': 'There is no report yet.',
} as const;
