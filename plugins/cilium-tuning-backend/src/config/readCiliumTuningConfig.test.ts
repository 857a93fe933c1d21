/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readCiliumTuningConfig } from './readCiliumTuningConfig';

const read = (ciliumTuning?: JsonObject) =>
  readCiliumTuningConfig(
    new ConfigReader(ciliumTuning === undefined ? {} : { ciliumTuning }),
  );

describe('readCiliumTuningConfig', () => {
  it('schedules nothing unless it is told to', () => {
    expect(read()).toEqual({
      clusters: [],
      allowClusterAnnotation: false,
      ciliumNamespaces: ['kube-system'],
      probe: { enabled: true, namespace: 'cilium-tuning' },
      nodeFeatureDiscovery: {
        enabled: true,
        nodeFeatures: false,
        namespace: 'node-feature-discovery',
      },
      nodeTuningOperator: { enabled: true },
      agentMetrics: { enabled: false, port: 9962 },
      prometheus: { targets: [] },
      agentExec: { enabled: false, maxConcurrent: 10, timeLimit: 15_000 },
      scan: {
        interval: 1_800_000,
        staleAfter: 5_400_000,
        timeLimit: 60_000,
        requestTimeLimit: 15_000,
        maxConcurrent: 2,
        maxRequestsPerCluster: 3,
        maxResponseMebibytes: 64,
      },
      history: { keepDetail: 2_592_000_000, keepDaily: 63_072_000_000 },
      policies: [],
      shareUserScans: false,
      offlineReports: { keep: 7_776_000_000 },
      compliance: {
        timeZone: 'UTC',
        waivers: { maxDays: 180, requireApproval: false },
      },
      notifications: { enabled: true, minimumImpact: 'low' },
    });
  });

  it('reads durations, mappings and filters', () => {
    const config = read({
      clusters: [{ cluster: 'prod', entityRef: 'Resource:infra/Prod' }],
      scan: {
        clusters: { filter: { 'spec.owner': 'team-a' } },
        interval: { hours: 1 },
        timeLimit: '2m',
        requestTimeLimit: 'PT5S',
      },
    });

    expect(config.clusters).toEqual([
      { cluster: 'prod', entityRef: 'resource:infra/prod' },
    ]);
    expect(config.scan).toMatchObject({
      clusters: { filter: { 'spec.owner': 'team-a' } },
      interval: 3_600_000,
      staleAfter: 10_800_000,
      timeLimit: 120_000,
      requestTimeLimit: 5_000,
    });
  });

  it('reads policies, and completes their entity refs', () => {
    const { policies } = read({
      policies: [
        {
          name: 'production',
          clusters: {
            owners: ['Team-A', 'user:infra/jo'],
            systems: ['shop'],
            labels: { 'example.com/stage': 'prod' },
          },
          levels: [
            { name: 'silver', require: ['native-routing'] },
            { name: 'gold', minScore: 90 },
          ],
          target: 'gold',
        },
      ],
    });

    expect(policies).toMatchObject([
      {
        clusters: {
          owners: ['group:default/team-a', 'user:infra/jo'],
          systems: ['system:default/shop'],
          labels: { 'example.com/stage': 'prod' },
        },
        target: 'gold',
      },
    ]);
  });

  it('leaves to the module for Tech Insights what is for that', () => {
    expect(() => read({ techInsights: { filter: {} } })).not.toThrow();
  });

  it.each<[string, JsonObject, RegExp]>([
    [
      'a policy that is named twice',
      {
        policies: [
          { name: 'a', minScore: 1 },
          { name: 'a', minScore: 2 },
        ],
      },
      /ciliumTuning\.policies: names the policy a more than once/,
    ],
    [
      'a key of a policy misspelt',
      { policies: [{ name: 'a', requires: ['native-routing'] }] },
      /policies\.0\.requires is not a known key\. Did you mean ciliumTuning\.policies\.0\.require\?/,
    ],
    [
      'a key of a level misspelt',
      { policies: [{ name: 'a', levels: [{ name: 'b', minscore: 9 }] }] },
      /Did you mean ciliumTuning\.policies\.0\.levels\.0\.minScore\?/,
    ],
    [
      'a key of a selector misspelt',
      { policies: [{ name: 'a', minScore: 9, clusters: { owner: ['b'] } }] },
      /Did you mean ciliumTuning\.policies\.0\.clusters\.owners\?/,
    ],
    [
      'a check that there is not',
      { policies: [{ name: 'a', require: ['native-rooting'] }] },
      /policies\.0\.require\.0: native-rooting is not the id of a check/,
    ],
    [
      'an owner that is no entity ref',
      {
        policies: [{ name: 'a', minScore: 9, clusters: { owners: ['a b/'] } }],
      },
      /policies\.0: selects by owners or systems that are no entity refs/,
    ],
    [
      'a key misspelt',
      { scan: { intervall: '1h' } },
      /ciliumTuning\.scan\.intervall is not a known key\. Did you mean ciliumTuning\.scan\.interval\?/,
    ],
    [
      'a key at the top misspelt',
      { ciliumNamespace: ['kube-system'] },
      /Did you mean ciliumTuning\.ciliumNamespaces\?/,
    ],
    [
      'a key like no other',
      { scan: { colour: 'red' } },
      /ciliumTuning\.scan\.colour is not a known key\. Known keys there: clusters, interval/,
    ],
    [
      'a key of a mapping',
      { clusters: [{ cluster: 'a', entityref: 'resource:default/a' }] },
      /ciliumTuning\.clusters\.0\.entityref is not a known key\. Did you mean ciliumTuning\.clusters\.0\.entityRef\?/,
    ],
    [
      'a key beside the filter',
      { scan: { clusters: { filters: {} } } },
      /ciliumTuning\.scan\.clusters\.filters is not a known key\. Did you mean ciliumTuning\.scan\.clusters\.filter\?/,
    ],
    [
      'no duration',
      { scan: { interval: 'often' } },
      /ciliumTuning\.scan\.interval: must be a duration such as 30m/,
    ],
    [
      'too short a duration',
      { scan: { interval: '1s' } },
      /ciliumTuning\.scan\.interval: must be at least 10 seconds/,
    ],
    [
      'no time zone',
      { compliance: { timeZone: 'Berlin' } },
      /ciliumTuning\.compliance\.timeZone: must be the name of a time zone/,
    ],
    [
      'a key of waivers misspelt',
      { compliance: { waivers: { maxDay: 3 } } },
      /ciliumTuning\.compliance\.waivers\.maxDay is not a known key\. Did you mean ciliumTuning\.compliance\.waivers\.maxDays\?/,
    ],
    [
      'a word for the clusters',
      { scan: { clusters: 'every' } },
      /ciliumTuning\.scan\.clusters: must be all, a list of names/,
    ],
    [
      'no entity ref',
      { clusters: [{ cluster: 'a', entityRef: 'a/b/c' }] },
      /ciliumTuning\.clusters\.0\.entityRef: must be an entity ref/,
    ],
    [
      'a cluster mapped twice',
      {
        clusters: [
          { cluster: 'a', entityRef: 'resource:default/a' },
          { cluster: 'a', entityRef: 'resource:default/b' },
        ],
      },
      /ciliumTuning\.clusters: maps the cluster a more than once/,
    ],
    [
      'an entity mapped twice',
      {
        clusters: [
          { cluster: 'a', entityRef: 'a' },
          { cluster: 'b', entityRef: 'resource:default/A' },
        ],
      },
      /maps the entity resource:default\/a more than once/,
    ],
    [
      'a namespace that leads elsewhere',
      { ciliumNamespaces: ['../secrets'] },
      /ciliumTuning\.ciliumNamespaces\.0: must be the name of a namespace/,
    ],
  ])('refuses %s, and names it', (_, block, message) => {
    expect(() => read(block)).toThrow(message);
  });

  it('names everything that is wrong at once', () => {
    expect(() => read({ scann: {}, scan: { maxConcurrent: 0 } })).toThrow(
      /(?=.*scann is not a known key)(?=.*ciliumTuning\.scan\.maxConcurrent)/,
    );
  });
});
