/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster, sysdumpOf } from '@internal/demo-clusters';
import {
  keptFileSchema,
  keptFilesSchema,
  MAX_OFFLINE_REPORT_BYTES,
  nodePageSchema,
  offlineReportSchema,
  readSysdump,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  SERVICE,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';
import type { TestPolicy } from './__testUtils__/testServices';

jest.setTimeout(90_000);

const JANE = 'user:default/jane';
const JOHN = 'user:default/john';
const READER = 'user:default/reader';
const CLEANER = 'user:default/cleaner';
const BLIND = 'user:default/without-entity';
const WITHOUT = 'user:default/without-permission';

const policy: TestPolicy = ({ name }, user) => {
  const denied =
    (user === READER && name === 'cilium-tuning.offline-report.create') ||
    (user !== CLEANER && name === 'cilium-tuning.offline-report.delete') ||
    (user === WITHOUT && name.startsWith('cilium-tuning.')) ||
    (user === BLIND && name === 'catalog.entity.read');
  return { result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
};

const cluster = pathOf('article');
const path = `${cluster}/offline-reports`;
const file = 'cilium-sysdump-20260301-120000.zip';

/** What the page makes of a sysdump of the article's cluster. */
async function readFile() {
  const now = new Date('2026-03-01T12:00:00Z');
  const entries = [...sysdumpOf(articleCluster, { now })].map(
    ([name, text]) => ({
      ...{ path: name, size: text.length },
      async *read() {
        yield Buffer.from(text);
      },
    }),
  );
  const result = await readSysdump(entries, { clusterName: 'of-the-page' });
  if (!result.ok) {
    throw new Error(result.problem.reason.code);
  }
  return result.value;
}

describe('what is kept of files', () => {
  let service: TestService;
  let snapshot: Snapshot;

  const body = (change: object = {}) => ({
    file,
    notes: [],
    snapshot,
    ...change,
  });
  const keep = (user?: string, change?: object) =>
    service.post(path, user, body(change));
  const keepAs = async (user: string) =>
    parsed(keptFileSchema, await keep(user));
  const list = async (user: string) =>
    parsed(keptFilesSchema, await service.get(path, user));
  const forget = async (id: string) =>
    service.send('DELETE', `${path}/${id}`, CLEANER);

  beforeAll(async () => {
    ({ snapshot } = await readFile());
    service = await startTestService({
      ...{ policy, config: {}, definitions: [] },
      entities: [clusterEntity('article')],
    });
    await service.until(
      async () => (await service.get(cluster, JANE)).body,
      ({ binding }) => binding === 'notRegistered',
      60,
    );
  });

  afterAll(() => service.stop());

  it('is judged here, and shown to who may read reports, with who kept it and when it is from', async () => {
    const kept = await keepAs(JANE);
    expect(kept).toMatchObject({
      ...{ file, keptBy: JANE, mayDelete: true },
      takenAt: snapshot.takenAt,
    });
    const days =
      (Date.parse(kept.expiresAt) - Date.parse(kept.keptAt)) / 86_400_000;
    expect(days).toBe(90);

    const { report, ...shown } = parsed(
      offlineReportSchema,
      await service.get(`${path}/${kept.id}`, READER),
    );
    expect(shown).toEqual({ kept: { ...kept, mayDelete: false }, notes: [] });
    // Of its own entity, whatever the page called it
    expect(report.clusterName).toBe('article');
    expect(report.assessment.score).not.toBeNull();
    const nodes = parsed(
      nodePageSchema,
      await service.get(
        `${path}/${kept.id}/nodes?check=bpf-host-routing&state=pass`,
        READER,
      ),
    );
    expect(nodes.totalItems).toBe(3);
    expect(await list(READER)).toEqual({
      items: [{ ...kept, mayDelete: false }],
      mayKeep: false,
    });
    await forget(kept.id);
  });

  it('is no report of the cluster', async () => {
    const kept = await keepAs(JANE);

    const status = await service.get(cluster, JANE);
    expect(status.body).toMatchObject({ report: null, lastScan: null });
    for (const part of ['report', 'nodes', 'history']) {
      expect((await service.get(`${cluster}/${part}`, JANE)).status).toBe(404);
    }
    const clusters = await service.post('/clusters/query', JANE);
    expect(clusters.body.items).toMatchObject([{ score: null, report: null }]);
    await forget(kept.id);
  });

  it('is deleted by who kept it, or with the permission', async () => {
    const kept = await keepAs(JANE);
    const url = `${path}/${kept.id}`;

    const refused = await service.send('DELETE', url, JOHN);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain(
      'cilium-tuning.offline-report.delete',
    );
    expect((await list(CLEANER)).items[0].mayDelete).toBe(true);
    expect((await service.send('DELETE', url, JANE)).status).toBe(204);
    expect((await service.send('DELETE', url, JANE)).status).toBe(404);

    const other = await keepAs(JANE);
    expect((await forget(other.id)).status).toBe(204);
    expect((await list(JANE)).items).toEqual([]);
  });

  it.each([
    ['nobody', undefined, 401, 401],
    ['a service', SERVICE, 403, 200],
    ['who may not read reports', WITHOUT, 403, 403],
    ['who does not see the entity', BLIND, 404, 404],
    ['who may not keep', READER, 403, 200],
  ])('is there for %s as permissions say', async (_, caller, kept, read) => {
    const { id } = await keepAs(JANE);

    expect((await keep(caller)).status).toBe(kept);
    expect((await service.get(path, caller)).status).toBe(read);
    expect((await service.get(`${path}/${id}`, caller)).status).toBe(read);
    expect((await service.get(`${path}/${id}/nodes`, caller)).status).toBe(
      read,
    );
    expect((await service.send('DELETE', `${path}/${id}`, caller)).status).toBe(
      kept,
    );
    await forget(id);
  });

  it.each([
    [{ snapshot: 'no object' }],
    [{ snapshot: {} }],
    [{ assessment: { score: 100 } }],
    [{ file: '' }],
    [{ file: 'x'.repeat(256) }],
    [{ notes: [{ code: 'Buy this' }] }],
    [{ notes: 'sysdump.noBugtool' }],
  ])('is refused where it is something else: %#', async change => {
    const answer = await keep(JANE, change);

    expect(answer.status).toBe(400);
    expect((await list(JANE)).items).toEqual([]);
  });

  it('may be as large as is said and no larger', async () => {
    const words = (size: number) => ({
      snapshot: { ...snapshot, padding: ' '.repeat(size) },
    });
    const large = await keep(JANE, words(MAX_OFFLINE_REPORT_BYTES - 200_000));
    const tooLarge = await keep(JANE, words(MAX_OFFLINE_REPORT_BYTES));
    const elsewhere = await service.post('/clusters/query', JANE, {
      padding: ' '.repeat(200_000),
    });

    expect(large.status).toBe(201);
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.body.error.message).toBe(
      'The body of the request is larger than 2097152 bytes',
    );
    expect(elsewhere.status).toBe(413);
    await forget(large.body.id);
  });

  it('is stored and shown without credentials and control characters', async () => {
    const [node, ...nodes] = snapshot.nodes;
    const answer = await keep(JANE, {
      file: 'a\u0007b.zip',
      snapshot: {
        ...snapshot,
        nodes: [{ ...node, status: 'Bearer 0123456789abcdef\u202e' }, ...nodes],
      },
    });
    const { id, file: name } = parsed(keptFileSchema, answer);
    const page = await service.get(`${path}/${id}/nodes`, JANE);

    expect(name).toBe('a b.zip');
    expect(page.text).not.toMatch(/0123456789abcdef|\u202e/);
    await forget(id);
  });

  it('is written to the audit log without its content', async () => {
    const { id } = await keepAs(JANE);
    await forget(id);

    const written = service.logged.filter(line =>
      /offline-report-(create|delete)/.test(line),
    );
    expect(written.join('\n')).toContain('succeeded');
    expect(written.join('\n')).toContain(id);
    expect(written.join('\n')).not.toContain('arm-1');
  });
});
