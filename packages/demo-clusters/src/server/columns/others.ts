/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type {
  ConfigMap,
  ControllerRevision,
  DaemonSet,
  KubeObject,
} from '../../objects';
import {
  ageColumn,
  Column,
  column,
  formatLabels,
  nameColumn,
  wide,
} from './column';

const integer = { type: 'integer' as const };

export const daemonSetColumns: Column<DaemonSet>[] = [
  nameColumn(),
  column(
    'Desired',
    'The total number of nodes that should be running the daemon pod.',
    d => d.status.desiredNumberScheduled,
    integer,
  ),
  column(
    'Current',
    'The number of nodes that are running at least 1 daemon pod and are supposed to run the daemon pod.',
    d => d.status.currentNumberScheduled,
    integer,
  ),
  column(
    'Ready',
    'The number of nodes that should be running the daemon pod and have one or more of the daemon pod running with a Ready Condition.',
    d => d.status.numberReady,
    integer,
  ),
  column(
    'Up-to-date',
    'The total number of nodes that are running updated daemon pod',
    d => d.status.updatedNumberScheduled,
    integer,
  ),
  column(
    'Available',
    'The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and available.',
    d => d.status.numberAvailable ?? 0,
    integer,
  ),
  column(
    'Node Selector',
    'NodeSelector is a selector which must be true for the pod to fit on a node.',
    d => formatLabels(d.spec.template.spec.nodeSelector),
  ),
  ageColumn(),
  column(
    'Containers',
    'Names of each container in the template.',
    d => d.spec.template.spec.containers.map(c => c.name).join(','),
    wide,
  ),
  column(
    'Images',
    'Images referenced by each container in the template.',
    d => d.spec.template.spec.containers.map(c => c.image).join(','),
    wide,
  ),
  column(
    'Selector',
    'A label query over pods that are managed by the daemon set.',
    d => formatLabels(d.spec.selector.matchLabels),
    wide,
  ),
];

function controllerOf({ metadata }: ControllerRevision): string {
  const owner = metadata.ownerReferences?.find(o => o.controller);
  return owner ? `${owner.kind.toLowerCase()}.apps/${owner.name}` : '<none>';
}

export const controllerRevisionColumns: Column<ControllerRevision>[] = [
  nameColumn(),
  column('Controller', 'Controller of the object', controllerOf),
  column(
    'Revision',
    'Revision indicates the revision of the state represented by Data.',
    r => r.revision,
  ),
  ageColumn(),
];

export const configMapColumns: Column<ConfigMap>[] = [
  nameColumn(),
  column(
    'Data',
    'Data contains the configuration data.',
    c => Object.keys(c.data).length,
  ),
  ageColumn(),
];

/** A custom resource without printer columns of its own. */
export const customColumns: Column<KubeObject>[] = [
  nameColumn(),
  ageColumn('date'),
];
