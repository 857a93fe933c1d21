/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  ciliumTuningCampaignManagePermission,
  cleanText,
  type CampaignChange,
  type CampaignSummary,
  type CampaignTerms,
} from 'backstage-plugin-cilium-tuning-common';
import type { Campaign } from '../compliance/campaign';
import type { Asker } from '../permissions/Callers';
import { mayManage, type CampaignManager } from '../permissions/CampaignAccess';
import { audited } from './audited';
import { campaignSummary, noCampaign, termsOf } from './campaigns';
import type { ServiceParts } from './ServiceParts';

type Parts = Pick<ServiceParts, 'access' | 'auditor' | 'campaigns'>;

const CHANGED =
  'Somebody else changed the campaign in the meantime. Read it again, and decide anew.';

/** What people write, fit to be stored and shown. Lines of the description stay. */
function cleaned(terms: CampaignTerms): CampaignTerms {
  const description = terms.description
    .split('\n')
    .map(line => cleanText(line, 1000))
    .join('\n')
    .trim();
  return {
    ...terms,
    name: cleanText(terms.name, 100),
    description,
    checks: [...new Set(terms.checks)],
  };
}

/** A campaign as the audit log has it. */
function logged(campaign: Campaign | undefined): JsonObject | null {
  if (!campaign) {
    return null;
  }
  const { state, version } = campaign;
  const fields = { ...termsOf(campaign), state, version };
  return JSON.parse(JSON.stringify(fields));
}

/** The campaign that somebody wants to change, in the version that they saw. */
async function mustManage(
  { campaigns: { store } }: Parts,
  manager: CampaignManager,
  seen: { id: string; version: number },
): Promise<Campaign> {
  const campaign = await store.get(seen.id);
  if (!campaign) {
    throw noCampaign();
  }
  if (!mayManage(manager, campaign)) {
    throw campaign.state === 'draft'
      ? noCampaign()
      : new NotAllowedError(
          `You may not manage this campaign: it takes the permission ${ciliumTuningCampaignManagePermission.name} for it`,
        );
  }
  if (campaign.version !== seen.version) {
    throw new ConflictError(CHANGED);
  }
  return campaign;
}

/** What an act on a campaign has: who acts, and the means to write how it went. */
interface Act {
  manager: CampaignManager;
  /** Writes what is stored of it now into the audit log. */
  note(id: string, before?: Campaign): Promise<void>;
}

/** Does something to a campaign that only managers may; gives the campaign as it is then, if it still is. */
async function managed<T>(
  parts: Parts,
  asker: Asker,
  event: Pick<AuditorServiceCreateEventOptions, 'eventId' | 'meta'>,
  act: (means: Act) => Promise<T>,
): Promise<T> {
  const { access, auditor, campaigns } = parts;
  const request = 'principal' in asker ? {} : { request: asker };
  return audited(
    auditor,
    { ...event, ...request, severityLevel: 'medium' },
    async write => {
      const manager = await campaigns.access.requireManager(asker);
      // Who may not read reports may not see what a campaign is about either
      await access.listFilters(asker);
      return act({
        manager,
        async note(id, before) {
          const after = await campaigns.store.get(id);
          write({ id, before: logged(before), after: logged(after) });
        },
      });
    },
  );
}

/**
 * Writes a draft.
 *
 * @throws as `CampaignAccess.requireManager` does
 */
export async function createCampaign(
  parts: Parts,
  asker: Asker,
  terms: CampaignTerms,
): Promise<CampaignSummary> {
  const { course, store } = parts.campaigns;
  const id = await managed(
    parts,
    asker,
    { eventId: 'campaign-create' },
    async ({ manager: { scope, userRef }, note }) => {
      const created = await store.add(
        cleaned(terms),
        { scope, createdBy: userRef },
        course.time().now,
      );
      await note(created);
      return created;
    },
  );
  return campaignSummary(parts, asker, id);
}

/**
 * Changes a campaign that has not ended. From then on it covers what the one who changed it may manage.
 *
 * @throws as `CampaignAccess.requireManager` does; NotFoundError; ConflictError when it is another version, or has ended
 */
export async function changeCampaign(
  parts: Parts,
  asker: Asker,
  id: string,
  { version, ...terms }: CampaignChange,
): Promise<CampaignSummary> {
  const { course, store } = parts.campaigns;
  await managed(
    parts,
    asker,
    { eventId: 'campaign-change', meta: { id } },
    async ({ manager, note }) => {
      const before = await mustManage(parts, manager, { id, version });
      if (before.state === 'ended') {
        throw new ConflictError('The campaign has ended');
      }
      const isRunning = before.state === 'running';
      if (isRunning && terms.dueOn < course.time().today) {
        throw new InputError('dueOn must not be past');
      }
      const { startOn } = isRunning ? before : terms;
      const after = { ...cleaned(terms), startOn };
      if (!(await store.change(before, after, manager.scope))) {
        throw new ConflictError(CHANGED);
      }
      await note(id, before);
    },
  );
  return campaignSummary(parts, asker, id);
}

/** Starts a draft today; throws as {@link changeCampaign} does. */
export async function startCampaign(
  parts: Parts,
  asker: Asker,
  id: string,
  version: number,
): Promise<CampaignSummary> {
  const { course } = parts.campaigns;
  await managed(
    parts,
    asker,
    { eventId: 'campaign-start', meta: { id } },
    async ({ manager, note }) => {
      const before = await mustManage(parts, manager, { id, version });
      if (before.state !== 'draft') {
        throw new ConflictError('The campaign has been started already');
      }
      if (before.dueOn < course.time().today) {
        throw new InputError('dueOn is past: change it first');
      }
      if (!(await course.start(before))) {
        throw new ConflictError(CHANGED);
      }
      await note(id, before);
    },
  );
  return campaignSummary(parts, asker, id);
}

/** Ends a running campaign for good; throws as {@link changeCampaign} does. */
export async function endCampaign(
  parts: Parts,
  asker: Asker,
  id: string,
  version: number,
): Promise<CampaignSummary> {
  await managed(
    parts,
    asker,
    { eventId: 'campaign-end', meta: { id } },
    async ({ manager, note }) => {
      const before = await mustManage(parts, manager, { id, version });
      if (before.state !== 'running') {
        throw new ConflictError('The campaign is not running');
      }
      if (!(await parts.campaigns.course.end(before))) {
        throw new ConflictError(CHANGED);
      }
      await note(id, before);
    },
  );
  return campaignSummary(parts, asker, id);
}

/** Deletes a draft; throws as {@link changeCampaign} does. */
export async function deleteCampaign(
  parts: Parts,
  asker: Asker,
  id: string,
  version: number,
): Promise<void> {
  await managed(
    parts,
    asker,
    { eventId: 'campaign-delete', meta: { id } },
    async ({ manager, note }) => {
      const before = await mustManage(parts, manager, { id, version });
      if (before.state !== 'draft') {
        throw new ConflictError('Only drafts can be deleted');
      }
      if (!(await parts.campaigns.store.deleteDraft(before))) {
        throw new ConflictError(CHANGED);
      }
      await note(id, before);
    },
  );
}
