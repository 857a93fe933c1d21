/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function relative(time: number, now: number, language: string): string {
  const seconds = Math.round((time - now) / 1000);
  const [unit, size] =
    units.find(entry => Math.abs(seconds) >= entry[1]) ?? units[3];
  return new Intl.RelativeTimeFormat(language, {
    style: 'short',
    numeric: 'auto',
  }).format(Math.trunc(seconds / size), unit);
}

/**
 * Says points in time, and other figures, in the language of the app.
 *
 * @public
 */
export function useTimeText() {
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return {
    /** For example "12 min. ago". */
    relative: useCallback(
      (iso: string, now: number = Date.now()) =>
        relative(Date.parse(iso), now, language),
      [language],
    ),
    /** Date, time and zone. */
    absolute: useCallback(
      (iso: string) =>
        new Intl.DateTimeFormat(language, {
          dateStyle: 'medium',
          timeStyle: 'long',
        }).format(new Date(iso)),
      [language],
    ),
    /** A date, `YYYY-MM-DD`, which is the same wherever one looks from. */
    date: useCallback(
      (day: string) =>
        new Intl.DateTimeFormat(language, {
          dateStyle: 'medium',
          timeZone: 'UTC',
        }).format(new Date(day)),
      [language],
    ),
    /** Day and month of the same. */
    shortDate: useCallback(
      (day: string) =>
        new Intl.DateTimeFormat(language, {
          ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
        }).format(new Date(day)),
      [language],
    ),
    /** Day and month of milliseconds since the epoch. */
    day: useCallback(
      (time: number) =>
        new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: 'short',
        }).format(time),
      [language],
    ),
    /** Hour and minute of milliseconds since the epoch. */
    hour: useCallback(
      (time: number) =>
        new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(time),
      [language],
    ),
    /** For example "3 min". */
    duration: useCallback(
      (seconds: number) => {
        const [unit, size] =
          units.find(entry => seconds >= entry[1]) ?? units[3];
        return new Intl.NumberFormat(language, {
          ...{ style: 'unit', unit, unitDisplay: 'short' },
        }).format(Math.floor(seconds / size));
      },
      [language],
    ),
    /** For example "12.5 MB". */
    bytes: useCallback(
      (bytes: number) =>
        new Intl.NumberFormat(language, {
          ...{ style: 'unit', unit: 'megabyte', unitDisplay: 'short' },
          maximumFractionDigits: 1,
        }).format(bytes / 1e6),
      [language],
    ),
    number: useCallback(
      (value: number) => new Intl.NumberFormat(language).format(value),
      [language],
    ),
  };
}
