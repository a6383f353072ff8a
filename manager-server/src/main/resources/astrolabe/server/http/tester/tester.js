// Makes the page's plain forms answer in place. Data is only ever set as text.
const $ = (id) => document.getElementById(id);
const rawman = `${document.body.dataset.root}rawman`;
const links = [...document.querySelectorAll('#actions a')];
const byName = [...links];
const nav = document.querySelector('nav');
const MOST_EVENTS = 300;
const SECONDS_TO_WAIT = 30;

// An element with attributes and children; text becomes text nodes.
const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
};

// ---- Talking to the server ----

const post = async (headers) => {
    const body = new URLSearchParams(headers);
    const response = await fetch(rawman, { method: 'POST', body, cache: 'no-store', credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.text();
};

const packetsOf = (text) => text.split('\r\n\r\n').filter(Boolean).map((packet) => packet.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? ['', line] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}));

const field = (packet, name) => packet?.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? '';

const succeeded = (packet) => ['Success', 'Goodbye', 'Follows'].includes(field(packet, 'Response'));

// ---- Who we are ----

const loggedIn = (who) => {
    $('login').hidden = true;
    $('logoff').hidden = false;
    $('who').replaceChildren('Logged in', ...(who ? [' as ', make('b', {}, who)] : []));
    $('login-status').textContent = '';
};

const loggedOff = (why = '') => {
    stopWatching();
    $('login').hidden = false;
    $('logoff').hidden = true;
    $('login-status').textContent = why;
};

const isLoggedIn = () => $('login').hidden;

// A refusal may mean that the account may not, or that the session has ended meanwhile.
const checkSession = async () => {
    if (isLoggedIn() && !succeeded(packetsOf(await post([['Action', 'Ping']]))[0])) {
        loggedOff('The session has ended. Please log in again.');
    }
};

const notice = (headers, packet) => {
    const action = headers[0][1].toLowerCase();
    if (action === 'login' && succeeded(packet)) {
        loggedIn(headers.find(([name]) => name.toLowerCase() === 'username')?.[1]);
    } else if (action === 'logoff' && succeeded(packet)) {
        loggedOff();
    }
};

$('login').addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    attempt(form, $('login-status'), async () => {
        const headers = [...new FormData(form)];
        const [packet] = packetsOf(await post(headers));
        form.elements.Secret.value = '';
        notice(headers, packet);
        if (succeeded(packet)) {
            const next = document.querySelector('.action:target input:not([type=hidden])') ?? $('search');
            next.focus({ preventScroll: true });
        } else {
            $('login-status').textContent = field(packet, 'Message');
            form.elements.Secret.focus();
        }
    });
});

$('logoff').addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(event.currentTarget, $('login-status'), async () => {
        await post([['Action', 'Logoff']]);
        loggedOff();
        $('login').elements.Username.focus();
    });
});

// Runs what a form asks for, once at a time, and says why it could not.
const attempt = async (form, status, work) => {
    const button = form.querySelector('button:not([type=button])');
    if (button.disabled) return;
    button.disabled = true;
    try {
        await work();
    } catch (error) {
        status.textContent = `The server did not answer: ${error.message}`;
    } finally {
        button.disabled = false;
    }
};

// ---- Choosing an action ----

const shown = () => links.filter((link) => !link.parentElement.hidden);

const rove = (to) => {
    for (const link of links) link.tabIndex = link === to ? 0 : -1;
};

const find = () => {
    const words = $('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const link of links) {
        const text = link.textContent.toLowerCase();
        link.parentElement.hidden = !words.every((word) => text.includes(word));
    }
    const name = (link) => link.querySelector('b').textContent.toLowerCase();
    // Those whose name begins with what was typed come first.
    const rank = (link) => [name(link).startsWith(words[0] ?? ''), name(link).includes(words[0] ?? ''), true].indexOf(true);
    links.splice(0, links.length, ...byName.toSorted((one, other) => rank(one) - rank(other)));
    $('actions').append(...links.map((link) => link.parentElement));
    rove(shown()[0]);
    const count = shown().length;
    $('found').textContent = words.length ? (count === 0 ? 'No action fits.' : count === 1 ? 'One fits.' : `${count} fit.`) : '';
};

const choose = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    for (const link of links) link.removeAttribute('aria-current');
    const link = links.find((it) => it.getAttribute('href') === location.hash);
    document.title = link ? `${name} – Manager tester` : 'Manager tester';
    if (!link) return;
    link.setAttribute('aria-current', 'page');
    rove(link);
    link.scrollIntoView({ block: 'nearest' });
    nav.classList.remove('open');
    const section = $(name);
    (section.querySelector('input:not([type=hidden])') ?? section.querySelector('h2')).focus({ preventScroll: true });
    if (matchMedia('(max-width: 46rem)').matches) section.scrollIntoView();
    else scrollTo(0, 0);
};

