/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import type { ClusterFacets, ClusterFilter } from '../store/ClusterStore';
import type { Caller } from './Callers';
import { criteriaFilter } from './criteriaFilter';
import { ciliumTuningClusterResourceRef } from './rules';

/** Reads what conditions are about, undefined where an entity is not known. */
export type FacetsOf = (
  entityRefs: string[],
) => Promise<(ClusterFacets | undefined)[]>;

/** What the policy of the permission plugin decides about clusters. */
export class Decisions {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #facetsOf: FacetsOf;

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    facetsOf: FacetsOf;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#facetsOf = options.facetsOf;
  }

  /** Whether a caller has a permission that is about no cluster. */
  async allow(permission: BasicPermission, caller: Caller): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials: caller,
    });
    return result === AuthorizeResult.ALLOW;
  }

  /** Whether a caller has a permission on a cluster. */
  async allowOn(
    permission: ResourcePermission,
    caller: Caller,
    entityRef: string,
  ): Promise<boolean> {
    const [decision] = await this.of([permission], caller);
    return this.lets(decision, await this.cluster(entityRef));
  }

  /** What conditions about a cluster entity look at; undefined where the entity is not known here, or gone. */
  async cluster(entityRef: string): Promise<ClusterFacets | undefined> {
    const [cluster] = await this.#facetsOf([entityRef]);
    return cluster;
  }

  /** What the policy decides about permissions of a caller, one by one, as far as it can without a cluster or an entity. */
  async of(
    permissions: readonly ResourcePermission[],
    caller: Caller,
  ): Promise<PolicyDecision[]> {
    return this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials: caller },
    );
  }

  /**
   * Whether a decision about a permission of this plugin lets somebody do it with a cluster. Conditions are looked at here: the
   * permission plugin would ask back what is known here.
   */
  lets(decision: PolicyDecision, cluster: ClusterFacets | undefined): boolean {
    return createConditionAuthorizer(this.#ruleset())(decision, cluster);
  }

  /** What narrows clusters to those with which a decision lets somebody do it; undefined when that is none. */
  filters(decision: PolicyDecision): ClusterFilter[] | undefined {
    switch (decision.result) {
      case AuthorizeResult.DENY:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return [
          criteriaFilter(
            createConditionTransformer(this.#ruleset())(decision.conditions),
          ),
        ];
      default:
        return [];
    }
  }

  #ruleset() {
    return this.#registry.getPermissionRuleset(ciliumTuningClusterResourceRef);
  }
}
