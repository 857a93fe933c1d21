/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ciliumTuningReportReadPermission } from 'backstage-plugin-cilium-tuning-common';
import { isClusterEntity } from '../clusters/clusterEntity';
import type { ClusterFacets } from '../store/ClusterStore';
import type { Caller } from './Callers';
import type { Decisions } from './Decisions';
import type { VisibleEntities, Viewer } from './VisibleEntities';

/** Lets callers through who see a cluster entity in the catalog and may read its report. */
export class ReportGate {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #decisions: Decisions;
  readonly #visible: VisibleEntities;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    decisions: Decisions;
    visible: VisibleEntities;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#decisions = options.decisions;
    this.#visible = options.visible;
  }

  /**
   * Lets a caller through.
   *
   * @throws NotFoundError when the caller does not see such an entity, whether it exists or not; NotAllowedError when the
   * caller sees it but may not read its report
   */
  async pass(caller: Caller, entityRef: string): Promise<void> {
    if (caller.principal.type === 'service') {
      await this.#passService(caller, entityRef);
    } else {
      await this.#passUser(caller, entityRef);
    }
  }

  /** Services see all of the catalog; one that may read no report is to learn of no entity, so that is said first. */
  async #passService(caller: Caller, entityRef: string): Promise<void> {
    const [cluster, [read]] = await Promise.all([
      this.#decisions.cluster(entityRef),
      this.#decisions.of([ciliumTuningReportReadPermission], caller),
    ]);
    this.#mustBeAllowed(read, cluster, entityRef);
    mustSee(
      cluster !== undefined || (await this.#isCluster(entityRef)),
      entityRef,
    );
  }

  /**
   * The permission plugin decides on both permissions at once. The catalog would ask it the same again, so it is asked only
   * where what users see hangs on conditions, and for an entity that is not known here yet; not again for one that a list of
   * the last minute had under the same conditions.
   */
  async #passUser(caller: Caller, entityRef: string): Promise<void> {
    const [cluster, [see, read]] = await Promise.all([
      this.#decisions.cluster(entityRef),
      this.#decisions.of(
        [catalogEntityReadPermission, ciliumTuningReportReadPermission],
        caller,
      ),
    ]);
    switch (see.result) {
      case AuthorizeResult.ALLOW:
        mustSee(
          cluster !== undefined || (await this.#isCluster(entityRef)),
          entityRef,
        );
        break;
      case AuthorizeResult.CONDITIONAL:
        mustSee(
          await this.#meetsConditions({ credentials: caller, see }, entityRef),
          entityRef,
        );
        break;
      default:
        mustSee(false, entityRef);
    }
    this.#mustBeAllowed(read, cluster, entityRef);
  }

  async #meetsConditions(viewer: Viewer, entityRef: string): Promise<boolean> {
    return (
      (await this.#visible.remembers(viewer, entityRef)) ||
      (await this.#isCluster(entityRef, viewer.credentials))
    );
  }

  /** Whether the catalog shows a cluster entity to somebody, this plugin where nobody is named. */
  async #isCluster(
    entityRef: string,
    viewer?: BackstageCredentials,
  ): Promise<boolean> {
    const credentials = viewer ?? (await this.#auth.getOwnServiceCredentials());
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    return entity !== undefined && isClusterEntity(entity);
  }

  #mustBeAllowed(
    decision: PolicyDecision,
    cluster: ClusterFacets | undefined,
    entityRef: string,
  ): void {
    if (!this.#decisions.lets(decision, cluster)) {
      throw new NotAllowedError(
        `You may not read the report of ${entityRef}: it takes the permission ${ciliumTuningReportReadPermission.name}`,
      );
    }
  }
}

function mustSee(seen: boolean, entityRef: string): void {
  if (!seen) {
    throw new NotFoundError(
      `There is no entity ${entityRef} of the type kubernetes-cluster that you may see`,
    );
  }
}
