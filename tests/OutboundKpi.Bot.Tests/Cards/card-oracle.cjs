// Holds cards against the two npm packages of the Adaptive Cards project: its template engine and its renderer's parser.
// Argument: the folder with the npm packages. stdin: a JSON array of {template, data, card}, of which template and data go together.
// stdout: for each {expanded, faults}: what the engine makes of the template, and what the parser and schema 1.5 have against the card.
'use strict';

const path = require('node:path');
const { createRequire } = require('node:module');

const oracle = createRequire(path.join(process.argv[2], 'package.json'));
const { Template } = oracle('adaptivecards-templating');
// The package's own entry is for bundlers; this is the file that programs load.
const cards = oracle('adaptivecards/dist/adaptivecards.js');

// The engine warns of every $when that is false.
console.warn = () => {};

const target = cards.Versions.v1_5;
const other = { AdaptiveCard: cards.AdaptiveCard, Column: cards.Column, TextRun: cards.TextRun, TableRow: cards.TableRow, TableCell: cards.TableCell };

// What the parser reads beside the properties that its classes declare.
const structure = {
  AdaptiveCard: ['$schema', 'body', 'actions', 'msteams', 'lang', 'version', 'speak', 'fallbackText'],
  Container: ['items'],
  Column: ['items', 'width'],
  TableCell: ['items'],
  TableRow: ['cells'],
  Table: ['rows'],
  ColumnSet: ['columns'],
  RichTextBlock: ['inlines'],
  ActionSet: ['actions'],
  'Action.ShowCard': ['card'],
  // A channel that knows Submit only passes it over; the same template serves both kinds.
  'Action.Submit': ['verb'],
};

const known = new Map(Object.entries(other).map(([name, type]) => [name, { version: cards.Versions.v1_0, type }]));
for (const registry of [cards.GlobalRegistry.elements, cards.GlobalRegistry.actions]) {
  for (let i = 0; i < registry.getItemCount(); i++) {
    const item = registry.getItemAt(i);
    known.set(item.typeName, { version: item.schemaVersion, type: item.objectType });
  }
}

function propertiesOf(name) {
  const schema = new (known.get(name).type)().getSchema();
  const properties = new Map((structure[name] ?? []).concat('fallback').map((property) => [property, cards.Versions.v1_0]));
  for (let i = 0; i < schema.getCount(); i++) {
    properties.set(schema.getItemAt(i).name, schema.getItemAt(i).targetVersion);
  }
  return properties;
}

function* beyondSchema(json, at) {
  if (Array.isArray(json)) {
    for (const [i, item] of json.entries()) yield* beyondSchema(item, `${at}[${i}]`);
    return;
  }
  if (json === null || typeof json !== 'object') return;

  const name = json.type;
  if (json.fallback !== undefined) {
    // Whoever does not know it draws the fallback.
    yield* beyondSchema(json.fallback, `${at}.fallback`);
    return;
  }
  if (typeof name === 'string' && !known.has(name)) {
    yield `${at}: ${name} is no element of the schema`;
  } else if (typeof name === 'string') {
    if (known.get(name).version.compareTo(target) > 0) yield `${at}: ${name} came with ${known.get(name).version}`;
    const properties = propertiesOf(name);
    for (const property of Object.keys(json)) {
      const since = properties.get(property);
      if (since === undefined) yield `${at}: ${name} has no property ${property}`;
      else if (since.compareTo(target) > 0) yield `${at}: ${name}.${property} came with ${since}`;
    }
  }
  for (const [property, value] of Object.entries(json)) {
    if (property !== 'data' && property !== 'msteams') yield* beyondSchema(value, `${at}.${property}`);
  }
}

// Two complaints that are none of the card's: the parser's pattern for lang keeps its place between two looks, so that it refuses
// every second good tag; and it mentions an unknown element also where a fallback stands in, which the walk below tells apart.
const isOurs = (message) => !/^Invalid value "[a-z]{2,3}" for property "lang"/.test(message) && !message.startsWith('Unknown element type');

function faultsOf(json) {
  const context = new cards.SerializationContext(target);
  const card = new cards.AdaptiveCard();
  card.parse(json, context);
  const faults = [];
  for (let i = 0; i < context.eventCount; i++) faults.push(context.getEventAt(i).message);
  for (const event of card.validateProperties().validationEvents) faults.push(event.message);
  return [...faults.filter(isOurs), ...beyondSchema(json, 'card')];
}

let input = '';
process.stdin.setEncoding('utf8').on('data', (part) => { input += part; }).on('end', () => {
  const answers = JSON.parse(input).map(({ template, data, card }) => ({
    expanded: template === null ? null : new Template(template).expand({ $root: data }),
    faults: faultsOf(card),
  }));
  // Only ASCII, whatever encoding the pipe has.
  process.stdout.write(JSON.stringify(answers).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
});
