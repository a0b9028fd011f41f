// Prints as JSON what Danger's reader of Checkstyle XML finds in a file: node checkstyle.js MODULES FILE
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const [modules, file] = process.argv.slice(2);
const { scanXmlReport } = createRequire(`${modules}/`)("danger-plugin-lint-report");
const found = [];
scanXmlReport(null, readFileSync(file), "", false, (violation) => found.push(violation)).then(() =>
  console.log(JSON.stringify(found)),
);
