// Uses the pages of a server as a person does; says what came in a line each, and keeps pictures.
'use strict';

const path = require('path');
const puppeteer = require('puppeteer-core');

const [scenario, executablePath, site, pictures, token] = process.argv.slice(2);
const WIDE = { width: 1280, height: 800 };
const MIDDLE = { width: 820, height: 1000 };
const NARROW = { width: 360, height: 740 };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
const complaints = [];

// Whatever the browser complains of, and whatever it asks of others than the server.
function listen(page, bearable = () => false) {
    page.on('console', (message) => {
        if (bearable(message.location().url ?? '')) return;
        if (['error', 'warn'].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(site) && !url.startsWith('data:') && !bearable(url)) complaints.push(`elsewhere: ${url}`);
    });
    page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        dialog.dismiss();
    });
}

async function open(browser, place) {
    const page = await browser.newPage();
    page.setDefaultTimeout(15000);
    listen(page);
    await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
        window.boom = () => console.error('markup ran');
    });
    await page.setViewport(WIDE);
    await page.goto(site + place);
    return page;
}

const picture = (page, name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
const text = (page, selector) => page.$eval(selector, (element) => element.textContent);
const until = (page, selector, wanted) => page.waitForFunction(
    (one, part) => document.querySelector(one)?.textContent.includes(part), {}, selector, wanted);
const focused = (page, id) => page.waitForFunction((wanted) => document.activeElement?.id === wanted, {}, id);
const ready = (page) => page.waitForSelector('html[data-ready=yes]');
const fits = (page) => page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth);
const cell = (page, name) => page.$$eval('#table tr', (rows, wanted) => rows
    .filter((row) => row.querySelector('th')?.textContent === wanted)
    .map((row) => row.querySelector('td').textContent).join(), name);

// Chooses an action by keys alone: finds it, takes the first that fits, ends in its first field.
async function choose(page, name) {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('/');
    await focused(page, 'search');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => document.querySelector('.action:target')?.id === wanted
        && document.activeElement.closest('.action')?.id === wanted, {}, name);
}

// Fills fields in their order by keys, and sends; the answer is complete when the page is no longer busy.
async function send(page, name, values) {
    await choose(page, name);
    for (const [field, value] of Object.entries(values)) {
        for (let steps = 0; steps < 40 && await page.evaluate(() => document.activeElement.name) !== field; steps++) {
            await page.keyboard.press('Tab');
        }
        if (await page.evaluate(() => document.activeElement.name) !== field) throw new Error(`${field} is not reached by Tab`);
        await page.keyboard.type(value);
    }
    await answered(page, name, () => page.keyboard.press('Enter'));
}

async function answered(page, name, sending) {
    await page.$eval('#answer-title', (title) => { title.textContent = ''; });
    await sending();
    await until(page, '#answer-title', `Answer to ${name}`);
    await page.waitForSelector('#answer:not([aria-busy])');
}

const verdict = async (page) => (await text(page, '#answer-status')).split(' · ').slice(0, 2).join(' · ');

async function logIn(page, secret) {
    await page.focus('#login input[name=Username]');
    await page.$eval('#login input[name=Username]', (input) => input.select());
    await page.keyboard.type('hello');
    await page.keyboard.press('Tab');
    await page.keyboard.type(secret);
    await page.keyboard.press('Enter');
}

async function tester(browser) {
    const page = await open(browser, 'manager');
    await ready(page);
    await picture(page, 'welcome-wide');
    await send(page, 'Ping', {});
    console.log(`without login: ${await verdict(page)}`);

    await logIn(page, 'wrong');
    await until(page, '#login-status', 'failed');
    console.log(`wrong secret: ${await text(page, '#login-status')}`);
    await logIn(page, 'world');
    await until(page, '#who', 'Logged in');
    console.log((await text(page, '#who')).replace('Logged', 'logged'));
    await page.reload();
    await until(page, '#who', 'Logged in');
    console.log(`after a reload: ${await text(page, '#who')}`);

    await send(page, 'Ping', {});
    console.log(`ping: ${(await verdict(page)).split(' · ')[0]} · ${(await text(page, '#raw')).split('\n').find((line) => line.startsWith('Ping'))}`);
    await page.focus('#tab-packets');
    await page.keyboard.press('ArrowRight');
    await focused(page, 'tab-table');
    console.log(`table: Ping=${await cell(page, 'Ping')}`);

    const markup = '<script>boom()</script><img src=x onerror=boom()>';
    await send(page, 'Setvar', { Variable: 'EVIL', Value: markup });
    await send(page, 'Getvar', { Variable: 'EVIL' });
    if (await page.$('#answer img, #answer script')) complaints.push('a value became markup');
    if (!(await text(page, '#raw')).includes(`Value: ${markup}`)) complaints.push('the packets lack the value');
    console.log(`markup: ${await cell(page, 'Value')}`);

    await page.click('#tab-events');
    await page.click('#watch');
    await until(page, '#watched', 'Watching');
    await send(page, 'Originate', { Channel: 'Local/100@default', Application: 'Wait', Data: '600', Async: 'true' });
    await page.click('#tab-events');
    await until(page, '#happened', 'Newchannel');
    console.log('event: Newchannel');
    await until(page, '#happened', 'OriginateResponse'); // the call stands
    await picture(page, 'events-wide');
    await page.click('#watch');

    await send(page, 'CoreShowChannels', {});
    await page.click('#tab-table');
    console.log(`list: ${await page.$$eval('#table table.many tbody tr', (rows) => rows.length)} rows`);
    await picture(page, 'list-wide');

    await choose(page, 'UserEvent');
    await page.keyboard.type('Trial');
    await page.evaluate(() => [...document.querySelectorAll('.action:target button')].find((it) => it.textContent === 'Further header').click());
    await page.keyboard.type('Colour');
    await page.keyboard.press('Tab');
    await page.keyboard.type('blue');
    await picture(page, 'form-wide');
    await answered(page, 'UserEvent', () => page.keyboard.press('Enter'));
    if (!(await text(page, '#sent')).includes('Colour: blue')) complaints.push('the further header was not sent');
    console.log(`further header: ${(await verdict(page)).split(' · ')[0]}`);

    await narrow(page);
    await page.click('#logoff button');
    await page.waitForSelector('#login:not([hidden])');
    console.log('logged off');
    await page.close();
    await withoutScript(browser);
}

