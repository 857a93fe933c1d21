/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cilium_tuning_clusters', table => {
    table
      .integer('abandoned')
      .notNullable()
      .defaultTo(0)
      .comment('Scans in a row during which the backend ended');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // For SQLite, dropColumn makes the table anew, and with the old one all that refers to it goes
  await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [
    'cilium_tuning_clusters',
    'abandoned',
  ]);
};
