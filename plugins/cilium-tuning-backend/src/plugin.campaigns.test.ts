/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster, tunedCluster } from '@internal/demo-clusters';
import {
  campaignDetailsSchema,
  campaignListSchema,
  campaignPreviewSchema,
  campaignSummarySchema,
  ciliumTuningCampaignManagePermission,
  ciliumTuningReportReadPermission,
  type CampaignDetails,
  type CampaignSummary,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';
import type { TestPolicy } from './__testUtils__/testServices';
import { ciliumTuningClockServiceRef } from './clock';
import {
  ciliumTuningClusterConditions,
  createCiliumTuningClusterConditionalDecision,
} from './permissions/rules';

jest.setTimeout(120_000);

const ADMIN = 'user:default/admin';
/** Manages campaigns on clusters of team-b, and reads all. */
const LEAD = 'user:default/lead-of-team-b';
/** Another one of that team. */
const DEPUTY = 'user:default/deputy-of-team-b';
/** Reads what team-b owns. */
const MEMBER = 'user:default/member-of-team-b';

const TEAM_B = 'group:default/team-b';
const ofTeamB = ciliumTuningClusterConditions.isOwner({ owners: [TEAM_B] });

const policy: TestPolicy = (permission, user) => {
  const isManage =
    permission.name === ciliumTuningCampaignManagePermission.name;
  if (isManage && (user === LEAD || user === DEPUTY)) {
    return createCiliumTuningClusterConditionalDecision(
      ciliumTuningCampaignManagePermission,
      ofTeamB,
    );
  }
  if (user === MEMBER) {
    return permission.name === ciliumTuningReportReadPermission.name
      ? createCiliumTuningClusterConditionalDecision(
          ciliumTuningReportReadPermission,
          ofTeamB,
        )
      : {
          result: isManage ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        };
  }
  return { result: AuthorizeResult.ALLOW };
};

const terms = {
  name: 'BBR everywhere',
  description: 'Until spring.\nReally.',
  checks: ['bbr', 'native-routing'],
  clusters: {},
  startOn: '2026-03-01',
  dueOn: '2026-03-31',
  owner: 'group:default/platform',
};

describe('campaigns', () => {
  let service: TestService;
  let now = '2026-03-01T12:00:00Z';

  beforeAll(async () => {
    service = await startTestService({
      policy,
      config: {
        scan: { clusters: 'all' },
        compliance: { timeZone: 'Pacific/Auckland' },
      },
      definitions: [articleCluster, tunedCluster].map(definition => ({
        ...{ ...definition, locatedBy: 'config' },
      })),
      entities: [
        clusterEntity('article'),
        clusterEntity('tuned', { owner: TEAM_B }),
      ],
      features: [
        createServiceFactory({
          service: ciliumTuningClockServiceRef,
          deps: {},
          factory: () => ({ now: () => new Date(now) }),
        }),
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () => ({
            async getUserInfo({ principal }) {
              const userEntityRef = Object(principal).userEntityRef;
              const isOfTeamB = [LEAD, DEPUTY, MEMBER].includes(userEntityRef);
              return {
                userEntityRef,
                ownershipEntityRefs: [
                  userEntityRef,
                  ...(isOfTeamB ? [TEAM_B] : []),
                ],
              };
            },
          }),
        }),
      ],
    });
    await service.untilReported(['article', 'tuned']);
  });

  beforeEach(() => {
    now = '2026-03-01T12:00:00Z';
  });

  afterAll(() => service.stop());

  async function create(
    changed: Partial<typeof terms> = {},
    user = ADMIN,
  ): Promise<CampaignSummary> {
    const answer = await service.post('/campaigns', user, {
      ...{ ...terms, ...changed },
    });
    expect(answer.status).toBe(201);
    return parsed(campaignSummarySchema, answer);
  }

  const act = (
    what: 'start' | 'end',
    { id, version }: CampaignSummary,
    user = ADMIN,
  ) => service.post(`/campaigns/${id}/${what}`, user, { version });

  async function started(
    changed: Partial<typeof terms> = {},
    user = ADMIN,
  ): Promise<CampaignSummary> {
    return parsed(
      campaignSummarySchema,
      await act('start', await create(changed, user), user),
    );
  }

  const read = async (id: string, user = ADMIN): Promise<CampaignDetails> =>
    parsed(campaignDetailsSchema, await service.get(`/campaigns/${id}`, user));

  const list = async (user = ADMIN) =>
    parsed(campaignListSchema, await service.get('/campaigns', user));

  it('are drafts for managers, and running for everybody who reads reports', async () => {
    const draft = await create();

    expect(draft).toMatchObject({ state: 'draft', version: 1 });
    expect((await service.get(`/campaigns/${draft.id}`, MEMBER)).status).toBe(
      404,
    );
    expect((await list(MEMBER)).items).toEqual([]);

    now = '2026-03-04T12:00:00Z';
    await act('start', draft);
    // It is the fifth where campaigns end
    expect(await read(draft.id)).toMatchObject({
      ...{ state: 'running', startOn: '2026-03-05', today: '2026-03-05' },
      ...{ description: 'Until spring.\nReally.', numberOfClusters: 2 },
    });
    const seen = await read(draft.id, MEMBER);
    expect(seen).toMatchObject({
      ...{ numberOfClusters: 1, mayManage: false },
      points: [{ date: '2026-03-05', numberOfClusters: 1 }],
      teams: [{ owner: TEAM_B, numberOfClusters: 1 }],
    });
    expect(JSON.stringify(seen)).not.toMatch(/article|team-a/);
  });

  it('say what is left for whom', async () => {
    const { id } = await started({ checks: ['bbr', 'netkit'] });
    const { teams, mine, coveredClusters, byCheck, items } = await read(
      id,
      LEAD,
    );

    expect(coveredClusters.map(({ entityRef }) => entityRef)).toEqual([
      'resource:default/article',
      'resource:default/tuned',
    ]);
    expect(teams.map(({ owner }) => owner)).toEqual([
      'group:default/team-a',
      TEAM_B,
    ]);
    expect(byCheck.map(({ check }) => check)).toEqual(['bbr', 'netkit']);
    expect(items.passed + items.gap + items.unknown + items.notApplicable).toBe(
      4,
    );
    expect(mine.every(({ owners }) => owners.includes(TEAM_B))).toBe(true);
    expect((await read(id, ADMIN)).mine).toEqual([]);
  });

  it('cover what those who write them may manage, for everybody', async () => {
    const preview = await service.post('/campaign-preview', LEAD, {
      ...{ checks: terms.checks, clusters: {} },
    });
    expect(parsed(campaignPreviewSchema, preview)).toMatchObject({
      numberOfClusters: 1,
      coveredClusters: [{ entityRef: 'resource:default/tuned' }],
    });

    const limited = await started({ owner: TEAM_B }, LEAD);
    expect(await read(limited.id)).toMatchObject({
      ...{ numberOfClusters: 1, isLimited: true, mayManage: true },
    });

    // Who may manage everything makes it one of everything
    const { id, version } = limited;
    const answer = await service.send('PUT', `/campaigns/${id}`, ADMIN, {
      ...{ ...terms, owner: TEAM_B, version },
    });
    expect(answer.body).toMatchObject({
      ...{ numberOfClusters: 2, isLimited: false },
    });
    // and who may not, one of what they may
    const again = await service.send('PUT', `/campaigns/${id}`, DEPUTY, {
      ...{ ...terms, owner: TEAM_B, version: version + 1 },
    });
    expect(again.body).toMatchObject({
      ...{ numberOfClusters: 1, isLimited: true },
    });
  });

  it('of others are not to be changed under conditions', async () => {
    const draft = await create();
    const running = await started();
    const change = { ...terms, version: 2 };

    expect((await act('start', draft, LEAD)).status).toBe(404);
    expect((await act('end', running, LEAD)).status).toBe(403);
    expect(
      (await service.send('PUT', `/campaigns/${running.id}`, LEAD, change))
        .status,
    ).toBe(403);
    expect((await list(LEAD)).mayCreate).toBe(true);
    expect((await list(MEMBER)).mayCreate).toBe(false);
  });

  it('are changed by who saw them last only', async () => {
    const draft = await create();
    const change = (name: string, version: number) =>
      service.send('PUT', `/campaigns/${draft.id}`, ADMIN, {
        ...{ ...terms, name, version },
      });

    expect((await change('One', 1)).status).toBe(200);
    const second = await change('Two', 1);
    expect(second.status).toBe(409);
    expect(second.body.error.message).toContain('Somebody else changed');
    expect((await act('start', draft)).status).toBe(409);
    expect(await read(draft.id)).toMatchObject({ name: 'One', version: 2 });
    expect((await change('Two', 2)).status).toBe(200);

    const url = `/campaigns/${draft.id}`;
    expect(
      (await service.send('DELETE', `${url}?version=2`, ADMIN)).status,
    ).toBe(409);
    expect(
      (await service.send('DELETE', `${url}?version=3`, ADMIN)).status,
    ).toBe(204);
    expect((await service.get(url, ADMIN)).status).toBe(404);
  });

  it('end by themselves, with a result that nothing changes', async () => {
    const { id } = await started();
    const live = await read(id);
    // The last minute of the last day
    now = '2026-03-31T10:59:00Z';
    expect((await read(id)).today).toBe('2026-03-31');

    now = '2026-03-31T11:00:00Z';
    const task = '/.backstage/scheduler/v1/tasks/cilium-tuning-campaigns';
    // Refused while the task runs by its own schedule
    await service.until(
      () => service.post(`${task}/trigger`, ADMIN),
      ({ status }) => status === 200,
    );
    await service.until(
      () => read(id),
      ({ state }) => state === 'ended',
    );
    const result = await read(id);
    expect(result).toMatchObject({
      ...{ endedAt: '2026-03-31T11:00:00.000Z', items: live.items },
      ...{ coveredClusters: live.coveredClusters, teams: live.teams },
    });
    expect((await list()).items.find(item => item.id === id)).toMatchObject({
      ...{ items: live.items, numberOfClusters: 2 },
    });

    const { version } = result;
    for (const answer of [
      await act('start', result),
      await act('end', result),
      await service.send('PUT', `/campaigns/${id}`, ADMIN, {
        ...{ ...terms, version },
      }),
      await service.send(
        'DELETE',
        `/campaigns/${id}?version=${version}`,
        ADMIN,
      ),
    ]) {
      expect(answer.status).toBe(409);
    }
    expect((await read(id, MEMBER)).coveredClusters).toMatchObject([
      { entityRef: 'resource:default/tuned' },
    ]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ checks: [] }, 'checks'],
    [{ checks: ['bbrr'] }, 'checks'],
    [{ dueOn: '2026-02-28' }, 'dueOn'],
    [{ dueOn: '2026-02-30' }, 'dueOn'],
    [{ owner: 'somebody' }, 'owner'],
    [{ clusters: { labels: 'all' } }, 'clusters'],
    [{ state: 'running' }, 'additional properties'],
  ])('are refused with %j', async (change, word) => {
    const answer = await service.post('/campaigns', ADMIN, {
      ...{ ...terms, ...change },
    });

    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(word);
  });

  it('do not start when they are over', async () => {
    const draft = await create();
    now = '2026-05-01T12:00:00Z';

    expect((await act('start', draft)).status).toBe(400);
  });

  it('are written to the audit log as they were and as they are', async () => {
    const draft = await create({ name: 'Logged' });
    await service.send('PUT', `/campaigns/${draft.id}`, ADMIN, {
      ...{ ...terms, name: 'Logged again', version: 1 },
    });

    const line = service.logged.find(
      text =>
        text.includes('campaign-change') &&
        text.includes(draft.id) &&
        text.includes('succeeded'),
    );
    expect(line).toMatch(/"before":.*"Logged".*"after":.*"Logged again"/);
  });
});
