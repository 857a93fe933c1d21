/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  useDeferredValue,
  useMemo,
  type CSSProperties,
  type RefObject,
} from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { ITEM_WIDTH } from '../MatrixGrid';

/** Width of the column of a node group, the least where there is room for more. */
export const GROUP_WIDTH = 176;

/** Fewer columns than this are all there, so that they can be printed and searched for. */
const VIRTUAL_FROM = 20;

/** A column to show. */
export interface ShownColumn {
  group: NodeGroup;
  /** Number of the column, that of the items being 0. */
  column: number;
  /** Of each of its cells; the same object for columns that look alike, so that cells are not rendered again. */
  style: CSSProperties;
}

const fluid: CSSProperties = { flex: `1 0 ${GROUP_WIDTH}px` };
const fixed: CSSProperties = { flex: `0 0 ${GROUP_WIDTH}px` };

/**
 * Which columns of node groups to show: all of a few; of many those in sight, and the one that has the focus. Those that
 * scrolling brings come in pieces of work between which the page answers, so they may be there a moment later.
 *
 * @param options - the node groups, the index of the one that has the focus, and the element that scrolls
 */
export function useShownColumns(options: {
  groups: NodeGroup[];
  focused: number;
  scroller: RefObject<HTMLElement>;
}): ShownColumn[] {
  const { groups, focused, scroller } = options;
  const count = groups.length;
  const enabled = count >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    horizontal: true,
    enabled,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => GROUP_WIDTH,
    paddingStart: ITEM_WIDTH,
    // For the first paint, which comes before anything is measured.
    initialRect: { width: 1200, height: 0 },
    overscan: 2,
    rangeExtractor: range => {
      const shown = new Set([...defaultRangeExtractor(range), focused]);
      shown.delete(-1);
      return [...shown].sort((a, b) => a - b);
    },
  });
  const inSight = virtualizer.getVirtualItems();
  const columns = useMemo(() => {
    if (!enabled) {
      return groups.map((group, index) => ({
        group,
        column: index + 1,
        style: fluid,
      }));
    }
    let end = ITEM_WIDTH;
    return inSight.flatMap(item => {
      const gap = item.start - end;
      end = item.end;
      const group = groups[item.index];
      const style = gap > 0 ? { ...fixed, marginInlineStart: gap } : fixed;
      return group ? { group, column: item.index + 1, style } : [];
    });
  }, [enabled, groups, inSight]);
  return useDeferredValue(columns);
}
