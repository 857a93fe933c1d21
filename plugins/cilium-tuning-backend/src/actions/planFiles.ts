/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  planStepSchema,
  type ShownPlanStep,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';

/** What files of a step may be large together, in characters. */
const MOST_TEXT = 60_000;

const file = planStepSchema.shape.files.element.shape;

export const shownFileSchema = z.object({
  ...{ path: file.path, language: file.language },
  /** Left out where the files are too large together. Part of a script is never given: somebody might run it. */
  text: file.text.optional(),
  characters: z.number().int(),
});

/** Files with their text, as many as fit; of the others what there is. */
export function filesWithin(
  files: ShownPlanStep['files'],
  most = MOST_TEXT,
): z.output<typeof shownFileSchema>[] {
  let left = most;
  return files.map(({ path, language, text }) => {
    const fits = text.length <= left;
    left -= fits ? text.length : 0;
    return {
      ...{ path, language, characters: text.length },
      ...(fits && { text }),
    };
  });
}
