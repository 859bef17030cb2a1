/**
 * The search of the index page, as the page carries it. It begins only where scripts run: the form is hidden until then, so
 * that without them the page is simply whole. It reads the page and nothing else. Everything to be found is marked
 * `data-item` (with its kind of thing), and a part that has nothing left to show is hidden with its heading.
 */
export const INDEX_SCRIPT = `
(() => {
  const form = document.querySelector('#_search');
  const field = document.querySelector('#_words');
  const status = document.querySelector('#_status');
  const count = document.querySelector('#_count');
  if (!form || !field || !status || !count) return;
  const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().replace(/\\s+/g, ' ');
  const items = [...document.querySelectorAll('[data-item]')].map((node) => ({ node, text: plain(node.textContent) }));
  const parts = [...document.querySelectorAll('[data-part]')];
  const say = (number, one, many) => (number === 0 ? '' : number + ' ' + (number === 1 ? one : many));
  const search = () => {
    const words = plain(field.value).split(' ').filter(Boolean);
    const wanted = status.value;
    const searching = words.length > 0 || wanted !== '';
    const found = { episode: 0, concept: 0, thread: 0, track: 0 };
    for (const { node, text } of items) {
      const { item, status: has } = node.dataset;
      const fits = words.every((word) => text.includes(word)) && (wanted === '' || has === wanted);
      node.hidden = !fits;
      if (fits && item in found) found[item] += 1;
    }
    for (const part of parts) part.hidden = searching && !part.querySelector('[data-item]:not([hidden])');
    const told = [
      say(found.episode, 'episode', 'episodes'),
      say(found.concept, 'concept', 'concepts'),
      say(found.thread, 'thread', 'threads'),
      say(found.track, 'track', 'tracks'),
    ].filter(Boolean);
    count.textContent = searching ? told.join(', ') || 'Nothing found' : '';
  };
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 60);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  form.addEventListener('reset', () => setTimeout(search));
  field.addEventListener('input', soon);
  status.addEventListener('change', search);
  // A link of the page may lead to what the search hides.
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target || !target.closest('[hidden]')) return;
    field.value = '';
    status.value = '';
    search();
  }, true);
  form.hidden = false;
  search();
})();
`.trim();
