// The editors' list: filters as you type, and turns the clock.
(() => {
  'use strict';
  const wish = document.getElementById('wish');
  const rows = document.getElementById('stories');
  const more = document.getElementById('more');
  const slider = document.getElementById('slider');
  const when = document.getElementById('when');
  const at = document.getElementById('at');
  const exact = document.getElementById('exact');
  let moments = [''];
  let asking = false;
  let wanted = null;

  function text(name, className, words) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = words;
    return made;
  }

  function options(select, names) {
    const known = new Map([...select.options].map(option => [option.value, option]));
    for (const [value, label] of names) {
      const option = known.get(value);
      if (!option) select.add(new Option(label, value));
      else if (option.textContent !== label) option.textContent = label;
    }
  }

  function readable(moment) {
    return moment ? moment.replace('T', ' ').replace(/:00(Z|[+-].*)?$/, '$1') : 'now';
  }

  function row(story) {
    const made = document.createElement('tr');
    const first = document.createElement('td');
    if (story.address) {
      const link = text('a', '', story.headline || story.file);
      link.href = story.address;
      first.append(link);
    } else {
      first.append(story.headline || story.file);
    }
    first.append(text('small', '', story.file));
    const state = document.createElement('td');
    state.append(text('span', story.state === 'live' ? '' : 'held', story.state));
    if (story.until) state.append(text('small', '', 'until ' + readable(story.until)));
    made.append(first, state, text('td', '', story.published ? readable(story.published) : ''),
      text('td', '', story.regions.join(', ')), text('td', '', story.section),
      text('td', '', story.problems ? String(story.problems) : ''));
    return made;
  }

  function fault(one) {
    const made = text('li', 'dateline-fault', '');
    made.append(text('p', 'dateline-place', one.place), text('p', 'dateline-message', one.message));
    if (one.line) made.append(text('pre', '', one.line + '\n' + one.carets));
    one.way.forEach(step => made.append(text('p', 'dateline-place', 'from ' + step)));
    if (one.hint) made.append(text('p', 'dateline-hint', one.hint));
    return made;
  }

  async function faults() {
    const all = (await (await fetch('/-/desk/faults')).json()).faults;
    const box = document.getElementById('faults');
    box.querySelector('ol').replaceChildren(...all.slice(0, 50).map(fault));
    box.hidden = !all.length;
  }

  /** One question at a time: who types faster than is answered gets the answer to the last one. */
  async function ask(more) {
    wanted = { more };
    if (asking) return;
    asking = true;
    try {
      while (wanted) {
        const from = wanted.more ? rows.rows.length : 0;
        wanted = null;
        await show(from);
      }
    } finally {
      asking = false;
    }
  }

  async function show(from) {
    const query = new URLSearchParams(new FormData(wish));
    query.set('from', from);
    const answer = await (await fetch('/-/desk/stories?' + query)).json();
    options(wish.state, Object.entries(answer.states).map(([state, many]) => [state, state + ' (' + many + ')']));
    options(wish.region, answer.regions.map(one => [one, one]));
    options(wish.section, answer.sections.map(one => [one, one]));
    clock(answer);
    if (!from) rows.replaceChildren();
    rows.append(...answer.stories.map(row));
    document.getElementById('count').textContent =
      answer.found === answer.all ? answer.all + ' stories' : answer.found + ' of ' + answer.all + ' stories';
    more.hidden = rows.rows.length >= answer.found;
  }

  function clock(answer) {
    if (moments.length === answer.moments.length + 1 || document.activeElement === slider) return;
    moments = ['', ...answer.moments];
    slider.max = moments.length - 1;
    if (answer.moment) {
      const stands = moments.findIndex(moment => moment && Date.parse(moment) === Date.parse(answer.moment));
      slider.value = Math.max(0, stands);
      when.textContent = readable(answer.moment);
    }
  }

  wish.addEventListener('input', () => ask(false));
  wish.addEventListener('submit', event => { event.preventDefault(); ask(false); });
  more.addEventListener('click', () => ask(true));
  slider.addEventListener('input', () => {
    const moment = moments[Number(slider.value)];
    when.textContent = readable(moment);
    at.value = moment ? new Date(moment).toISOString() : '';
  });
  exact.addEventListener('input', () => {
    at.value = exact.value ? new Date(exact.value).toISOString() : '';
    when.textContent = exact.value ? readable(at.value) : 'now';
  });
  ask(false);
  faults();
})();
