/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  checks,
  type WaiverQuery,
  type WaiverState,
  waiverStates,
} from 'backstage-plugin-cilium-tuning-common';

/** What the list of waivers shows. */
export interface WaiverView {
  states: WaiverState[];
  checks: string[];
  /** Entity refs of owners of clusters. */
  owners: string[];
}

/** Those that matter now. */
const CURRENT: readonly WaiverState[] = ['pending', 'active'];

const checkIds = checks.map(({ id }) => id);

function known<T extends string>(names: string[], all: readonly T[]): T[] {
  return all.filter(name => names.includes(name));
}

/** Whether a view shows what matters now of all items, as it does where nothing else was chosen. */
export function isFirstView(view: WaiverView): boolean {
  const { states, checks: wanted, owners } = view;
  return (
    wanted.length === 0 &&
    owners.length === 0 &&
    states.length === CURRENT.length &&
    CURRENT.every(state => states.includes(state))
  );
}

/** What is asked for by a view; without states by all of them. */
export function waiverQueryOf(
  { states, checks: wanted, owners }: WaiverView,
  limit: number,
): WaiverQuery {
  return {
    limit,
    ...(states.length > 0 && { states }),
    ...(wanted.length > 0 && { checks: wanted }),
    ...(owners.length > 0 && { owners }),
  };
}

/** The view stands in the URL, so that a link shows the same. */
export function useWaiverView() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const view = useMemo((): WaiverView => {
    const read = new URLSearchParams(text);
    return {
      states: read.has('state')
        ? known(read.getAll('state'), waiverStates)
        : [...CURRENT],
      checks: known(read.getAll('check'), checkIds),
      owners: read.getAll('owner'),
    };
  }, [text]);
  const setView = useCallback(
    ({ states, checks: wanted, owners }: WaiverView) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          next.delete('state');
          next.delete('check');
          next.delete('owner');
          // An empty one stands for all, as the current ones are shown without any
          const named = states.length > 0 ? states : [''];
          named.forEach(state => next.append('state', state));
          wanted.forEach(check => next.append('check', check));
          owners.forEach(owner => next.append('owner', owner));
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { view, setView };
}
