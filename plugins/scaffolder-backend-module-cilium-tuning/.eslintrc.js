const {
  importDirections,
} = require('../../scripts/eslint/importDirections.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  importDirections(__dirname),
);
