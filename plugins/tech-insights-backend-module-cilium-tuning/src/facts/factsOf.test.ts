/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from 'backstage-plugin-cilium-tuning-common';
import { exampleReport, TAKEN_AT } from '../__testUtils__/exampleReport';
import { factSchema } from './factSchema';
import { factsOf, staleFacts } from './factsOf';

const collection = {
  now: new Date('2026-11-01T13:30:59Z'),
  freshUntil: new Date('2026-11-01T14:00:00Z'),
};

describe('factsOf', () => {
  it('says how the cluster stands, and by how old a report', () => {
    expect(factsOf(exampleReport(), collection)).toMatchObject({
      stale: false,
      reportTakenAt: TAKEN_AT,
      evidenceAgeMinutes: 90,
      freshUntil: '2026-11-01T14:00:00.000Z',
      score: 84,
      potential: 71,
      // 20 of 21: nothing is rounded up to all
      progress: 95,
      itemsDone: 20,
      itemsPermitted: 21,
      itemsLocked: 1,
      itemsUnknown: 1,
      nodes: 2,
    });
  });

  it('says how each check stands', () => {
    const facts = factsOf(
      exampleReport({
        bbr: { progress: 'open', counts: { fail: 1, blockedByStep: 1 } },
        tcx: {
          progress: 'locked',
          counts: { blockedByPlatform: 1, blockedByChoice: 1 },
        },
        'mtu-jumbo': { progress: 'unknown', counts: { unknown: 2 } },
        'bpf-host-routing': {
          progress: 'partly',
          counts: { pass: 1, unknown: 1 },
        },
        netkit: { progress: 'notNeeded', counts: { notApplicable: 2 } },
      }),
      collection,
    );

    expect(facts).toMatchObject({
      nativeRoutingDone: true,
      nativeRoutingNodesOn: 2,
      bbrDone: false,
      bbrNodesOff: 2,
      tcxDone: false,
      tcxNodesLocked: 2,
      mtuJumboDone: false,
      mtuJumboNodesUnknown: 2,
      bpfHostRoutingDone: false,
      bpfHostRoutingNodesOn: 1,
      bpfHostRoutingNodesUnknown: 1,
      netkitNodesNotNeeded: 2,
    });
    // Neither done nor to be done: Tech Insights leaves out checks of what is not there
    expect(facts).not.toHaveProperty('netkitDone');
  });

  it('calls no check done where nodes are locked, or not every node was seen', () => {
    const locked = { pass: 1, blockedByPlatform: 1 };
    const facts = factsOf(
      exampleReport({
        'bpf-host-routing': { progress: 'done', counts: locked },
      }),
      collection,
    );
    expect(facts).toMatchObject({
      nativeRoutingDone: true,
      bpfHostRoutingDone: false,
    });

    const cut = exampleReport();
    cut.sources[0].state = 'partial';
    expect(factsOf(cut, collection)).toMatchObject({
      ...{ score: null, potential: null, progress: null },
      ...{ itemsDone: null, itemsPermitted: null },
      ...{ itemsLocked: null, itemsUnknown: null },
      nativeRoutingDone: false,
      nativeRoutingNodesOn: 2,
    });
  });

  it('calls no check done that an older backend does not know', () => {
    const report = exampleReport();
    report.assessment.checks.pop();

    expect(factsOf(report, collection)).toMatchObject({
      bpfClockDone: false,
      bpfClockNodesOn: null,
    });
  });

  it('names neither the cluster nor where Cilium runs', () => {
    expect(JSON.stringify(factsOf(exampleReport(), collection))).not.toMatch(
      /secret-name|kube-system|report-1/,
    );
  });
});

describe('staleFacts', () => {
  it.each([
    ['an old report', TAKEN_AT, 90],
    ['no report', undefined, null],
  ])('has nothing that could pass for good: %s', (_, takenAt, age) => {
    const { stale, reportTakenAt, evidenceAgeMinutes, freshUntil, ...facts } =
      staleFacts(takenAt, collection);

    expect([stale, reportTakenAt, evidenceAgeMinutes]).toEqual([
      true,
      takenAt ?? null,
      age,
    ]);
    expect(freshUntil).toBe('2026-11-01T14:00:00.000Z');
    for (const { id } of checks) {
      const name = id.replace(/-(.)/g, (__, letter) => letter.toUpperCase());
      expect(facts[`${name}Done`]).toBe(false);
    }
    expect(
      Object.values(facts).filter(value => value !== null && value !== false),
    ).toEqual([]);
  });
});

it('has a schema of exactly the facts that there are', () => {
  const names = Object.keys(factSchema).sort();

  expect(Object.keys(factsOf(exampleReport(), collection)).sort()).toEqual(
    names,
  );
  expect(Object.keys(staleFacts(undefined, collection)).sort()).toEqual(names);
});
