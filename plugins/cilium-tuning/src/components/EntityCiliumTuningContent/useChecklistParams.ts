/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  shownFamilies,
  verdictMarks,
  type CheckFilter,
  type MatrixSelection,
} from 'backstage-plugin-cilium-tuning-react';

const names = {
  check: 'check',
  group: 'group',
  states: 'state',
  families: 'family',
  now: 'now',
  groups: 'groups',
};

function known<T extends string>(
  values: string[],
  all: readonly T[],
): readonly T[] {
  return all.filter(value => values.includes(value));
}

/** What is selected and filtered in the checklist. It stands in the URL, so that a link shows the same. */
export function useChecklistParams() {
  const [params, setParams] = useSearchParams();

  const filter = useMemo<CheckFilter>(
    () => ({
      states: known(params.getAll(names.states), verdictMarks),
      families: known(params.getAll(names.families), shownFamilies),
      onlyNow: params.get(names.now) === 'true',
    }),
    [params],
  );
  const setFilter = useCallback(
    ({ states, families, onlyNow }: CheckFilter) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          next.delete(names.states);
          next.delete(names.families);
          next.delete(names.now);
          states.forEach(state => next.append(names.states, state));
          families.forEach(family => next.append(names.families, family));
          if (onlyNow) {
            next.set(names.now, 'true');
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );

  const check = params.get(names.check);
  const group = params.get(names.group);
  const selection = useMemo<MatrixSelection | undefined>(
    () => (check !== null && group !== null ? { check, group } : undefined),
    [check, group],
  );
  const select = useCallback(
    (next: MatrixSelection | undefined) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          after.delete(names.check);
          after.delete(names.group);
          if (next) {
            after.set(names.check, next.check);
            after.set(names.group, next.group);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );

  const setGroups = useCallback(
    (text: string) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          after.delete(names.groups);
          if (text) {
            after.set(names.groups, text);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    ...{ filter, setFilter, selection, select },
    ...{ groups: params.get(names.groups) ?? '', setGroups },
  };
}
