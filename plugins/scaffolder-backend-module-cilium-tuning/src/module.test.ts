/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { ShownPlan } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningServiceRef,
  type CiliumTuningService,
} from 'backstage-plugin-cilium-tuning-node';
import request from 'supertest';
import scaffolderModule from './index';

jest.setTimeout(60_000);

const REF = 'resource:default/a';
const OWNER = 'user:default/owner';
const STRANGER = 'user:default/stranger';

const plan: ShownPlan = {
  ...{ reportId: 'report-1', takenAt: '2026-03-01T12:00:00.000Z' },
  ...{ rulesVersion: '1', platform: 'other', state: 'steps' },
  steps: [
    {
      ...{ id: 'bbr', kind: 'change', checks: ['bbr'], nodes: 3 },
      title: { code: 'BBR for pods' },
      ...{ cohorts: [0], canaries: [], restsOn: [], after: [], disrupts: [] },
      ...{ risks: [], promises: [], confirm: [], verify: [] },
      gain: { scoreBefore: 71, scoreAfter: 75, unlocks: [] },
      files: [
        { path: '01-bbr/values.yaml', language: 'yaml', text: 'bbr: true\n' },
      ],
    },
  ],
  files: [{ path: 'README.md', language: 'markdown', text: '# Plan\n' }],
  ...{ left: [], openings: [] },
};

/** Reports that only one person may read. */
const reports = createServiceFactory({
  service: ciliumTuningServiceRef,
  deps: {},
  factory(): CiliumTuningService {
    const unused = async () => {
      throw new Error('Nothing but the plan is needed');
    };
    return {
      ...{ listClusters: unused, getStatus: unused },
      ...{ getReport: unused, getHistory: unused },
      async getPlan(entityRef, { credentials }) {
        const isOwner =
          JSON.stringify(credentials.principal) ===
          JSON.stringify(mockCredentials.user(OWNER).principal);
        if (entityRef !== REF || !isOwner) {
          throw new NotAllowedError('You may not read the report');
        }
        return plan;
      },
    };
  },
});

describe('cilium-tuning:plan:write', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { backend: { baseUrl: 'http://localhost' } },
        }),
        catalogServiceMock.factory(),
        import('@backstage/plugin-scaffolder-backend'),
        reports,
        scaffolderModule,
      ],
    });
  });

  afterAll(() => backend.stop());

  /** Files and problems of a dry run that somebody begins. */
  async function dryRun(user: string, input: object) {
    const { body } = await request(backend.server)
      .post('/api/scaffolder/v2/dry-run')
      .set('authorization', mockCredentials.user.header(user))
      .send({
        template: {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: { name: 'test' },
          spec: {
            type: 'test',
            steps: [{ id: 'plan', action: 'cilium-tuning:plan:write', input }],
          },
        },
        ...{ values: {}, directoryContents: [] },
      });
    const files: { path: string; base64Content: string }[] =
      body.directoryContents ?? [];
    return {
      problem: body.error?.message,
      files: Object.fromEntries(
        files.map(({ path, base64Content }) => [
          path,
          Buffer.from(base64Content, 'base64').toString('utf8'),
        ]),
      ),
    };
  }

  it('writes in a dry run too, all of the plan or steps of it', async () => {
    expect(await dryRun(OWNER, { entityRef: REF })).toEqual({
      files: { 'README.md': '# Plan\n', '01-bbr/values.yaml': 'bbr: true\n' },
    });
    expect(
      await dryRun(OWNER, {
        ...{ entityRef: REF, steps: ['bbr'], targetPath: 'plan' },
      }),
    ).toEqual({ files: { 'plan/01-bbr/values.yaml': 'bbr: true\n' } });
  });

  it('reads as whoever began the task, and writes nothing for who may not read', async () => {
    expect(await dryRun(STRANGER, { entityRef: REF })).toEqual({
      problem: expect.stringContaining('You may not read the report'),
      files: {},
    });
  });
});
