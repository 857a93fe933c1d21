/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import {
  CONFIG_MAP,
  namesIn,
  NODES,
  PODS,
  send,
  startForTest,
} from '../__testUtils__/startForTest';
import { articleCluster, ClusterDefinition } from '..';
import type { DemoCluster } from '../DemoCluster';

const MINUTE_MS = 60_000;
let now = new Date('2026-03-01T10:00:00Z');
let article: DemoCluster;
let recent: DemoCluster;

beforeAll(async () => {
  const definitions: ClusterDefinition[] = [
    articleCluster,
    { ...articleCluster, name: 'recent', kubernetesVersion: 'v1.34.1' },
  ];
  const demo = await startForTest({ definitions, now: () => now });
  [article, recent] = demo.clusters;
});

describe('pages of a list', () => {
  it('hold all objects once, in order, and say how many remain', async () => {
    const first = (await send(article, `${NODES}?limit=4`)).body;
    const second = (
      await send(
        article,
        `${NODES}?limit=4&continue=${first.metadata.continue}`,
      )
    ).body;

    expect(first.metadata.remainingItemCount).toBe(2);
    expect(second.metadata).not.toHaveProperty('continue');
    expect(second.metadata).not.toHaveProperty('remainingItemCount');
    expect(second.metadata.resourceVersion).toBe(
      first.metadata.resourceVersion,
    );
    expect([...namesIn(first), ...namesIn(second)]).toEqual([
      ...['arm-1', 'arm-2', 'arm-3', 'x86-1', 'x86-2', 'x86-3'],
    ]);
  });

  it('do not say how many remain where a selector is used', async () => {
    const { body } = await send(
      article,
      `${PODS}?limit=2&labelSelector=k8s-app%3Dcilium`,
    );

    expect(body.metadata.continue).toBeTruthy();
    expect(body.metadata).not.toHaveProperty('remainingItemCount');
  });

  it('expire after minutes, with a token to go on without consistency', async () => {
    const first = (await send(article, `${NODES}?limit=4`)).body;
    now = new Date(now.getTime() + 6 * MINUTE_MS);
    const late = await send(
      article,
      `${NODES}?limit=4&continue=${first.metadata.continue}`,
    );

    expect(late.status).toBe(410);
    expect(late.body).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      reason: 'Expired',
      code: 410,
    });
    const rest = await send(
      article,
      `${NODES}?limit=4&continue=${late.body.metadata.continue}`,
    );
    expect(namesIn(rest.body)).toEqual(['x86-2', 'x86-3']);
  });

  it.each([
    ['a continue token that it did not give', 'continue=nonsense'],
    ['a limit that is no number', 'limit=all'],
    ['a version beside a continue token', 'continue=x&resourceVersion=5'],
    ['a label selector that cannot be read', 'labelSelector=%3D%3D'],
    ['a field that a node is not selected by', 'fieldSelector=spec.taints%3Dx'],
  ])('are refused for %s', async (_, query) => {
    const { status, body } = await send(article, `${NODES}?${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ kind: 'Status', reason: 'BadRequest' });
  });

  it('are not cut from the watch cache before Kubernetes 1.33', async () => {
    const query = '?limit=2&resourceVersion=0';

    expect((await send(article, NODES + query)).body.items).toHaveLength(6);
    expect((await send(recent, NODES + query)).body.items).toHaveLength(2);
  });

  it('wait for a version that does not exist yet', async () => {
    const { status, body } = await send(
      article,
      `${NODES}?resourceVersion=99999999`,
    );

    expect(status).toBe(504);
    expect(body).toMatchObject({ kind: 'Status', reason: 'Timeout' });
  });
});

describe('selectors', () => {
  const count = async (query: string) =>
    (await send(article, `${PODS}?${query}`)).body.items.length;
  const byLabel = (selector: string) =>
    count(`labelSelector=${encodeURIComponent(selector)}`);
  const byField = (selector: string) =>
    count(`fieldSelector=${encodeURIComponent(selector)}`);

  it('choose by label', async () => {
    const all = await count('');

    expect(await byLabel('k8s-app=cilium')).toBe(6);
    expect(await byLabel('k8s-app==cilium')).toBe(6);
    expect(await byLabel('k8s-app!=cilium')).toBe(all - 6);
    expect(await byLabel('k8s-app in (cilium, kube-dns)')).toBe(7);
    expect(await byLabel('k8s-app notin (cilium)')).toBe(all - 6);
    expect(await byLabel('k8s-app')).toBe(7);
    expect(await byLabel('!k8s-app')).toBe(all - 7);
    expect(await byLabel('k8s-app,k8s-app!=kube-dns')).toBe(6);
  });

  it('choose by field', async () => {
    const [pod] = (await send(article, PODS)).body.items;

    expect(await byField(`metadata.name=${pod.metadata.name}`)).toBe(1);
    expect(await byField('status.phase!=Running')).toBe(0);
    expect(
      await byField('spec.nodeName=x86-1,status.phase=Running'),
    ).toBeGreaterThan(0);
  });

  it('let a list be allowed for one name alone', async () => {
    const list = CONFIG_MAP.replace('/cilium-config', '');
    const named = `${list}?fieldSelector=metadata.name%3Dcilium-config`;

    // the manifests grant the verb get only, so both are refused, and the refusal names what was asked for
    expect((await send(article, named)).body.message).toContain(
      'configmaps "cilium-config" is forbidden',
    );
    expect((await send(article, list)).body.message).toContain(
      'configmaps is forbidden',
    );
  });
});
