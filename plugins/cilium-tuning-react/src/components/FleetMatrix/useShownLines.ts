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
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import type { FleetTeam } from '../../model';

/** Heights in pixels; the same in the style sheet. */
export const HEAD_HEIGHT = 192;
const TEAM_HEIGHT = 32;
const CLUSTER_HEIGHT = 48;

/** Fewer lines than this are all there, so that they can be printed and searched for. */
const VIRTUAL_FROM = 60;

/** A line of the heat map: the name of a team, or one of its clusters. */
export type FleetLine =
  | { team: FleetTeam }
  | {
      cluster: ClusterSummary;
      /** Number of the row, that of the head being 0. */
      row: number;
    };

/** A line to show. */
export type ShownLine = FleetLine & {
  /** Its number for screen readers, that of the head being 1. */
  ariaRow: number;
  style: CSSProperties | undefined;
};

/** The lines of teams. */
export function linesOf(teams: readonly FleetTeam[]): FleetLine[] {
  let row = 0;
  return teams.flatMap(team => [
    { team },
    ...team.clusters.map(cluster => {
      row += 1;
      return { cluster, row };
    }),
  ]);
}

/**
 * Which lines to show: all of a few; of many those in sight, and the one that has the focus. Those that scrolling brings come in
 * pieces of work between which the page answers, so they may be there a moment later.
 *
 * @param options - the lines, the row that has the focus, and the element that scrolls
 */
export function useShownLines(options: {
  lines: readonly FleetLine[];
  focusedRow: number;
  scroller: RefObject<HTMLElement>;
}): { shown: readonly ShownLine[]; height: number | undefined } {
  const { lines, focusedRow, scroller } = options;
  const enabled = lines.length >= VIRTUAL_FROM;
  const focused = useMemo(
    () => lines.findIndex(line => 'row' in line && line.row === focusedRow),
    [lines, focusedRow],
  );
  const virtualizer = useVirtualizer({
    enabled,
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index =>
      'team' in lines[index] ? TEAM_HEIGHT : CLUSTER_HEIGHT,
    paddingStart: HEAD_HEIGHT,
    // For the first paint, which comes before anything is measured.
    initialRect: { width: 0, height: 800 },
    overscan: 6,
    rangeExtractor: range => {
      const inRange = new Set([...defaultRangeExtractor(range), focused]);
      inRange.delete(-1);
      return [...inRange].sort((a, b) => a - b);
    },
  });
  const inSight = virtualizer.getVirtualItems();
  const shown = useMemo<ShownLine[]>(() => {
    if (!enabled) {
      return lines.map((line, index) => ({
        ...line,
        ariaRow: index + 2,
        style: undefined,
      }));
    }
    let end = HEAD_HEIGHT;
    return inSight.flatMap(item => {
      const gap = item.start - end;
      end = item.end;
      const line = lines[item.index];
      const style = gap > 0 ? { marginBlockStart: gap } : undefined;
      return line ? [{ ...line, ariaRow: item.index + 2, style }] : [];
    });
  }, [enabled, lines, inSight]);
  return {
    shown: useDeferredValue(shown),
    height: enabled ? virtualizer.getTotalSize() - HEAD_HEIGHT : undefined,
  };
}
