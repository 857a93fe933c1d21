/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTimeText } from '../../text';

/**
 * Props of {@link TimeText}.
 *
 * @public
 */
export interface TimeTextProps {
  /** ISO 8601. */
  time: string;
}

/**
 * A point in time as "12 min. ago", with the date and the zone on hover.
 *
 * @public
 */
export function TimeText({ time }: TimeTextProps) {
  const { relative, absolute } = useTimeText();
  return (
    <time dateTime={time} title={absolute(time)}>
      {relative(time)}
    </time>
  );
}
