// Loaded into each process of the local client by `node --require`. The client as published listens on every network
// interface, and even with its telemetry switched off asks the cloud's metadata address who it is. Here it may do neither:
//  - every listener of the process is on 127.0.0.1,
//  - every connection that it opens goes to this machine, any other fails at once,
//  - with EXIT_WITH_PARENT=1 it ends when its standard input closes, that is when the bot that started it is gone, however it went.
'use strict';

const net = require('node:net');

const LOOPBACK = '127.0.0.1';

function isPort(value) {
  return value === undefined || value === null || typeof value === 'function' || /^\d+$/.test(String(value));
}

// listen(port, host, backlog, callback), listen(options, callback), listen(path, ...): only the first two are TCP.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const callback = args.find((arg) => typeof arg === 'function');
  const first = args[0];
  let options;
  if (isPort(first)) {
    const backlog = args.slice(1).find((arg) => typeof arg === 'number');
    options = { port: typeof first === 'function' ? 0 : Number(first ?? 0), backlog, host: LOOPBACK };
  } else if (typeof first === 'object' && first.port !== undefined) {
    options = { ...first, host: LOOPBACK };
  }
  return options === undefined ? listen.apply(this, args) : listen.call(this, options, callback);
};

function isThisMachine(host) {
  return host === undefined || host === 'localhost' || host === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(host);
}

// Node itself calls connect with its arguments already gathered in an array; callers may pass (options), (port, host) or (path).
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const isOptions = typeof first === 'object' && first !== null;
  const host = isOptions ? (first.host ?? undefined) : (typeof second === 'string' ? second : undefined);
  if (isThisMachine(host)) {
    return connect.apply(this, args);
  }
  const refusal = Object.assign(new Error(`The local client talks to this machine only, not to ${host}`), { code: 'ECONNREFUSED' });
  process.nextTick(() => this.destroy(refusal));
  return this;
};

if (process.env.EXIT_WITH_PARENT === '1') {
  process.stdin.on('close', () => process.exit(0));
  process.stdin.resume();
}
