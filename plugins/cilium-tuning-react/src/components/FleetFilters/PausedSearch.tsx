/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';

const PAUSE_MS = 300;

/** A search that is taken up when whoever types pauses. */
export function PausedSearch(props: {
  label: string;
  value: string;
  className?: string;
  onChange(text: string): void;
}) {
  const { label, value, className, onChange } = props;
  const [text, setText] = useState(value);
  const settled = useRef(value);
  const report = useRef(onChange);
  report.current = onChange;

  useEffect(() => {
    // From elsewhere, as when the filters are cleared
    if (value !== settled.current) {
      settled.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (text === settled.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      settled.current = text;
      report.current(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <SearchField
      className={className}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={setText}
    />
  );
}
