/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { AnyZodObject, z as Zod3, ZodTypeAny } from 'zod/v3';

type JsonSchema = z.core.JSONSchema.JSONSchema;
type Definition = JsonSchema | boolean;

/** What schemas are built with. */
interface Building {
  zod3: typeof Zod3;
  definitions: Readonly<Record<string, Definition>>;
}

const REFERENCE = /^#\/\$defs\/(.+)$/;

const isNull = (schema: Definition) =>
  typeof schema === 'object' && schema.type === 'null';

function string(
  { format, minLength, maxLength, pattern }: JsonSchema,
  { zod3 }: Building,
): ZodTypeAny {
  let built = zod3.string();
  if (format === 'date-time') {
    return built.datetime();
  }
  built = minLength === undefined ? built : built.min(minLength);
  built = maxLength === undefined ? built : built.max(maxLength);
  return pattern === undefined ? built : built.regex(new RegExp(pattern));
}

function number(
  { type, minimum, maximum }: JsonSchema,
  { zod3 }: Building,
): ZodTypeAny {
  let built = type === 'integer' ? zod3.number().int() : zod3.number();
  // zod 4 also writes out between which numbers integers are exact
  if (minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER) {
    built = built.min(minimum);
  }
  if (maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER) {
    built = built.max(maximum);
  }
  return built;
}

function array(
  { items, minItems, maxItems }: JsonSchema,
  building: Building,
): ZodTypeAny {
  if (items === undefined || Array.isArray(items)) {
    throw new Error('Only lists of one kind can be built');
  }
  let built = building.zod3.array(build(items, building));
  built = minItems === undefined ? built : built.min(minItems);
  return maxItems === undefined ? built : built.max(maxItems);
}

function object(schema: JsonSchema, building: Building): AnyZodObject {
  const { properties = {}, required = [], additionalProperties } = schema;
  const shape = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const built = build(property, building);
      const mayBeLeftOut = !required.includes(name) && !built.isOptional();
      return [name, mayBeLeftOut ? built.optional() : built];
    }),
  );
  const built = building.zod3.object(shape);
  return additionalProperties === false ? built.strict() : built;
}

/** The ways in which a schema may be met, where there are several: each with a type of its own. */
function waysOf(schema: JsonSchema): readonly Definition[] | undefined {
  const types: unknown = schema.type;
  return Array.isArray(types)
    ? types.map(type => ({ ...schema, type }))
    : schema.anyOf;
}

function nullable(ways: readonly Definition[], building: Building): ZodTypeAny {
  const [only, ...others] = ways.filter(way => !isNull(way));
  if (others.length > 0 || !ways.some(isNull)) {
    throw new Error('Of several types, only something or null can be built');
  }
  return build(only, building).nullable();
}

function ofType(schema: JsonSchema, building: Building): ZodTypeAny {
  switch (schema.type) {
    case 'string':
      return string(schema, building);
    case 'integer':
    case 'number':
      return number(schema, building);
    case 'boolean':
      return building.zod3.boolean();
    case 'array':
      return array(schema, building);
    case 'object':
      return object(schema, building);
    default:
      throw new Error(`Cannot be built: ${JSON.stringify(schema)}`);
  }
}

function undescribed(schema: JsonSchema, building: Building): ZodTypeAny {
  const reference = REFERENCE.exec(schema.$ref ?? '')?.[1];
  if (reference !== undefined) {
    return build(building.definitions[reference], building);
  }
  const ways = waysOf(schema);
  if (ways) {
    return nullable(ways, building);
  }
  if (schema.enum) {
    const [first, ...others] = schema.enum.map(String);
    return building.zod3.enum([first, ...others]);
  }
  return ofType(schema, building);
}

function build(schema: Definition, building: Building): ZodTypeAny {
  if (typeof schema === 'boolean') {
    throw new Error('What takes everything or nothing cannot be built');
  }
  const built = undescribed(schema, building);
  const filled =
    schema.default === undefined ? built : built.default(schema.default);
  return schema.description === undefined
    ? filled
    : filled.describe(schema.description);
}

/**
 * A schema as the registry of actions wants it, which is one of zod 3. It is built of the one that the API has, so that there are not
 * two of them.
 *
 * @param io - `input`: what has a default may be left out
 * @throws where it holds more than the schemas of actions need
 */
export function inZod3(
  schema: z.ZodObject,
  io: 'input' | 'output',
  zod3: typeof Zod3,
): AnyZodObject {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { io });
  return object(root, { zod3, definitions: $defs });
}
