/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Pod } from '../../objects';
import { podReadyText, podRestartsText, podStatusText } from '../podPrinter';
import { ageColumn, Column, column, nameColumn, wide } from './column';

export const podColumns: Column<Pod>[] = [
  nameColumn(),
  column(
    'Ready',
    'The aggregate readiness state of this pod for accepting traffic.',
    podReadyText,
  ),
  column(
    'Status',
    'The aggregate status of the containers in this pod.',
    podStatusText,
  ),
  column(
    'Restarts',
    'The number of times the containers in this pod have been restarted and when the last container in this pod has restarted.',
    podRestartsText,
  ),
  ageColumn(),
  column(
    'IP',
    'podIP address allocated to the pod.',
    p => p.status.podIP ?? '<none>',
    wide,
  ),
  column(
    'Node',
    'NodeName indicates in which node this pod is scheduled.',
    p => p.spec.nodeName ?? '<none>',
    wide,
  ),
  column(
    'Nominated Node',
    'nominatedNodeName is set only when this pod preempts other pods on the node.',
    () => '<none>',
    wide,
  ),
  column(
    'Readiness Gates',
    'If specified, all readiness gates will be evaluated for pod readiness.',
    () => '<none>',
    wide,
  ),
];
