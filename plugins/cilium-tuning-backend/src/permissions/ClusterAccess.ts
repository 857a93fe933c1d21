/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ciliumTuningHealthReadPermission,
  ciliumTuningOfflineReportCreatePermission,
  ciliumTuningReportReadPermission,
  ciliumTuningScanCreatePermission,
  ciliumTuningUnregisteredReadPermission,
} from 'backstage-plugin-cilium-tuning-common';
import type { ClusterFilter } from '../store/ClusterStore';
import { Callers, type Asker, type Caller } from './Callers';
import { Decisions, type FacetsOf } from './Decisions';
import { orGone, readsEverything } from './readsEverything';
import { ReportGate } from './ReportGate';
import type { VisibleEntities } from './VisibleEntities';

/**
 * Decides what callers may see. Scans read clusters with credentials of the service, which are always allowed, so this is the
 * gate: the permissions of this plugin and those of the catalog both have to let a caller through.
 */
export class ClusterAccess {
  readonly callers: Callers;
  readonly #permissions: PermissionsService;
  readonly #visible: VisibleEntities;
  readonly #decisions: Decisions;
  readonly #gate: ReportGate;

  constructor(options: {
    auth: AuthService;
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    catalog: CatalogService;
    visible: VisibleEntities;
    /** What conditions are about. */
    facetsOf: FacetsOf;
  }) {
    this.callers = new Callers(options);
    this.#permissions = options.permissions;
    this.#visible = options.visible;
    this.#decisions = new Decisions(options);
    this.#gate = new ReportGate({ ...options, decisions: this.#decisions });
  }

  /**
   * Lets a caller through who may read the report of a cluster entity.
   *
   * @throws NotFoundError when the caller does not see such an entity, whether it exists or not; NotAllowedError when the
   * caller sees it but may not read its report
   */
  async requireRead(asker: Asker, entityRef: string): Promise<Caller> {
    const credentials = await this.callers.any(asker);
    await this.#gate.pass(credentials, entityRef);
    return credentials;
  }

  /**
   * Whether a caller who may read a report may also do what a permission is about: ask for a scan, keep what a file says beside
   * it, delete what others kept. Services may not.
   */
  async may(
    permission: ResourcePermission,
    credentials: Caller,
    entityRef: string,
  ): Promise<boolean> {
    return (
      credentials.principal.type === 'user' &&
      (await this.#decisions.allowOn(permission, credentials, entityRef))
    );
  }

  /**
   * Lets a user through who may ask for a scan; throws as {@link ClusterAccess.requireRead} does. Services may not: whatever
   * puts work on a cluster has a person behind it, on whose behalf a plugin may call.
   *
   * @returns the user's entity ref
   */
  async requireScan(asker: Asker, entityRef: string): Promise<string> {
    return this.#requireOfUser(
      asker,
      entityRef,
      ciliumTuningScanCreatePermission,
      'ask for a scan of',
    );
  }

  /**
   * Lets a user through who may keep what a file says of a cluster; throws as {@link ClusterAccess.requireRead} does.
   *
   * @returns the user's entity ref
   */
  async requireKeep(asker: Asker, entityRef: string): Promise<string> {
    return this.#requireOfUser(
      asker,
      entityRef,
      ciliumTuningOfflineReportCreatePermission,
      'keep reports of files at',
    );
  }

  /** Lets a user through who may read the report of a cluster entity; throws as {@link ClusterAccess.requireRead} does. */
  async requireUser(
    asker: Asker,
    entityRef: string,
  ): Promise<BackstageCredentials<BackstageUserPrincipal>> {
    const credentials = await this.callers.user(asker);
    await this.#gate.pass(credentials, entityRef);
    return credentials;
  }

  /** Lets a caller through who may see which clusters no entity describes; throws a NotAllowedError for others. */
  async requireUnregistered(asker: Asker): Promise<void> {
    await this.#require(
      await this.callers.any(asker),
      ciliumTuningUnregisteredReadPermission,
      'see unregistered clusters',
    );
  }

  /**
   * What narrows a list to the clusters whose reports a caller may read.
   *
   * @throws NotAllowedError when that is none
   */
  async listFilters(asker: Asker): Promise<ClusterFilter[]> {
    const filters = await this.#readFilters(await this.callers.any(asker));
    if (!filters) {
      throw new NotAllowedError(
        `You may not read reports: it takes the permission ${ciliumTuningReportReadPermission.name}`,
      );
    }
    return filters;
  }

  /**
   * The same for the past of clusters.
   *
   * @returns what narrows the list, and whether it may have clusters that there are no more: nobody can say any longer who saw
   * those, so only for callers from whom no condition hides any cluster or any entity
   */
  async pastFilters(
    asker: Asker,
  ): Promise<{ filters: ClusterFilter[]; gone: boolean }> {
    const filters = await this.listFilters(asker);
    const gone = await readsEverything(
      this.#permissions,
      await this.callers.any(asker),
    );
    return { filters: gone ? [orGone(filters)] : filters, gone };
  }

  /**
   * Lets a caller through who may see how the service is doing.
   *
   * @returns what narrows clusters to those that may be named to the caller; undefined when none may
   * @throws NotAllowedError when the caller may not
   */
  async requireHealth(asker: Asker): Promise<ClusterFilter[] | undefined> {
    const credentials = await this.callers.any(asker);
    await this.#require(
      credentials,
      ciliumTuningHealthReadPermission,
      'see how the service is doing',
    );
    return this.#readFilters(credentials);
  }

  /** Lets a user through who has a permission beside that to read the report; gives the user's entity ref. */
  async #requireOfUser(
    asker: Asker,
    entityRef: string,
    permission: ResourcePermission,
    what: string,
  ): Promise<string> {
    const credentials = await this.requireUser(asker, entityRef);
    if (!(await this.may(permission, credentials, entityRef))) {
      throw new NotAllowedError(
        `You may not ${what} ${entityRef}: it takes the permission ${permission.name}`,
      );
    }
    return credentials.principal.userEntityRef;
  }

  /** Lets a caller through who has a permission that is about no cluster. */
  async #require(
    caller: Caller,
    permission: BasicPermission,
    what: string,
  ): Promise<void> {
    if (!(await this.#decisions.allow(permission, caller))) {
      throw new NotAllowedError(
        `You may not ${what}: it takes the permission ${permission.name}`,
      );
    }
  }

  /** What narrows clusters to those whose reports a caller may read; undefined when that is none. */
  async #readFilters(caller: Caller): Promise<ClusterFilter[] | undefined> {
    const [read, see] = await this.#decisions.of(
      [
        ciliumTuningReportReadPermission,
        // Services see all of the catalog, and may be restricted to reports
        ...(caller.principal.type === 'user'
          ? [catalogEntityReadPermission]
          : []),
      ],
      caller,
    );
    const decided = this.#decisions.filters(read);
    if (!decided) {
      return undefined;
    }
    const credentials = await this.callers.forCatalog(caller);
    const refs = await this.#visible.refs({ credentials, see });
    const visible: ClusterFilter = query => {
      query.whereIn('clusters.entity_ref', [...refs]);
    };
    return [visible, ...decided];
  }
}
