/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Pod } from '../objects';
import type { Blueprint } from './blueprint';
import { suffixOf, uidOf } from './identity';
import { managedBy } from './metadata';
import type { PlannedNode } from './nodes';
import { ownedFields } from './ownedFields';
import type { PodKind } from './podKind';
import { podStatus, type ContainerRun } from './podStatus';

/** What differs between the pods of a kind. */
export interface PodInput {
  node: PlannedNode;
  createdAt: string;
  /** Whether all its containers are, as {@link PodInput.runs} will tell. */
  ready: boolean;
  /** By the name of the container. */
  runs: () => Record<string, ContainerRun>;
}

/** A pod that is made when somebody reads it. */
export class PlannedPod implements Blueprint<Pod> {
  readonly name: string;
  private readonly resourceVersion: string;

  constructor(private readonly kind: PodKind, readonly input: PodInput) {
    const { scope, namespace, owner } = kind;
    const { name } = input.node;
    const suffix = suffixOf(5, scope.cluster, namespace, owner.name, name);
    this.name = `${owner.name}-${suffix}`;
    this.resourceVersion = scope.revisions.next();
  }

  get namespace(): string {
    return this.kind.namespace;
  }

  get labels(): Record<string, string> {
    return this.kind.metadata.labels;
  }

  get nodeName(): string {
    return this.input.node.name;
  }

  make(): Pod {
    const { name, namespace, resourceVersion, kind } = this;
    const { node, createdAt, runs } = this.input;
    const uid = () => uidOf(kind.scope.cluster, 'Pod', namespace, name);
    const { changedAt, status } = podStatus(kind.template, runs(), {
      ...{ uid, createdAt, hostIP: node.address, podIP: this.podIP },
    });
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...{ name, namespace, resourceVersion },
        get uid() {
          return uid();
        },
        creationTimestamp: createdAt,
        ...kind.metadata,
        get managedFields() {
          const { qosClass: _fromCreation, ...posted } = status;
          return [
            managedBy(
              'kube-controller-manager',
              createdAt,
              kind.controllerFields,
            ),
            managedBy(
              'kubelet',
              changedAt,
              { 'f:status': ownedFields(posted) },
              { subresource: 'status' },
            ),
          ];
        },
      },
      spec: kind.specOn(node.name),
      status,
    };
  }

  private get podIP(): string {
    const { node } = this.input;
    return this.kind.template.spec.hostNetwork
      ? node.address
      : node.podCIDR.replace(
          /0\/24$/,
          String(2 + (this.name.charCodeAt(this.name.length - 1) % 250)),
        );
  }
}
