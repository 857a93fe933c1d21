/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  clusterHealthSchema,
  clusterSorts,
  type ClusterHealth,
  type ClusterQuery,
  type ClusterSort,
} from 'backstage-plugin-cilium-tuning-common';
import { stateOfMark, verdictMarks, type VerdictMarkName } from './marks';

/**
 * What narrows a list of clusters down. An empty list narrows nothing.
 *
 * @public
 */
export interface FleetFilter {
  /** Entity refs. */
  owners: readonly string[];
  tags: readonly string[];
  lifecycles: readonly string[];
  ciliumVersions: readonly string[];
  health: readonly ClusterHealth[];
  /** Item that has one of the marks on at least one node. Without a mark it narrows nothing. */
  check?: string;
  marks: readonly VerdictMarkName[];
  minScore?: number;
  maxScore?: number;
  search: string;
}

/**
 * What a list of clusters shows: which, in which order, and which page.
 *
 * @public
 */
export interface FleetView {
  filter: FleetFilter;
  sort: ClusterSort;
  order: 'ascending' | 'descending';
  /** Of a page; the first one without. */
  cursor?: string;
}

/**
 * The filter that shows every cluster.
 *
 * @public
 */
export const noFleetFilter: FleetFilter = {
  ...{ owners: [], tags: [], lifecycles: [], ciliumVersions: [] },
  ...{ health: [], marks: [], search: '' },
};

/** Names of the parameters of a URL. */
const names = {
  owners: 'owner',
  tags: 'tag',
  lifecycles: 'lifecycle',
  ciliumVersions: 'version',
  health: 'health',
  check: 'item',
  marks: 'state',
  minScore: 'minScore',
  maxScore: 'maxScore',
  search: 'q',
  sort: 'sort',
  order: 'order',
  cursor: 'page',
} as const;

const DEFAULT_SORT: ClusterSort = 'name';
const MOST_VALUES = 200;
const LONGEST_VALUE = 300;

function texts(params: URLSearchParams, name: string): string[] {
  return params
    .getAll(name)
    .filter(value => value !== '' && value.length <= LONGEST_VALUE)
    .slice(0, MOST_VALUES);
}

function known<T extends string>(
  params: URLSearchParams,
  name: string,
  all: readonly T[],
): T[] {
  const values = params.getAll(name);
  return all.filter(value => values.includes(value));
}

function scoreOf(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name) ?? '';
  return /^\d{1,3}$/.test(text) && Number(text) <= 100
    ? Number(text)
    : undefined;
}

/**
 * What the parameters of a URL ask for. What is not known in them is left out.
 *
 * @public
 */
export function readFleetView(params: URLSearchParams): FleetView {
  const [check] = texts(params, names.check);
  const [search = ''] = texts(params, names.search);
  return {
    filter: {
      owners: texts(params, names.owners),
      tags: texts(params, names.tags),
      lifecycles: texts(params, names.lifecycles),
      ciliumVersions: texts(params, names.ciliumVersions),
      health: known(params, names.health, clusterHealthSchema.options),
      check,
      marks: known(params, names.marks, verdictMarks),
      minScore: scoreOf(params, names.minScore),
      maxScore: scoreOf(params, names.maxScore),
      search,
    },
    sort: known(params, names.sort, clusterSorts)[0] ?? DEFAULT_SORT,
    order:
      params.get(names.order) === 'descending' ? 'descending' : 'ascending',
    cursor: params.get(names.cursor) ?? undefined,
  };
}

/**
 * Parameters of a URL that ask for a view; what else is in them stays.
 *
 * @public
 */
export function writeFleetView(
  before: URLSearchParams,
  { filter, sort, order, cursor }: FleetView,
): URLSearchParams {
  const after = new URLSearchParams(before);
  Object.values(names).forEach(name => after.delete(name));
  const { owners, tags, lifecycles, ciliumVersions, health, marks } = filter;
  const lists = { owners, tags, lifecycles, ciliumVersions, health, marks };
  for (const [key, values] of Object.entries(lists)) {
    values.forEach(value =>
      after.append(names[key as keyof typeof lists], value),
    );
  }
  const { check, minScore, maxScore, search } = filter;
  const single = {
    ...{ check, minScore, maxScore, search, cursor },
    sort: sort === DEFAULT_SORT ? undefined : sort,
    order: order === 'descending' ? order : undefined,
  };
  for (const [key, value] of Object.entries(single)) {
    if (value !== undefined && value !== '') {
      after.set(names[key as keyof typeof single], String(value));
    }
  }
  return after;
}

const some = <T>(values: readonly T[]): T[] | undefined =>
  values.length > 0 ? [...values] : undefined;

/**
 * What to ask the backend for a view.
 *
 * @public
 */
export function fleetQueryOf(view: FleetView, limit: number): ClusterQuery {
  const { filter, sort, order, cursor } = view;
  const { check, marks, minScore, maxScore, search } = filter;
  return {
    ...{ sort, order, cursor, limit },
    facets: true,
    owners: some(filter.owners),
    tags: some(filter.tags),
    lifecycles: some(filter.lifecycles),
    ciliumVersions: some(filter.ciliumVersions),
    health: some(filter.health),
    checks:
      check !== undefined && marks.length > 0
        ? [{ check, states: marks.map(stateOfMark) }]
        : undefined,
    score:
      minScore !== undefined || maxScore !== undefined
        ? { min: minScore, max: maxScore }
        : undefined,
    search: search.trim() || undefined,
  };
}

/**
 * The parts of a filter that narrow a list down, each of which can be taken away by itself.
 *
 * @public
 */
export type FleetFilterPart =
  | {
      part: 'owners' | 'tags' | 'lifecycles' | 'ciliumVersions' | 'health';
      value: string;
    }
  | { part: 'check'; value: string }
  | { part: 'score' | 'search' };

const listParts = [
  ...(['owners', 'tags', 'lifecycles'] as const),
  ...(['ciliumVersions', 'health'] as const),
];

/**
 * Which parts of a filter narrow a list down.
 *
 * @public
 */
export function fleetFilterParts(filter: FleetFilter): FleetFilterPart[] {
  const { check, marks, minScore, maxScore, search } = filter;
  return [
    ...(search.trim() === '' ? [] : [{ part: 'search' as const }]),
    ...listParts.flatMap(part => filter[part].map(value => ({ part, value }))),
    ...(check !== undefined && marks.length > 0
      ? [{ part: 'check' as const, value: check }]
      : []),
    ...(minScore === undefined && maxScore === undefined
      ? []
      : [{ part: 'score' as const }]),
  ];
}

/**
 * A filter without one of its parts.
 *
 * @public
 */
export function withoutFleetFilterPart(
  filter: FleetFilter,
  gone: FleetFilterPart,
): FleetFilter {
  switch (gone.part) {
    case 'search':
      return { ...filter, search: '' };
    case 'score':
      return { ...filter, minScore: undefined, maxScore: undefined };
    case 'check':
      return { ...filter, check: undefined, marks: [] };
    default: {
      const left = (filter[gone.part] as readonly string[]).filter(
        value => value !== gone.value,
      );
      return { ...filter, [gone.part]: left };
    }
  }
}