async function narrow(page) {
    const wrong = [];
    await page.setViewport(MIDDLE);
    await send(page, 'CoreShowChannels', {});
    if (!await fits(page)) wrong.push('middle');
    await picture(page, 'list-middle');
    await page.setViewport(NARROW);
    for (const name of ['Originate', 'CoreShowChannels', 'Getvar']) {
        await send(page, name, name === 'Getvar' ? { Variable: 'EVIL' } : {});
        if (!await fits(page)) wrong.push(name);
        await picture(page, `${name}-narrow`);
        await page.click('#tab-table');
        if (!await fits(page)) wrong.push(`${name}, table`);
        await page.screenshot({ path: path.join(pictures, `${name}-narrow-whole.png`), fullPage: true });
    }
    await page.focus('#search');
    if (!await fits(page)) wrong.push('search');
    await picture(page, 'search-narrow');
    console.log(`narrow: ${wrong.join() || 'fits'}`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await choose(page, 'Status');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(21, 25, 28)');
    await page.evaluate(() => scrollTo(0, 0));
    await picture(page, 'dark-narrow');
    console.log(`dark: ${dark && await fits(page) ? 'fits' : 'does not'}`);
    await page.setViewport(WIDE);
    await send(page, 'Ping', {});
    await picture(page, 'dark-wide');
}

// The same forms, sent by the browser itself, with the answer as clients know it.
async function withoutScript(browser) {
    const page = await browser.newPage();
    page.setDefaultTimeout(15000);
    listen(page, (url) => url === `${new URL(site).origin}/favicon.ico`); // the recorded page names no icon
    await page.setJavaScriptEnabled(false);
    await page.setViewport(WIDE);
    await page.goto(`${site}manager`);
    await page.type('#login input[name=Username]', 'hello');
    await page.type('#login input[name=Secret]', 'world');
    await Promise.all([page.waitForNavigation(), page.click('#login button')]);
    await page.goto(`${site}manager/#Ping`); // at its other address as well
    await picture(page, 'without-script');
    await Promise.all([page.waitForNavigation(), page.click('#Ping button')]);
    const cells = await page.$$eval('td', (all) => all.map((it) => it.textContent));
    console.log(`without script: ${cells[cells.indexOf('Ping') + 1]}`);
    await page.close();
}

async function calls(browser) {
    const page = await open(browser, 'static/calls.html');
    const items = (count, state = '') => page.waitForFunction((wanted, inState) => {
        const all = [...document.querySelectorAll('li')];
        return all.length === wanted && all.every((item) => item.textContent.endsWith(inState));
    }, {}, count, state);
    const act = (action, fields) => page.evaluate(async (name, body, bearer) => {
        const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' };
        const answer = await fetch(`../api/actions/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
        return (await answer.json()).Response;
    }, action, fields, token);
    const watch = async (account, secret) => {
        await page.$$eval('input', (inputs) => inputs.forEach((input) => { input.value = ''; }));
        await page.type('[name=account]', account);
        await page.type('[name=secret]', secret);
        await page.keyboard.press('Enter');
    };

    await watch('hello', 'wrong');
    await until(page, 'p', 'Closed');
    console.log(`wrong secret: ${await text(page, 'p')}`);

    await watch('hello', 'world');
    await until(page, 'p', 'Channels will follow');
    await items(0);
    console.log('watching, calls: 0');
    const call = { Channel: 'Local/100@default', Application: 'Wait', Data: '600', Async: 'true' };
    if (await act('Originate', call) !== 'Success') throw new Error('no call');
    await items(2, 'Up');
    await picture(page, 'calls-wide');
    console.log('calls: 2, all Up');

    await page.reload(); // a page that comes later lists what there is
    await page.setViewport(NARROW);
    await watch('hello', 'world');
    await items(2, 'Up');
    if (!await fits(page)) complaints.push('the page of calls is too wide');
    await picture(page, 'calls-narrow');
    console.log('again: calls: 2');
    await act('Hangup', { Channel: '/^Local/' });
    await items(0);
    console.log('calls: 0');
}

async function run() {
    const browser = await puppeteer.launch({ executablePath, headless: true, args: FLAGS, userDataDir: path.resolve('profile') });
    try {
        await { tester, calls }[scenario](browser);
        console.log(complaints.length ? complaints.join('\n') : 'clean');
    } finally {
        await browser.close();
    }
}

run().catch((error) => {
    console.log(error);
    console.log(complaints.join('\n'));
    process.exit(1);
});
