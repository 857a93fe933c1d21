/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  HttpAuthService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  ciliumTuningCampaignManagePermission,
  RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
} from 'backstage-plugin-cilium-tuning-common';
import type { Campaign, CampaignScope } from '../compliance/campaign';
import type { ClusterFacets } from '../store/ClusterStore';
import { Callers, type Asker } from './Callers';
import { ciliumTuningClusterResourceRef } from './rules';

/** Somebody who looks at campaigns. */
export interface CampaignViewer {
  /** Entity ref of the user; absent for a service. */
  userRef?: string;
  /** Entity refs by which the user owns things. */
  owns: readonly string[];
  /** Which campaigns they may manage: all, those of theirs, or none. */
  manages: 'all' | 'own' | 'none';
  /** The conditions that clusters have to meet, where there are some. */
  scope: CampaignScope;
}

/** A user who may manage campaigns. */
export type CampaignManager = CampaignViewer & {
  userRef: string;
  manages: 'all' | 'own';
};

/**
 * Whether somebody may change a campaign. With conditions, one may change what one wrote oneself, and what is driven by
 * somebody in whose name one owns things.
 */
export function mayManage(
  { userRef, owns, manages }: CampaignViewer,
  campaign: Pick<Campaign, 'createdBy' | 'owner'>,
): boolean {
  return (
    manages === 'all' ||
    (manages === 'own' &&
      (campaign.createdBy === userRef || owns.includes(campaign.owner)))
  );
}

/** Decides who may do what to campaigns, and which clusters these may cover. */
export class CampaignAccess {
  readonly #callers: Callers;
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    auth: AuthService;
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    userInfo: UserInfoService;
  }) {
    this.#callers = new Callers(options);
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#userInfo = options.userInfo;
  }

  /** What somebody may do. Services look only. */
  async viewer(asker: Asker): Promise<CampaignViewer> {
    const credentials = await this.#callers.any(asker);
    if (credentials.principal.type !== 'user') {
      return { owns: [], manages: 'none', scope: undefined };
    }
    const [{ userEntityRef, ownershipEntityRefs }, [decision]] =
      await Promise.all([
        this.#userInfo.getUserInfo(credentials),
        this.#permissions.authorizeConditional(
          [{ permission: ciliumTuningCampaignManagePermission }],
          { credentials },
        ),
      ]);
    return {
      userRef: userEntityRef,
      owns: ownershipEntityRefs,
      ...managementBy(decision),
    };
  }

  /**
   * Lets a user through who may manage campaigns.
   *
   * @throws NotAllowedError when it is a service, or a user who may not
   */
  async requireManager(asker: Asker): Promise<CampaignManager> {
    await this.#callers.user(asker);
    const { userRef, manages, ...viewer } = await this.viewer(asker);
    if (userRef === undefined || manages === 'none') {
      throw new NotAllowedError(
        `You may not manage campaigns: it takes the permission ${ciliumTuningCampaignManagePermission.name}`,
      );
    }
    return { ...viewer, userRef, manages };
  }

  /**
   * What tells whether a cluster meets the conditions of a scope. A condition that there is no rule for any more is met by
   * nothing.
   */
  covers(scope: CampaignScope): (cluster: ClusterFacets) => boolean {
    if (scope === undefined) {
      return () => true;
    }
    const authorize = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(ciliumTuningClusterResourceRef),
    );
    const decision: PolicyDecision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'cilium-tuning',
      resourceType: RESOURCE_TYPE_CILIUM_TUNING_CLUSTER,
      conditions: scope,
    };
    return cluster => {
      try {
        return authorize(decision, cluster);
      } catch {
        return false;
      }
    };
  }
}

function managementBy(
  decision: PolicyDecision,
): Pick<CampaignViewer, 'manages' | 'scope'> {
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return { manages: 'all', scope: undefined };
    case AuthorizeResult.CONDITIONAL:
      return { manages: 'own', scope: decision.conditions };
    default:
      return { manages: 'none', scope: undefined };
  }
}
