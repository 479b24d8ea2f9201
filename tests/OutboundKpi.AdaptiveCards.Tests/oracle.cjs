// Expands templates with the npm package adaptivecards-templating.
// stdin: a line of JSON {"template", "data"} for each case; stdout: for each a line {"value"} or {"error"}.
const path = require('node:path');
const { createInterface } = require('node:readline');

const packages = { paths: [path.join(__dirname, '..', 'node')] };
const { Template } = require(require.resolve('adaptivecards-templating', packages));

createInterface({ input: process.stdin, terminal: false }).on('line', (line) => {
  const { template, data } = JSON.parse(line);
  let answer;
  try {
    answer = { value: new Template(template).expand({ $root: data }) ?? null };
  } catch (error) {
    answer = { error: String(error.message) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
});
