// Logs in, places a call, reads its events and the list of channels, logs off; says what came in a line each.
'use strict';

const Manager = require('asterisk-manager');

const port = Number(process.argv[2]);
const client = new Manager(port, '127.0.0.1', 'hello', 'world', true);
const say = (what, value) => console.log(`${what}: ${value}`);
const withoutNumber = (channel) => channel.replace(/[0-9a-f]{8};[12]$/, '');
const once = (event) => new Promise((resolve) => client.once(event, resolve));
const action = (fields) => new Promise((resolve, reject) => {
    client.action(fields, (error, answer) => (error ? reject(error) : resolve(answer)));
});

async function talk() {
    const newChannel = once('newchannel');
    const originateResponse = once('originateresponse');
    const call = { action: 'Originate', channel: 'Local/100@default', application: 'Wait', data: '600', async: 'true' };
    say('originate', (await action(call)).response);
    say('new channel', withoutNumber((await newChannel).channel));
    say('originate response', (await originateResponse).response);

    const items = [];
    client.on('coreshowchannel', (item) => items.push(item));
    const complete = once('coreshowchannelscomplete');
    say('list', (await action({ action: 'CoreShowChannels' })).response);
    const end = await complete;
    items.forEach((item) => say('item', withoutNumber(item.channel)));
    say('complete', end.listitems);

    const closed = once('end');
    say('logoff', (await action({ action: 'Logoff' })).response);
    await closed;
    console.log('end');
    client.disconnect();
}

client.once('response', (answer) => {
    say('login', answer.response);
    talk().catch((error) => {
        console.log(error);
        process.exit(1);
    });
});