const reset = () => {
    $('search').value = '';
    find();
};

nav.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || link.getAttribute('href') !== location.hash) return;
    event.preventDefault(); // going where one is would take the focus away
    choose();
});

nav.addEventListener('keydown', (event) => {
    const all = shown();
    const at = all.indexOf(document.activeElement);
    const inSearch = document.activeElement === $('search');
    const goTo = (link) => {
        event.preventDefault();
        rove(link);
        link.focus();
    };
    if (event.key === 'ArrowDown' && all.length) goTo(all[Math.min(at + 1, all.length - 1)]);
    else if (event.key === 'ArrowUp' && at > 0) goTo(all[at - 1]);
    else if (event.key === 'ArrowUp' && at === 0) $('search').focus();
    else if (event.key === 'Home' && at >= 0) goTo(all[0]);
    else if (event.key === 'End' && at >= 0) goTo(all.at(-1));
    else if (event.key === 'Enter' && inSearch && all.length) {
        event.preventDefault();
        all[0].click();
        reset();
    } else if (event.key === 'Escape' && inSearch) reset();
});

$('search').addEventListener('input', find);
$('search').addEventListener('focus', () => nav.classList.add('open'));
document.addEventListener('focusin', (event) => {
    if (!nav.contains(event.target)) nav.classList.remove('open');
});

document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input:not([type=hidden]), textarea, select');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        $('search').focus();
        $('search').select();
    }
});

addEventListener('hashchange', choose);

// ---- Sending it ----

const further = () => {
    const name = make('input', { 'aria-label': 'Name of a further header', placeholder: 'Header', autocomplete: 'off', spellcheck: 'false' });
    const value = make('input', { 'aria-label': 'Its value', placeholder: 'Value', autocomplete: 'off', spellcheck: 'false' });
    const remove = make('button', { type: 'button', 'aria-label': 'Remove this header' }, '×');
    const row = make('div', { class: 'further' }, name, value, remove);
    return { row, name, remove };
};

const addFurther = (form, more) => {
    const { row, name, remove } = further();
    remove.addEventListener('click', () => {
        row.remove();
        more.focus();
    });
    form.querySelector('.buttons').before(row);
    name.focus();
};

// Fields left empty are left out, as is a further header without a name.
const headersOf = (form) => [
    ...[...new FormData(form)].filter(([, value]) => value !== ''),
    ...[...form.querySelectorAll('.further')].map((row) => [...row.querySelectorAll('input')].map((input) => input.value))
        .filter(([name]) => name.trim() !== ''),
];

const masked = (headers) => headers.map(([name, value]) => `${name}: ${/^(secret|password)$/i.test(name) ? '••••••' : value}`).join('\n');

for (const form of document.querySelectorAll('.action form')) {
    const more = make('button', { type: 'button' }, 'Further header');
    form.querySelector('.buttons').append(more);
    more.addEventListener('click', () => addFurther(form, more));
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        attempt(form, $('answer-status'), () => send(form));
    });
}

const send = async (form) => {
    const headers = headersOf(form);
    $('answer').hidden = false;
    $('answer').setAttribute('aria-busy', 'true');
    $('answer-status').textContent = 'Waiting …';
    try {
        const began = performance.now();
        const text = await post(headers);
        const took = performance.now() - began;
        const packets = packetsOf(text);
        for (const input of form.querySelectorAll('input[type=password]')) input.value = '';
        show(headers, text, packets, took);
        notice(headers, packets[0]);
        if (field(packets[0], 'Message') === 'Permission denied') await checkSession();
    } finally {
        $('answer').removeAttribute('aria-busy');
    }
};

// ---- Showing the answer ----

const show = (headers, text, packets, took) => {
    const verdict = field(packets[0], 'Response') || 'Nothing';
    const message = field(packets[0], 'Message');
    $('answer-title').textContent = `Answer to ${headers[0][1]}`;
    $('answer-status').replaceChildren(make('b', { class: succeeded(packets[0]) ? 'good' : 'bad' }, verdict),
        `${message ? ` · ${message}` : ''} · ${packets.length === 1 ? '1 packet' : `${packets.length} packets`} · ${Math.max(1, Math.round(took))} ms`);
    $('raw').textContent = text.replace(/\r\n/g, '\n').replace(/\n+$/, '\n');
    $('sent').textContent = masked(headers);
    $('table').replaceChildren(...groups(packets).map(tableOf));
    if ($('tab-events').getAttribute('aria-selected') === 'true') select($('tab-packets'));
    if (matchMedia('(max-width: 68rem)').matches) $('answer').scrollIntoView({ block: 'nearest' });
};

