// Holds a Teams app manifest and its language files against the schemas that @microsoft/app-manifest bundles.
// Arguments: folder of the npm packages, folder with manifest.json. Prints a line for each fault; none if all is well.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const [oracles, folder] = process.argv.slice(2);
const oracle = createRequire(path.join(oracles, 'package.json'));
const { AppManifestUtils } = oracle('@microsoft/app-manifest');
const Ajv = oracle('ajv-draft-04');
const addFormats = oracle('ajv-formats');

const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

(async () => {
  const manifest = read(path.join(folder, 'manifest.json'));
  for (const fault of await AppManifestUtils.validateAgainstSchema(manifest)) {
    console.log(`manifest.json: ${fault}`);
  }

  const bundle = path.dirname(oracle.resolve('@microsoft/app-manifest'));
  const schema = read(path.join(bundle, 'json-schemas', 'teams', `v${manifest.manifestVersion}`, 'MicrosoftTeams.Localization.schema.json'));
  // The schema's own patterns are no regular expressions in Unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    if (!validate(read(path.join(folder, file)))) {
      validate.errors.forEach((error) => console.log(`${file}: ${error.instancePath} ${error.message}`));
    }
  }
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
