/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Longer than any line that is read. */
const LONGEST_LINE = 4096;

/** More than an agent has of what is read. */
const MOST_SAMPLES = 5000;

/**
 * One series of metrics with its value.
 *
 * @public
 */
export interface MetricSample {
  name: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

const LINE =
  /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?[ \t]+(\S+)(?:[ \t]+-?\d+)?[ \t]*$/;
const LABEL =
  /[ \t]*([a-zA-Z_]\w*)[ \t]*=[ \t]*"((?:[^"\\]|\\[\\"n])*)"[ \t]*(?:,|$)/y;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));

/** The labels of a line; undefined where they are no list of labels, each named once. */
function labelsOf(text: string): Record<string, string> | undefined {
  const labels = new Map<string, string>();
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const [, name, value] = LABEL.exec(text) ?? [];
    if (name === undefined || labels.has(name)) {
      return undefined;
    }
    labels.set(name, unescaped(value));
  }
  return Object.fromEntries(labels);
}

function sampleOf(line: string): MetricSample | undefined {
  const [, name, labelText = '', number] = LINE.exec(line) ?? [];
  if (name === undefined || !NUMBER.test(number)) {
    return undefined;
  }
  const labels = labelsOf(labelText);
  return labels && { name, labels, value: Number(number) };
}

/**
 * Reads metrics in the text format of Prometheus. A line that is not one of the format tells nothing, nor does a last one that
 * does not end, as it may have been cut.
 *
 * @param isWanted - whether metrics of this name are read
 */
export function metricSamples(
  text: string,
  isWanted: (name: string) => boolean,
): MetricSample[] {
  const samples: MetricSample[] = [];
  let start = 0;
  for (
    let end = text.indexOf('\n');
    end >= 0 && samples.length < MOST_SAMPLES;
    end = text.indexOf('\n', start)
  ) {
    const length = end - start;
    const name = /^[\w:]+/.exec(text.slice(start, start + 200))?.[0];
    if (name !== undefined && length <= LONGEST_LINE && isWanted(name)) {
      const sample = sampleOf(text.slice(start, end).replace(/\r$/, ''));
      if (sample) {
        samples.push(sample);
      }
    }
    start = end + 1;
  }
  return samples;
}
