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
import type { Caller } from './Callers';
import type { Decisions } from './Decisions';

/** Lets callers through who see a cluster entity in the catalog and may read its report. */
export class ReportGate {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #decisions: Decisions;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    decisions: Decisions;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#decisions = options.decisions;
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
    const [read] = await this.#decisions.of(
      [ciliumTuningReportReadPermission],
      caller,
    );
    await this.#mustBeAllowed(read, entityRef);
    mustSee(await this.#isCluster(entityRef), entityRef);
  }

  /**
   * The permission plugin decides on both permissions at once, and the catalog says meanwhile whether there is such a cluster:
   * it would ask the permission plugin the same again for the user, and does so where what users see hangs on conditions.
   */
  async #passUser(caller: Caller, entityRef: string): Promise<void> {
    const exists = this.#isCluster(entityRef);
    exists.catch(() => undefined);
    const [see, read] = await this.#decisions.of(
      [catalogEntityReadPermission, ciliumTuningReportReadPermission],
      caller,
    );
    const sees =
      see.result === AuthorizeResult.CONDITIONAL
        ? await this.#isCluster(entityRef, caller)
        : see.result === AuthorizeResult.ALLOW && (await exists);
    mustSee(sees, entityRef);
    await this.#mustBeAllowed(read, entityRef);
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

  async #mustBeAllowed(
    decision: PolicyDecision,
    entityRef: string,
  ): Promise<void> {
    if (!(await this.#decisions.lets(decision, entityRef))) {
      throw new NotAllowedError(
        `You may not read the report of ${entityRef}: it takes the permission ${ciliumTuningReportReadPermission.name}`,
      );
    }
  }
}

function mustSee(sees: boolean, entityRef: string): void {
  if (!sees) {
    throw new NotFoundError(
      `There is no entity ${entityRef} of the type kubernetes-cluster that you may see`,
    );
  }
}
