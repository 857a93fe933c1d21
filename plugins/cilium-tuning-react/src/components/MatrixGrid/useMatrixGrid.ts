/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import { placeOf, useGridFocus, type GridPlace } from './useGridFocus';

/** What a grid needs to be shown and to move in. */
export interface MatrixGridState {
  scroller: RefObject<HTMLDivElement>;
  /** Where the focus is, or would go. */
  place: GridPlace;
  /** The column of the focus, if it is in a row. */
  focusedColumnOf(row: number): number | undefined;
  listeners: {
    onClick(event: SyntheticEvent): void;
    onFocus(event: FocusEvent): void;
    onKeyDown(event: KeyboardEvent): void;
  };
}

/**
 * An ARIA grid: arrow keys, Home and End move; a click, Enter or Space chooses a cell; Escape takes the selection back.
 *
 * @param options - where the focus goes first, the last row and column, what to do with a place that is chosen, and how to take
 * the selection back where there is one
 */
export function useMatrixGrid(options: {
  start: GridPlace;
  last: GridPlace;
  onChoose(place: GridPlace): void;
  onLeave?: () => void;
}): MatrixGridState {
  const { start, last, onChoose, onLeave } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useGridFocus({ grid: scroller, start, last });
  const { place } = focus;

  const choose = (event: SyntheticEvent) => {
    const chosen = placeOf(event);
    if (chosen) {
      onChoose(chosen);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onLeave) {
      event.stopPropagation();
      onLeave();
    } else if (event.key !== 'Enter' && event.key !== ' ') {
      focus.onKeyDown(event);
    } else if (placeOf(event)?.row && placeOf(event)?.column) {
      // Buttons in the head and links in the first column know what to do with these keys
      event.preventDefault();
      choose(event);
    }
  };

  return {
    scroller,
    place,
    focusedColumnOf: row => (place.row === row ? place.column : undefined),
    listeners: { onClick: choose, onFocus: focus.onFocus, onKeyDown },
  };
}
