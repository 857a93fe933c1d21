/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  clusterPageSchema,
  clusterStatusSchema,
  nodePageSchema,
  reportSchema,
} from 'backstage-plugin-cilium-tuning-common';
import {
  clusterEntity,
  startTestService,
  type TestPolicy,
  type TestService,
} from './__testUtils__/startTestService';

jest.setTimeout(90_000);

const PERMITTED = 'user:default/permitted';
const WITHOUT_PERMISSION = 'user:default/without-permission';
const WITHOUT_ENTITY = 'user:default/without-entity';

const policy: TestPolicy = ({ name }, user) => {
  const denied =
    (user === WITHOUT_PERMISSION && name.startsWith('cilium-tuning.')) ||
    (user === WITHOUT_ENTITY && name === 'catalog.entity.read');
  return { result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
};

const article = '/clusters/resource/default/article';

describe('the plugin', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({
      policy,
      entities: [clusterEntity('article')],
    });
  });

  afterAll(() => service.stop());

  it('scans', async () => {
    const answer = await service.until(
      () => service.get(article, PERMITTED),
      ({ body }) => Boolean(body.report),
    );
    console.log(JSON.stringify(answer.body, null, 1));
    const report = await service.get(`${article}/report`, PERMITTED);
    console.log(report.status, JSON.stringify(report.body.assessment.checks.map((c: any) => [c.check, c.progress, c.cells.map((x: any) => x.parts.map((p: any)=>[p.judgement.verdict, p.judgement.reason]))]), null, 1), JSON.stringify(report.body.sources));
    console.log(service.logged.join('\n'));
  });
});
