// Reads a SARIF log on stdin and prints what the schema says against it; exits 1 if anything.
const Ajv = require('ajv');
const { readFileSync } = require('fs');
const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));

const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true, unknownFormats: 'ignore' });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(schema);
if (!validate(JSON.parse(readFileSync(0, 'utf8')))) {
  for (const error of validate.errors) console.log(`${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`);
  process.exit(1);
}
