/**
 * The teleprompter's clockwork, as its page carries it. The page scrolls so that each line (`data-at`, `data-until`: ms) meets
 * the reading mark at its time; between two lines it moves evenly. Scrolling by hand moves the clock. It starts stopped, and
 * steps from line to line instead of gliding where less motion is asked for. It reads the page and nothing else.
 */
export const TELEPROMPTER_SCRIPT = `
(() => {
  const find = (id) => document.getElementById(id);
  const root = document.documentElement;
  const lines = [...document.querySelectorAll('[data-at]')];
  const sections = [...document.querySelectorAll('section[data-start]')];
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const MARK = 0.4;
  let points = [];
  let now = 0, speed = 100, size = 100, running = false, last = 0, expected = -1;

  const top = (node) => node.getBoundingClientRect().top + scrollY;
  // Places on the page by time: each line's top at its start, and the end of the last one.
  const measure = () => {
    points = lines.map((node) => ({ at: Number(node.dataset.at), y: top(node) })).sort((a, b) => a.at - b.at || a.y - b.y);
    const end = lines.reduce((most, node) => Math.max(most, Number(node.dataset.until)), 0);
    const bottom = lines.reduce((most, node) => Math.max(most, node.getBoundingClientRect().bottom + scrollY), 0);
    if (points.length > 0) points.push({ at: end, y: bottom });
    for (let each = 1; each < points.length; each++) points[each].y = Math.max(points[each].y, points[each - 1].y);
  };
  const end = () => (points.length > 0 ? points[points.length - 1].at : 0);
  // Of several lines at one time or place, the last counts.
  const before = (key, value) => {
    let low = 0, high = points.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (points[middle][key] <= value) low = middle; else high = middle - 1;
    }
    return low;
  };
  const between = (from, to, value) => {
    const index = before(from, value);
    const one = points[index], next = points[index + 1];
    if (!one) return 0;
    if (!next || next[from] <= one[from]) return one[to];
    const share = Math.min(1, Math.max(0, (value - one[from]) / (next[from] - one[from])));
    return one[to] + share * (next[to] - one[to]);
  };
  const place = () => {
    const y = still.matches && running ? (points[before('at', now)] || { y: 0 }).y : between('at', 'y', now);
    scrollTo({ top: y - innerHeight * MARK, behavior: 'instant' });
    expected = scrollY;
  };
  const clock = (ms) => {
    const seconds = Math.max(0, Math.ceil(ms / 1000));
    const two = (number) => String(number).padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    return (minutes >= 60 ? Math.floor(minutes / 60) + ':' + two(minutes % 60) : minutes) + ':' + two(seconds % 60);
  };
  const write = (node, text) => { if (node && node.textContent !== text) node.textContent = text; };
  const tell = () => {
    let current;
    for (const each of sections) if (Number(each.dataset.start) <= now) current = each;
    const title = current && current.querySelector('.title');
    const left = (until) => clock((until - now) * 100 / speed);
    write(find('_segment'), title ? title.textContent : '');
    write(find('_left'), current ? left(Number(current.dataset.end)) + ' left' : '');
    write(find('_clock'), clock(Math.floor(now / 1000) * 1000) + ', all ' + left(end()) + ' left');
    write(find('_speed'), speed + ' %');
    write(find('_run'), running ? 'Stop' : 'Start');
  };
  const frame = (time) => {
    if (!running) return;
    now = Math.min(end(), now + (time - last) * speed / 100);
    last = time;
    if (now >= end()) running = false;
    place();
    tell();
    if (running) requestAnimationFrame(frame);
  };
  const show = () => { place(); tell(); };
  const run = () => {
    if (!running && now >= end()) now = 0;
    running = !running;
    last = performance.now();
    if (running) requestAnimationFrame(frame);
    show();
  };
  const step = (by) => {
    const index = before('at', now);
    const at = points[index] ? points[index].at : 0;
    // Back goes to the beginning of this line first.
    const times = points.map((point) => point.at);
    const found = by > 0 ? times.find((time) => time > now) : now - at > 1500 ? at : times.findLast((time) => time < at);
    now = found === undefined ? (by > 0 ? end() : 0) : found;
    show();
  };
  const resize = (by) => {
    size = Math.min(300, Math.max(30, size + by));
    root.style.setProperty('--size', String(size / 100));
    measure();
    show();
  };
  const actions = {
    ' ': run,
    ArrowUp: () => { speed = Math.min(300, speed + 5); tell(); },
    ArrowDown: () => { speed = Math.max(25, speed - 5); tell(); },
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    '+': () => resize(10),
    '=': () => resize(10),
    '-': () => resize(-10),
    m: () => find('_mirror').setAttribute('aria-pressed', String(root.classList.toggle('mirrored'))),
    l: () => find('_light').setAttribute('aria-pressed', String(root.classList.toggle('light'))),
    r: () => { now = 0; running = false; show(); },
    '?': () => {
      find('_help').hidden = !find('_help').hidden;
      find('_help-button').setAttribute('aria-expanded', String(!find('_help').hidden));
    },
  };
  const actionOf = (key) => (Object.hasOwn(actions, key) ? actions[key] : undefined);

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof Element && event.target.closest('button, a');
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    const act = actionOf(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  find('_controls').addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    actionOf(button.dataset.key)();
    // So that the space bar starts and stops again, whatever was clicked last.
    if (event.detail > 0) button.blur();
  });
  addEventListener('scroll', () => {
    if (expected < 0 || Math.abs(scrollY - expected) < 2) return;
    now = between('y', 'at', scrollY + innerHeight * MARK);
    expected = scrollY;
    tell();
  }, { passive: true });
  addEventListener('resize', () => { measure(); show(); });
  find('_controls').hidden = false;
  find('_help').hidden = innerWidth < 700;
  find('_help-button').setAttribute('aria-expanded', String(!find('_help').hidden));
  measure();
  show();
  if (document.fonts) document.fonts.ready.then(() => { measure(); show(); });
})();
`.trim();
