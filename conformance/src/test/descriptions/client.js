// Validates the server's descriptions of itself, then sends what they describe and compares the answers with their schemas.
'use strict';

const { Parser } = require('@asyncapi/parser');
const Ajv = require('ajv/dist/2020');

const base = process.argv[2];
const authorization = `Basic ${Buffer.from('hello:world').toString('base64')}`;
const wrong = [];
const note = (what, errors) => wrong.push(`${what}: ${JSON.stringify(errors)}`);
const load = async (path) => (await fetch(base + path)).json();

// What an empty request would have wait for ever, and requests with more than the action's name.
const bodies = {
    WaitEvent: [{ Timeout: 1 }],
    Command: [{}, { Command: 'core show version' }],
    Originate: [{}, { Channel: 'Local/100@default', Application: 'Wait', Data: '1', Async: true, Timeout: 5000, Variable: ['A=1', 'B=2'] }],
};

async function openApi(document) {
    const { Validator } = await import('@seriousme/openapi-schema-validator');
    const result = await new Validator().validate(structuredClone(document));
    if (!result.valid) {
        note('openapi.json', result.errors);
    }
    console.log(`openapi: ${document.openapi}`);
}

async function asyncApi(document) {
    const problems = await new Parser().validate(JSON.stringify(document));
    const errors = problems.filter((problem) => problem.severity === 0);
    if (errors.length > 0) {
        note('asyncapi.json', errors);
    }
    console.log(`asyncapi: ${document.asyncapi}`);
}

function schemas(document, id) {
    const ajv = new Ajv({ strict: false, allowUnionTypes: true });
    ajv.addSchema({ $id: id, ...document });
    return (pointer) => ajv.getSchema(`${id}#${pointer}`);
}

async function answers(document) {
    const compiled = schemas(document, 'openapi');
    const seen = new Set();
    for (const [path, item] of Object.entries(document.paths)) {
        const request = compiled(`/paths/${path.replaceAll('/', '~1')}/post/requestBody/content/application~1json/schema`);
        for (const body of bodies[item.post.operationId] ?? [{}]) {
            if (Object.keys(body).length > 0 && !request(body)) {
                note(`request ${path}`, request.errors);
            }
            const answer = await fetch(base + path, {
                method: 'POST',
                headers: { authorization, 'content-type': 'application/json' },
                body: JSON.stringify(body),
            });
            const value = await answer.json();
            const described = item.post.responses[answer.status]?.$ref;
            if (!described) {
                note(path, `status ${answer.status} is not described`);
                continue;
            }
            const schema = compiled(`${described.slice(1)}/content/application~1json/schema`);
            if (!schema(value)) {
                note(`${path} ${answer.status}`, schema.errors);
            }
            seen.add(value.items ? 'list' : value.events ? 'events' : String(answer.status));
        }
    }
    for (const [status, init] of [
        [401, { method: 'POST' }],
        [405, { method: 'GET' }],
        [415, { method: 'POST', body: 'x', headers: { authorization, 'content-type': 'text/plain' } }],
    ]) {
        const answer = await fetch(`${base}/api/actions/Ping`, init);
        const schema = compiled(`${document.paths['/api/actions/Ping'].post.responses[status].$ref.slice(1)}/content/application~1json/schema`);
        if (answer.status !== status || !schema(await answer.json())) {
            note(`Ping ${status}`, `${answer.status}: ${JSON.stringify(schema.errors)}`);
        }
        seen.add(String(status));
    }
    console.log(`answers: ${[...seen].sort().join(' ')}`);
}

async function events(document) {
    const compiled = schemas(document, 'asyncapi');
    const stream = await fetch(`${base}/events`, { headers: { authorization } });
    await fetch(`${base}/api/actions/Originate`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ Channel: 'Local/100@default', Application: 'NoOp', Async: true }),
    });
    const seen = new Set();
    let text = '';
    for await (const chunk of stream.body) {
        text += Buffer.from(chunk).toString();
        const blocks = text.split('\n\n');
        text = blocks.pop();
        for (const block of blocks.filter((each) => each.includes('\ndata: '))) {
            const value = JSON.parse(block.split('\ndata: ')[1]);
            const schema = compiled(`/components/messages/event.${value.Event}/payload`);
            if (!schema(value)) {
                note(`event ${value.Event}`, schema.errors);
            }
            const known = document.components.messages[`event.${value.Event}`].payload.properties;
            const unknown = Object.keys(value).filter((name) => !(name in known));
            if (unknown.length > 0) {
                note(`event ${value.Event}`, `not described: ${unknown}`);
            }
            seen.add(value.Event);
        }
        if (seen.has('Newchannel') && seen.has('Hangup')) {
            break;
        }
    }
    console.log(`events: ${['Newchannel', 'Newstate', 'Hangup'].filter((name) => seen.has(name)).join(' ')}`);
}

async function check() {
    const actions = await load('/openapi.json');
    const streams = await load('/asyncapi.json');
    await openApi(actions);
    await asyncApi(streams);
    await answers(actions);
    await events(streams);
    wrong.forEach((line) => console.log(line));
    process.exit(wrong.length === 0 ? 0 : 1);
}

check().catch((error) => {
    console.log(error);
    process.exit(1);
});
