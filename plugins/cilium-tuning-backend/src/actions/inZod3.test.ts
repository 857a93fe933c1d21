/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { z } from 'zod';
import { z as zod3 } from 'zod/v3';
import { registerAction } from './Action';
import * as explainCheck from './explainCheck';
import * as getPlan from './getPlan';
import * as getReport from './getReport';
import { inZod3 } from './inZod3';
import * as listClusters from './listClusters';
import * as requestScan from './requestScan';
import * as whatIf from './whatIf';

const actions = {
  listClusters,
  getReport,
  explainCheck,
  getPlan,
  whatIf,
  requestScan,
};

/** JSON Schema has more than one way to say a thing: all of it in one. */
function inOneForm(
  value: unknown,
  definitions: Record<string, unknown>,
): unknown {
  if (Array.isArray(value)) {
    return value.map(item => inOneForm(item, definitions));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const { $schema, $defs, $ref, ...schema }: Record<string, unknown> = {
    ...value,
  };
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/$defs/', '');
    return inOneForm({ ...Object(definitions[name]), ...schema }, definitions);
  }
  const form = Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, of]) =>
          // The name of a schema; among properties it is one of them
          !(key === 'id' && typeof of === 'string') &&
          !(key === 'minimum' && of === Number.MIN_SAFE_INTEGER) &&
          !(key === 'maximum' && of === Number.MAX_SAFE_INTEGER) &&
          !(key === 'pattern' && schema.format === 'date-time'),
      )
      .map(([key, of]) => [key, inOneForm(of, definitions)]),
  );
  const { type, anyOf, ...rest } = form;
  if (Array.isArray(type) && type.includes('null')) {
    const [other] = type.filter(word => word !== 'null');
    return { anyOf: [{ type: other, ...rest }, { type: 'null' }] };
  }
  return form;
}

const formOf = (schema: object) =>
  inOneForm(schema, Object(Object(schema).$defs));

describe('inZod3', () => {
  it.each(Object.entries(actions))(
    '%s takes and gives what the API does',
    async (name, { input, output }) => {
      const registry = actionsRegistryServiceMock();
      registerAction<z.ZodObject, z.ZodObject>(registry, {
        ...{ name, title: name, description: name, input, output },
        readOnly: true,
        run: async () => ({}),
      });
      const [{ schema }] = (await registry.list()).actions;

      expect(formOf(schema.input)).toEqual(
        formOf(z.toJSONSchema(input, { io: 'input' })),
      );
      expect(formOf(schema.output)).toEqual(
        formOf(z.toJSONSchema(output, { io: 'output' })),
      );
    },
  );

  const built = inZod3(
    z.strictObject({
      name: z.string().min(2).max(4).regex(/^a/),
      count: z.number().int().min(1).max(9).default(3),
      kind: z.enum(['one', 'two']).optional(),
      some: z.array(z.boolean()).max(2).nullable(),
    }),
    'input',
    zod3,
  );

  it.each<[object, boolean]>([
    [{ name: 'ab', some: null }, true],
    [{ name: 'ab', count: 9, kind: 'two', some: [true] }, true],
    [{ name: 'a', some: null }, false],
    [{ name: 'abcde', some: null }, false],
    [{ name: 'bb', some: null }, false],
    [{ name: 'ab', some: null, count: 1.5 }, false],
    [{ name: 'ab', some: null, count: 0 }, false],
    [{ name: 'ab', some: null, count: 10 }, false],
    [{ name: 'ab', some: null, kind: 'three' }, false],
    [{ name: 'ab', some: [true, true, true] }, false],
    [{ name: 'ab', some: null, more: 1 }, false],
    [{ name: 'ab' }, false],
  ])('takes or refuses %j as the schema says', (value, isTaken) => {
    expect(built.safeParse(value).success).toBe(isTaken);
  });

  it('fills in what is left out', () => {
    expect(built.parse({ name: 'ab', some: null })).toMatchObject({ count: 3 });
  });

  it.each([
    ['unknown', z.unknown()],
    ['a tuple', z.tuple([z.string()])],
    ['a union', z.union([z.string(), z.number()])],
  ])('builds nothing that it does not know: %s', (_, of) => {
    expect(() => inZod3(z.object({ of }), 'input', zod3)).toThrow('built');
  });
});
