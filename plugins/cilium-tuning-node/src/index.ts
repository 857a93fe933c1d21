/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Reads clusters for the Cilium tuning plugin, and what adopters extend it with.
 *
 * @packageDocumentation
 */

export {
  cleanText,
  hasCode,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
export * from './extensions';
export { answerProblem, type HttpAnswer } from './reader/answer';
export { apiPath } from './reader/apiPath';
export type {
  ClusterReader,
  ExecRequest,
  ReadRequest,
} from './reader/ClusterReader';
export { connectionErrorCode, connectionProblem } from './reader/connection';
export { answersUpgrade } from './reader/exec/answersUpgrade';
export { execCommand } from './reader/exec/execCommand';
export type { ExecOptions } from './reader/exec/ExecOptions';
export { getJson, getText, type GetJsonOptions } from './reader/getJson';
export {
  objectsOf,
  readList,
  type ListRequest,
  type ListResult,
} from './reader/readList';
export { ACCEPT_TABLE, tableRowsOf } from './reader/readTable';
export {
  scanCluster,
  type ScanOptions,
  type ScanProgressReport,
} from './scan/scanCluster';
export * from './service';
export * from './sources';
