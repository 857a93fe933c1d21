/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { CSSProperties, RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';

/** Width of the column that names the checks; the same in the style sheet. */
export const ITEM_WIDTH = 208;
/** Width of the column of a node group, the least where there is room for more. */
export const GROUP_WIDTH = 176;

/** Fewer columns than this are all there, so that they can be printed and searched for. */
const VIRTUAL_FROM = 20;

/** A column to show. */
export interface ShownColumn {
  /** Index of the node group. */
  index: number;
  /** Of each of its cells. */
  style: CSSProperties;
}

const fluid: CSSProperties = { flex: `1 0 ${GROUP_WIDTH}px` };

/**
 * Which columns of node groups to show: all of a few; of many those in sight, and the one that has the focus.
 *
 * @param options - how many node groups there are, the index of the one that has the focus, and the element that scrolls
 */
export function useShownColumns(options: {
  count: number;
  focused: number;
  scroller: RefObject<HTMLElement>;
}): ShownColumn[] {
  const { count, focused, scroller } = options;
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
  if (!enabled) {
    return Array.from({ length: count }, (_, index) => ({
      index,
      style: fluid,
    }));
  }
  let end = ITEM_WIDTH;
  return virtualizer.getVirtualItems().map(item => {
    const gap = item.start - end;
    end = item.end;
    return {
      index: item.index,
      style: { flex: `0 0 ${GROUP_WIDTH}px`, marginInlineStart: gap },
    };
  });
}
