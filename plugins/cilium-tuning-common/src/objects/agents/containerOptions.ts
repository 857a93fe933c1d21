/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Container } from '../shapes';

/** One option that a container's specification sets. */
export interface SetOption {
  name: string;
  /** Absent when the specification does not tell it. */
  value?: string;
  /** How and where it stands. */
  excerpt: string;
}

/** The kubelet replaces these in arguments and in environment variables. */
const holdsVariable = /\$\(/;

const isSwitch = (name: string) =>
  /^(enable-|install-|auto-|masquerade$)/.test(name);

const told = (value: string | undefined) =>
  value === undefined || holdsVariable.test(value) ? {} : { value };

function flagsOf(
  field: 'command' | 'args',
  words: readonly string[],
  names: readonly string[],
): SetOption[] {
  const end = words.indexOf('--');
  const flags = end < 0 ? words : words.slice(0, end);
  return flags.flatMap((word, index) => {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (!names.includes(name)) {
      return [];
    }
    if (value !== undefined) {
      return [{ name, ...told(value), excerpt: `${field}: ${word}` }];
    }
    const next = flags[index + 1];
    // A switch takes no word of its own; what follows it is no value
    return next === undefined || next.startsWith('-') || isSwitch(name)
      ? [{ name, value: 'true', excerpt: `${field}: ${word}` }]
      : [{ name, ...told(next), excerpt: `${field}: ${word} ${next}` }];
  });
}

function variablesOf(
  { env }: Container,
  names: readonly string[],
): SetOption[] {
  const variable = (name: string) =>
    `CILIUM_${name.toUpperCase().replaceAll('-', '_')}`;
  const byVariable = new Map(names.map(name => [variable(name), name]));
  return (env ?? []).flatMap(entry => {
    const name = byVariable.get(entry.name);
    // Cilium takes an empty variable for one that is not there
    return name === undefined || (!entry.value && !entry.valueFrom)
      ? []
      : [
          {
            name,
            ...(!entry.valueFrom && told(entry.value ?? '')),
            excerpt: `env: ${entry.name}=${entry.value ?? '(from elsewhere)'}`,
          },
        ];
  });
}

/** The options with these names that a container sets, those that win last: flags win over environment variables. */
export function optionsOf(
  container: Container,
  names: readonly string[],
): SetOption[] {
  return [
    ...variablesOf(container, names),
    ...flagsOf('command', container.command ?? [], names),
    ...flagsOf('args', container.args ?? [], names),
  ];
}

/**
 * Whether a container runs this program, and its specification tells all options: no words or variables come from
 * elsewhere.
 *
 * @param program - its name, and the subcommand where it has one
 */
export function tellsOptions(container: Container, program: RegExp): boolean {
  const { command, args, envFrom } = container;
  const words = [...(command ?? []), ...(args ?? [])];
  return (
    program.test(words.join(' ')) &&
    !envFrom?.length &&
    // As a whole, or as the name of a flag
    !words.some(word => holdsVariable.test(word.split('=')[0]))
  );
}
