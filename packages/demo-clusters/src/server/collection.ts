/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Blueprint } from '../build/blueprint';
import type { KubeObject } from '../objects';
import type { Column } from './columns/column';
import { badRequest } from './status';

/** A resource of the API, as one of its versions serves it. */
export interface ResourceType<T extends KubeObject> {
  apiVersion: string;
  kind: string;
  namespaced: boolean;
  /** Items of custom resources carry their kind in lists, those of built-in ones do not. */
  custom?: boolean;
  columns: Column<T>[];
  /** Field selectors beside `metadata.name` and `metadata.namespace`. */
  fields?: Record<string, (object: Blueprint<T>) => string>;
}

/** An object as it was made for one answer. */
export interface MadeItem {
  object: KubeObject;
  cells(now: Date): Array<string | number>;
}

/** An object that a list may hold, with what is known of it before it is made. */
export interface Item {
  readonly name: string;
  readonly namespace?: string;
  readonly labels: Record<string, string>;
  /** Where it sorts, and where a continued list goes on. */
  readonly key: string;
  /** The value of a field that the resource can be selected by. */
  field(name: string): string;
  make(): MadeItem;
}

class TypedItem<T extends KubeObject> implements Item {
  readonly key: string;

  constructor(
    private readonly type: ResourceType<T>,
    private readonly blueprint: Blueprint<T>,
  ) {
    const { name, namespace } = blueprint;
    this.key = namespace ? `${namespace}/${name}` : name;
  }

  get name(): string {
    return this.blueprint.name;
  }

  get namespace(): string | undefined {
    return this.blueprint.namespace;
  }

  get labels(): Record<string, string> {
    return this.blueprint.labels;
  }

  field(name: string): string {
    const { fields, namespaced } = this.type;
    if (name === 'metadata.name') {
      return this.name;
    }
    if (name === 'metadata.namespace' && namespaced) {
      return this.namespace ?? '';
    }
    const read = fields?.[name];
    if (!read) {
      throw badRequest(
        fields
          ? `field label not supported: ${name}`
          : `"${name}" is not a known field selector: only "metadata.name", "metadata.namespace"`,
      );
    }
    return read(this.blueprint);
  }

  make(): MadeItem {
    const object = this.blueprint.make();
    return {
      object,
      cells: now => this.type.columns.map(({ cell }) => cell(object, now)),
    };
  }
}

/** All objects of one resource, as one API version serves them. */
export interface Collection {
  apiVersion: string;
  kind: string;
  namespaced: boolean;
  custom: boolean;
  columns: Array<Omit<Column<never>, 'cell'>>;
  /** In order. */
  items(): readonly Item[];
}

/**
 * @param stored - another array once there are other objects
 * @param blueprintOf - how one of them is served
 */
export function collection<T extends KubeObject, Stored>(
  type: ResourceType<T>,
  stored: () => readonly Stored[],
  blueprintOf: (one: Stored) => Blueprint<T>,
): Collection {
  let sorted: { of?: readonly Stored[]; items: Item[] } = { items: [] };
  return {
    apiVersion: type.apiVersion,
    kind: type.kind,
    namespaced: type.namespaced,
    custom: type.custom ?? false,
    columns: type.columns.map(({ cell: _cell, ...column }) => column),
    items() {
      const present = stored();
      if (present !== sorted.of) {
        const items = present
          .map(one => new TypedItem(type, blueprintOf(one)))
          .sort((a, b) => (a.key < b.key ? -1 : 1));
        sorted = { of: present, items };
      }
      return sorted.items;
    },
  };
}
