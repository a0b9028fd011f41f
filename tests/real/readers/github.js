// Writes annotations as GitHub's own library does: node github.js MODULES FILE, a JSON array of
// {kind, message, properties} in the file.
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");
const [modules, file] = process.argv.slice(2);
import(pathToFileURL(`${modules}/@actions/core/lib/core.js`)).then((core) => {
  for (const { kind, message, properties } of JSON.parse(readFileSync(file))) core[kind](message, properties);
});
