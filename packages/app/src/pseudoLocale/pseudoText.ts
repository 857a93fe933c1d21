/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Letters and what they become: to be read as before, and to be told from text that is in no translation. */
const letters = 'acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ';
const accented = 'åçðéĝĥîĵķļñöŕšţûŵýžÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ';

/** What is filled in later, and other messages that are: a capture group, so that split() keeps them. */
const PLACES = /(\{\{[^}]*\}\}|\$t\([^)]*\))/;

const accentedLetter = (letter: string) =>
  accented[letters.indexOf(letter)] ?? letter;

/** With accents, and longer as translations are: words grow in the middle, so that they do not wrap better than real ones. */
const stretched = (text: string) =>
  text
    .replace(/[aeiou]/gi, '$&$&')
    .replace(/[a-z]/gi, letter => accentedLetter(letter));

/** A message in a language that nobody speaks: in brackets, with accents, about 40 % longer. What is filled in stays as it is. */
export function pseudoText(message: string): string {
  const pieces = message
    .split(PLACES)
    .map((piece, index) => (index % 2 === 1 ? piece : stretched(piece)));
  return `[${pieces.join('')}]`;
}

/** All messages of a translation in that language. */
export function pseudoMessages<TKey extends string>(
  messages: Readonly<Record<TKey, string>>,
): Record<TKey, string> {
  const made: Record<TKey, string> = { ...messages };
  for (const key in made) {
    if (Object.hasOwn(made, key)) {
      made[key] = pseudoText(made[key]);
    }
  }
  return made;
}
