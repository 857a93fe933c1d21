/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cleanText } from '../../text/cleanText';

/** A subdomain as Kubernetes wants names of nodes to be (RFC 1123). */
const nodeName = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/** Whether a node may be named in a command. Kubernetes has no others; a file may say anything. */
export const isNodeName = (name: string) => nodeName.test(name);

/** A word that a shell takes as it stands. */
export const quoted = (word: string) => `'${word.replace(/'/g, `'\\''`)}'`;

/** Text from anywhere in one line, for a comment or a question. */
export const oneLine = (text: string) => cleanText(text, 600);

/** Lines of a script, one step further in; what a here-document holds stays where it is. */
export function indented(lines: readonly string[]): string[] {
  let end: string | undefined;
  return lines.map(line => {
    if (end !== undefined) {
      end = line === end ? undefined : end;
      return line;
    }
    end = /<<'(\w+)'$/.exec(line)?.[1];
    return line === '' ? '' : `  ${line}`;
  });
}
