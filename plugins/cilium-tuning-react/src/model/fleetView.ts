/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  clusterHealthSchema,
  clusterSorts,
  complianceSchema,
  type ClusterQuery,
  type ClusterSort,
} from 'backstage-plugin-cilium-tuning-common';
import type { FleetFilter } from './fleetFilter';
import { stateOfMark, verdictMarks } from './marks';

/** How clusters may be laid out. */
const layouts = ['heatmap', 'list'] as const;

/**
 * What a list of clusters shows: which, in which order, and which page.
 *
 * @public
 */
export interface FleetView {
  filter: FleetFilter;
  sort: ClusterSort;
  order: 'ascending' | 'descending';
  /** Whatever there is room for, when left out. */
  layout?: 'heatmap' | 'list';
  /** In which order teams come in the heat map. */
  teams: 'worst' | 'name';
  /** Of a page; the first one without. */
  cursor?: string;
}

/** Names of the parameters of a URL. */
const names = {
  owners: 'owner',
  systems: 'system',
  tags: 'tag',
  lifecycles: 'lifecycle',
  ciliumVersions: 'version',
  health: 'health',
  compliance: 'compliance',
  policy: 'policy',
  waived: 'waived',
  regressed: 'regressed',
  check: 'item',
  marks: 'state',
  minScore: 'minScore',
  maxScore: 'maxScore',
  search: 'q',
  sort: 'sort',
  order: 'order',
  cursor: 'page',
  layout: 'view',
  teams: 'teams',
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
  const [policy] = texts(params, names.policy);
  const [search = ''] = texts(params, names.search);
  return {
    filter: {
      owners: texts(params, names.owners),
      systems: texts(params, names.systems),
      tags: texts(params, names.tags),
      lifecycles: texts(params, names.lifecycles),
      ciliumVersions: texts(params, names.ciliumVersions),
      health: known(params, names.health, clusterHealthSchema.options),
      compliance: known(params, names.compliance, complianceSchema.options),
      policy,
      waived: params.get(names.waived) === 'true',
      regressed: params.get(names.regressed) === 'true',
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
    layout: known(params, names.layout, layouts)[0],
    teams: params.get(names.teams) === 'name' ? 'name' : 'worst',
  };
}

/**
 * Parameters of a URL that ask for a view; what else is in them stays.
 *
 * @public
 */
export function writeFleetView(
  before: URLSearchParams,
  { filter, sort, order, cursor, layout, teams }: FleetView,
): URLSearchParams {
  const after = new URLSearchParams(before);
  Object.values(names).forEach(name => after.delete(name));
  const { owners, systems, tags, lifecycles, ciliumVersions } = filter;
  const { health, compliance, marks } = filter;
  const lists = {
    ...{ owners, systems, tags, lifecycles, ciliumVersions },
    ...{ health, compliance, marks },
  };
  for (const [key, values] of Object.entries(lists)) {
    values.forEach(value =>
      after.append(names[key as keyof typeof lists], value),
    );
  }
  const { policy, check, minScore, maxScore, search } = filter;
  const single = {
    ...{ policy, check, minScore, maxScore, search, cursor, layout },
    waived: filter.waived || undefined,
    regressed: filter.regressed || undefined,
    teams: teams === 'name' ? teams : undefined,
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

const REGRESSED_DAYS = 7;

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
    systems: some(filter.systems),
    tags: some(filter.tags),
    lifecycles: some(filter.lifecycles),
    ciliumVersions: some(filter.ciliumVersions),
    health: some(filter.health),
    policy: filter.policy,
    compliance: some(filter.compliance),
    waived: filter.waived || undefined,
    regressedWithinDays: filter.regressed ? REGRESSED_DAYS : undefined,
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
