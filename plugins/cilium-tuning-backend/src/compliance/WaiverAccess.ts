/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ciliumTuningWaiverApprovePermission,
  ciliumTuningWaiverCreatePermission,
  ciliumTuningWaiverRevokePermission,
} from 'backstage-plugin-cilium-tuning-common';
import type { Asker, Caller, Callers } from '../permissions/Callers';
import type { ClusterAccess } from '../permissions/ClusterAccess';

const permissions = {
  create: ciliumTuningWaiverCreatePermission,
  approve: ciliumTuningWaiverApprovePermission,
  revoke: ciliumTuningWaiverRevokePermission,
} as const;

type Power = keyof typeof permissions;

const powers: readonly Power[] = ['create', 'approve', 'revoke'];

const words: Record<Power, string> = {
  create: 'ask for waivers of',
  approve: 'approve or reject waivers of',
  revoke: 'revoke waivers of',
};

/** What somebody may do with the waivers of a cluster. */
export interface WaiverPowers extends Record<Power, boolean> {
  /** Entity ref of the user; absent for a service, which may do nothing. */
  user?: string;
}

const NONE: WaiverPowers = { create: false, approve: false, revoke: false };

/** Decides what callers may do with waivers. Whatever excuses something has a person behind it. */
export class WaiverAccess {
  readonly #access: ClusterAccess;
  readonly #callers: Callers;
  readonly #permissions: PermissionsService;

  constructor(options: {
    access: ClusterAccess;
    callers: Callers;
    permissions: PermissionsService;
  }) {
    this.#access = options.access;
    this.#callers = options.callers;
    this.#permissions = options.permissions;
  }

  /**
   * Lets a user through who has a power; throws as `ClusterAccess.requireRead` does.
   *
   * @returns the user's entity ref
   */
  async require(
    power: Power,
    asker: Asker,
    entityRef: string,
  ): Promise<string> {
    const credentials = await this.#access.requireUser(asker, entityRef);
    const permission = permissions[power];
    if (!(await this.#access.may(permission, credentials, entityRef))) {
      throw new NotAllowedError(
        `You may not ${words[power]} ${entityRef}: it takes the permission ${permission.name}`,
      );
    }
    return credentials.principal.userEntityRef;
  }

  /** What whoever asks may do with the waivers of clusters, by their entity refs. */
  async powers(
    asker: Asker,
    entityRefs: readonly string[],
  ): Promise<(entityRef: string) => WaiverPowers> {
    const credentials = await this.#callers.any(asker);
    const user = userOf(credentials);
    const refs = [...new Set(entityRefs)];
    if (user === undefined || refs.length === 0) {
      return () => NONE;
    }
    const decisions = await this.#permissions.authorize(
      refs.flatMap(resourceRef =>
        powers.map(power => ({ permission: permissions[power], resourceRef })),
      ),
      { credentials },
    );
    const may = (entityRef: string, power: Power) =>
      decisions[refs.indexOf(entityRef) * powers.length + powers.indexOf(power)]
        ?.result === AuthorizeResult.ALLOW;
    return entityRef => ({
      user,
      create: may(entityRef, 'create'),
      approve: may(entityRef, 'approve'),
      revoke: may(entityRef, 'revoke'),
    });
  }
}

function userOf({ principal }: Caller): string | undefined {
  return principal.type === 'user' ? principal.userEntityRef : undefined;
}
