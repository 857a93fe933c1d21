/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { chainOf, includesOf } from './profileChain';

describe('includesOf', () => {
  it.each<[string, string, string[]]>([
    ['one', '[main]\ninclude=network-latency', ['network-latency']],
    [
      'several, in whatever spelling',
      '[main]\r\n  include = a, b;c\r\n',
      ['a', 'b', 'c'],
    ],
    ['none', '[main]\nsummary=Nothing\n#include=a', []],
    [
      'none of another section',
      '[main]\nsummary=x\n[variables]\ninclude=/etc/tuned/variables.conf',
      [],
    ],
    ['none before a section', 'include=a\n[main]\n', []],
  ])('finds %s', (_, text, expected) => {
    expect(includesOf(text)).toEqual(expected);
  });
});

describe('chainOf', () => {
  it.each<
    [string, string, Record<string, string[]> | undefined, string[], boolean]
  >([
    [
      "tuned's own",
      'openshift-node',
      {},
      ['openshift-node', 'openshift'],
      false,
    ],
    [
      "the cluster's, down to those of tuned",
      'ours',
      { ours: ['cpu-partitioning'] },
      ['ours', 'cpu-partitioning', 'network-latency', 'latency-performance'],
      false,
    ],
    [
      "the cluster's before tuned's of the same name",
      'cpu-partitioning',
      { 'cpu-partitioning': ['balanced'] },
      ['cpu-partitioning', 'balanced'],
      false,
    ],
    [
      "one that adds to tuned's of the same name",
      'network-throughput',
      { 'network-throughput': ['network-throughput'] },
      ['network-throughput', 'throughput-performance'],
      false,
    ],
    ['one that nobody knows', 'theirs', {}, ['theirs'], true],
    [
      'a name that only tuned can tell',
      'ours',
      { ours: ['${f:virt_check:a:b}', 'balanced'] },
      ['ours', 'balanced'],
      true,
    ],
    [
      'one that may be missing',
      'ours',
      { ours: ['-theirs'] },
      ['ours', 'theirs'],
      true,
    ],
    [
      "nothing where the cluster's are not known",
      'cpu-partitioning',
      undefined,
      ['cpu-partitioning'],
      true,
    ],
    [
      'those that include each other, once',
      'a',
      { a: ['b'], b: ['a'] },
      ['a', 'b'],
      false,
    ],
  ])('follows %s', (_, profile, custom, profiles, includesUnread) => {
    const known = custom && new Map(Object.entries(custom));

    expect(chainOf(profile, known)).toEqual({ profiles, includesUnread });
  });
});
