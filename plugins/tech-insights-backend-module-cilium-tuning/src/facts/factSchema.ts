/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactRetriever } from '@backstage-community/plugin-tech-insights-node';
import {
  checks,
  donePercent,
  renderReason,
  RULES_VERSION,
  seesEveryNode,
  standingOfItem,
  type CheckAssessment,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';

type FactSchema = FactRetriever['schema'];

/** Name of the fact retriever: both what app-config calls it and what checks call it. */
export const RETRIEVER = 'ciliumTuning';

/** Raised with every change of the facts but those that follow from the list of checks. */
const SHAPE = 1;

/**
 * Version of the facts. Tech Insights keeps one schema for each and never writes it anew, so it goes up when the list of checks
 * changes, which the rules' version does too.
 */
export const FACTS_VERSION = `${RULES_VERSION}.${SHAPE}.0`;

export interface FactOf<Subject> {
  type: FactSchema[string]['type'];
  description: string;
  /** Undefined where there is nothing to say; Tech Insights runs no check of a fact that is not there. */
  of(subject: Subject): number | boolean | null | undefined;
}

/** What is said of a cluster only where every node was seen: a figure of some of the nodes speaks for none of the others. */
const ofEveryNode =
  (of: (report: Report) => number | null) => (report: Report) =>
    seesEveryNode(report.sources) ? of(report) : null;

/** Facts about a cluster as a whole. All but the number of nodes are null where not every node was seen. */
export const clusterFacts: Readonly<Record<string, FactOf<Report>>> = {
  score: {
    type: 'integer',
    description:
      'How much of what the hardware permits is used, 0 to 100; null without enough evidence, or where not every node was seen',
    of: ofEveryNode(({ assessment }) => assessment.score),
  },
  potential: {
    type: 'integer',
    description:
      'The score with what the platform locks counted as open; null where the score is',
    of: ofEveryNode(({ assessment }) => assessment.potential),
  },
  progress: {
    type: 'integer',
    description:
      'Items done in percent of the items that the cluster permits; null where not every node was seen',
    of: ofEveryNode(({ assessment }) => donePercent(assessment.progress)),
  },
  itemsDone: {
    type: 'integer',
    description: 'Items that are on, on every node that permits them',
    of: ofEveryNode(({ assessment }) => assessment.progress.done),
  },
  itemsPermitted: {
    type: 'integer',
    description: 'Items that at least one node permits',
    of: ofEveryNode(({ assessment }) => assessment.progress.permitted),
  },
  itemsLocked: {
    type: 'integer',
    description: 'Items that platform or choice stand against everywhere',
    of: ofEveryNode(({ assessment }) => assessment.progress.locked),
  },
  itemsUnknown: {
    type: 'integer',
    description: 'Items of which nothing is known',
    of: ofEveryNode(({ assessment }) => assessment.progress.unknown),
  },
  nodes: {
    type: 'integer',
    description: 'Nodes that are judged',
    of: ({ assessment }) => assessment.nodes.inScope,
  },
};

type Counts = CheckAssessment['counts'];

/** On how many nodes a check stands how. Together they are the nodes that are judged. */
const nodeCounts: Readonly<Record<string, FactOf<Counts>>> = {
  NodesOn: {
    type: 'integer',
    description: 'nodes on which it is on',
    of: ({ pass }) => pass,
  },
  NodesOff: {
    type: 'integer',
    description:
      'nodes on which it can be turned on, now or after another item',
    of: ({ fail, blockedByStep }) => fail + blockedByStep,
  },
  NodesLocked: {
    type: 'integer',
    description: 'nodes on which platform or choice stand against it',
    of: ({ blockedByPlatform, blockedByChoice }) =>
      blockedByPlatform + blockedByChoice,
  },
  NodesNotNeeded: {
    type: 'integer',
    description: 'nodes on which it does not apply',
    of: ({ notApplicable }) => notApplicable,
  },
  NodesUnknown: {
    type: 'integer',
    description: 'nodes of which it is not known',
    of: ({ unknown }) => unknown,
  },
};

/** The beginning of the names of a check's facts, for example `bpfHostRouting`. */
const prefixOf = (check: string) =>
  check.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Name of the fact that says whether a check is done. */
export const doneFact = (check: string) => `${prefixOf(check)}Done`;

/** How a check stands on a cluster, and whether every node was seen. */
export interface SeenCheck {
  counts: Counts;
  everyNode: boolean;
}

/** As a policy that requires the check takes it, so that there is one truth. */
function isDone(seen: SeenCheck): boolean | undefined {
  const { standing } = standingOfItem(seen.counts, seen);
  return standing === 'notApplicable' ? undefined : standing === 'passed';
}

/** Facts about one check, from how it stands on the cluster. */
export function checkFacts(check: string): Record<string, FactOf<SeenCheck>> {
  const title = renderReason({ code: `${check}.title` });
  return {
    [doneFact(check)]: {
      type: 'boolean',
      description: `${title}: on, on every node that it applies to. False where nodes are locked or not known, and where the report is stale; not there where it applies to no node`,
      of: isDone,
    },
    ...Object.fromEntries(
      Object.entries(nodeCounts).map(([name, { type, description, of }]) => [
        `${prefixOf(check)}${name}`,
        {
          type,
          description: `${title}: ${description}`,
          of: ({ counts }: SeenCheck) => of(counts),
        },
      ]),
    ),
  };
}

/** Facts about the report itself. */
const reportFacts: FactSchema = {
  stale: {
    type: 'boolean',
    description:
      'Whether there is no report that speaks for the cluster: it is too old, a later scan failed, there is none, or it could not be read. Figures are null then',
  },
  reportTakenAt: {
    type: 'datetime',
    description: 'When the report was taken; null where there is none',
  },
  evidenceAgeMinutes: {
    type: 'integer',
    description: 'Age of the report when these facts were collected',
  },
  freshUntil: {
    type: 'datetime',
    description:
      'Until when these facts may be relied on: two collections later, newer ones should have taken their place',
  },
};

const schemaOf = <Subject>(
  facts: Record<string, FactOf<Subject>>,
): FactSchema =>
  Object.fromEntries(
    Object.entries(facts).map(([name, { type, description }]) => [
      name,
      { type, description },
    ]),
  );

/** What the facts are, as Tech Insights is told. */
export const factSchema: FactSchema = {
  ...reportFacts,
  ...schemaOf(clusterFacts),
  ...Object.assign({}, ...checks.map(({ id }) => schemaOf(checkFacts(id)))),
};
