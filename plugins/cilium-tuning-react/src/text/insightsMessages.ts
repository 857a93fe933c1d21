/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Words of the card with the results of Tech Insights. */
export const insightsMessages = {
  'insights.title': 'Tech Insights',
  'insights.passed': 'Passed',
  'insights.failed': 'Not passed',
  'insights.old': 'Not known',
  'insights.count': '{{passed}} of {{total}} passed',
  'insights.passedOn': '{{word}}, on {{on}} of {{total}}',
  'insights.collected': 'Facts collected {{age}}',
  'insights.read': 'report read {{age}}',
  'insights.stale.title': 'The report of this cluster is stale',
  'insights.stale.text':
    'It is too old, a later scan failed, or there was none when facts were collected. Until they are collected of a current one, nothing counts as passed.',
  'insights.expired.title': 'These results are old',
  'insights.expired.text':
    'Tech Insights has not collected facts of this cluster as often as it should. Until it does, nothing counts as passed.',
  'insights.unknownAge.title': 'How old these results are is not known',
  'insights.unknownAge.text':
    'Facts could not be read, which takes the permission {{permission}}. Without their age, nothing counts as passed.',
  'insights.none.title': 'No results yet',
  'insights.none.text':
    'Tech Insights has no facts of this cluster, or no check of them. Facts are collected as often as app-config says.',
  'insights.notInstalled.title': 'No checks in Tech Insights',
  'insights.notInstalled.text':
    'Tech Insights is not installed in the backend, or has nothing that runs checks.',
  'insights.notPermitted.title': 'You may not run checks',
  'insights.notPermitted.text': 'It takes the permission {{permission}}.',
  'insights.error': 'The results of Tech Insights could not be loaded',
} as const;