// Neighbours of one kind share a table.
const groups = (packets) => {
    const all = [];
    for (const packet of packets) {
        const event = field(packet, 'Event');
        const last = all.at(-1);
        if (event && last?.event === event) last.packets.push(packet);
        else all.push({ event, packets: [packet] });
    }
    return all;
};

const scrolling = (label, table) => make('div', { class: 'scroll', role: 'region', 'aria-label': label, tabindex: '0' }, table);

const tableOf = ({ event, packets }) => {
    const label = event || 'Response';
    return packets.length === 1 ? scrolling(label, single(label, packets[0])) : scrolling(label, list(label, packets));
};

// Lines of one name that follow each other, as a command's output, become one cell.
const single = (label, packet) => {
    const rows = [];
    for (const [name, value] of packet) {
        const last = rows.at(-1);
        if (last && last[0] === name) last[1] += `\n${value}`;
        else rows.push([name, value]);
    }
    const body = make('tbody', {}, ...rows.map(([name, value]) => make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, value))));
    return make('table', {}, make('caption', {}, label), body);
};

const list = (label, packets) => {
    const names = [...new Set(packets.flatMap((packet) => packet.map(([name]) => name)))].filter((name) => name !== 'Event');
    const cell = (packet, name) => packet.filter(([key]) => key === name).map(([, value]) => value).join('\n');
    const head = make('thead', {}, make('tr', {}, ...names.map((name) => make('th', { scope: 'col' }, name))));
    const body = make('tbody', {}, ...packets.map((packet) => make('tr', {}, ...names.map((name) => make('td', {}, cell(packet, name))))));
    return make('table', { class: 'many' }, make('caption', {}, `${label} (${packets.length})`), head, body);
};

const tabs = [...document.querySelectorAll('[role=tab]')];

const select = (chosen) => {
    for (const tab of tabs) {
        tab.setAttribute('aria-selected', String(tab === chosen));
        tab.tabIndex = tab === chosen ? 0 : -1;
        $(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
    }
};

for (const tab of tabs) {
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
        select(next);
        next.focus();
    });
}

// ---- Watching events ----

let watching = null;

const stopWatching = () => {
    watching = null;
    $('watch').setAttribute('aria-pressed', 'false');
    $('watch').textContent = 'Watch events';
    $('watched').textContent = '';
};

const happened = (packet) => {
    const about = field(packet, 'Channel') || field(packet, 'Device') || field(packet, 'Exten') || field(packet, 'BridgeUniqueid');
    const text = packet.map(([name, value]) => (name ? `${name}: ${value}` : value)).join('\n');
    const summary = make('summary', {}, make('time', {}, new Date().toLocaleTimeString()), ' ', field(packet, 'Event'), ' ', make('span', {}, about));
    $('happened').prepend(make('li', {}, make('details', {}, summary, make('pre', {}, text))));
    while ($('happened').childElementCount > MOST_EVENTS) $('happened').lastElementChild.remove();
};

const watch = async () => {
    const mine = {};
    watching = mine;
    $('watch').setAttribute('aria-pressed', 'true');
    $('watch').textContent = 'Stop watching';
    $('watched').textContent = 'Watching …';
    try {
        while (watching === mine) {
            const packets = packetsOf(await post([['Action', 'WaitEvent'], ['Timeout', SECONDS_TO_WAIT]]));
            if (watching !== mine) return;
            if (!succeeded(packets[0])) {
                stopWatching();
                $('watched').textContent = field(packets[0], 'Message') || 'Another window watches this session.';
                await checkSession();
                return;
            }
            packets.slice(1).filter((packet) => field(packet, 'Event') !== 'WaitEventComplete').forEach(happened);
        }
    } catch (error) {
        stopWatching();
        $('watched').textContent = `The server did not answer: ${error.message}`;
    }
};

$('watch').addEventListener('click', () => (watching ? stopWatching() : watch()));
$('clear').addEventListener('click', () => $('happened').replaceChildren());

// ---- Beginning ----

document.querySelector('.search').hidden = false;
nav.classList.add('quick');
$('answer').hidden = false;
$('answer-status').textContent = '';
$('raw').textContent = 'Nothing was sent yet.';
rove(links[0]);
choose();
// A cookie may be that of a session which still lives.
if (/(^|; )mansession_id=/.test(document.cookie)) {
    try {
        if (succeeded(packetsOf(await post([['Action', 'Ping']]))[0])) loggedIn('');
    } catch (error) {
        $('login-status').textContent = `The server did not answer: ${error.message}`;
    }
}
document.documentElement.dataset.ready = 'yes';
