/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** A place in a grid: row 0 is the head, column 0 names the rows. */
export interface GridPlace {
  row: number;
  column: number;
}

const moves: Record<
  string,
  (place: GridPlace, last: GridPlace, toEnd: boolean) => GridPlace
> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }, _, toEnd) => ({ row: toEnd ? 0 : row, column: 0 }),
  End: ({ row }, last, toEnd) => ({
    row: toEnd ? last.row : row,
    column: last.column,
  }),
};

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

function clamp(place: GridPlace, last: GridPlace): GridPlace {
  return {
    row: within(place.row, last.row),
    column: within(place.column, last.column),
  };
}

/** Scrolls no further than needed and, unlike focus(), keeps an element clear of the head and the first column. */
export function bringIntoSight(element: Element | null | undefined) {
  // Browsers have it; what only simulates one may not.
  element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

/** The properties that make an element take the focus in a place. */
export function placeProps(row: number, column: number, isFocused: boolean) {
  return {
    tabIndex: isFocused ? 0 : -1,
    'data-row': row,
    'data-column': column,
    'data-focused': isFocused || undefined,
  };
}

/** The place that an event is about. Cells have no listeners of their own: there are hundreds. */
export function placeOf({ target }: { target: EventTarget }) {
  const element =
    target instanceof Element &&
    target.closest<HTMLElement>('[data-row][data-column]');
  return element
    ? {
        row: Number(element.dataset.row),
        column: Number(element.dataset.column),
      }
    : undefined;
}

/**
 * Keyboard focus of a grid, as ARIA asks for it: one cell is in the tab order; arrow keys, Home and End move to others, with
 * Ctrl to the corners.
 *
 * @param options - the grid's element, where the focus goes first, and the last row and column
 */
export function useGridFocus(options: {
  grid: RefObject<HTMLElement>;
  start: GridPlace;
  last: GridPlace;
}) {
  const { grid, start, last } = options;
  const [chosen, setChosen] = useState<GridPlace>();
  const place = clamp(chosen ?? start, last);
  const moved = useRef(false);

  // After every render: a column far away may take one more to be there.
  useLayoutEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[data-focused]');
    if (moved.current && cell) {
      moved.current = false;
      cell.focus({ preventScroll: true });
      bringIntoSight(cell);
    }
  });

  const onFocus = (event: FocusEvent) => {
    const next = placeOf(event);
    if (next && (next.row !== place.row || next.column !== place.column)) {
      setChosen(next);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (Object.hasOwn(moves, key) && !altKey && !metaKey) {
      event.preventDefault();
      moved.current = true;
      setChosen(clamp(moves[key](place, last, ctrlKey), last));
    }
  };

  return { place, onFocus, onKeyDown };
}
