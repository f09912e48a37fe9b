// Listens for changes of the page it stands on, and shows what is wrong.
(() => {
  'use strict';
  const own = document.currentScript;
  const shown = own ? own.dataset.page : '';
  const place = 'dateline-scroll ' + location.pathname;
  let faults = null;
  let opener = null;

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const back = () => scrollTo(0, Number(kept));
    back();
    addEventListener('load', back);
  }

  function reload() {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  }

  /** New sheets are put on before the old ones come off, so that nothing is ever undressed. */
  function dress(styles) {
    const old = [...document.querySelectorAll('link[rel=stylesheet]')]
      .filter(link => !link.getAttribute('href').startsWith('/-/'));
    const worn = old.map(link => link.getAttribute('href'));
    let last = old[old.length - 1];
    const waiting = [];
    for (const href of styles) {
      const same = worn.indexOf(href);
      if (same >= 0) {
        old[same].parentNode.insertBefore(old[same], last ? last.nextSibling : null);
        last = old[same];
        continue;
      }
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      waiting.push(new Promise(done => { link.onload = done; link.onerror = done; }));
      link.href = href;
      if (last) last.after(link); else document.head.append(link);
      last = link;
    }
    Promise.all(waiting).then(() => {
      old.filter(link => !styles.includes(link.getAttribute('href'))).forEach(link => link.remove());
    });
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function sheet() {
    if (document.querySelector('link[href="/-/preview.css"]')) return;
    const link = element('link');
    link.rel = 'stylesheet';
    link.href = '/-/preview.css';
    document.head.append(link);
  }

  function item(fault) {
    const made = element('li', 'dateline-fault');
    made.append(element('p', 'dateline-place', fault.place));
    made.append(element('p', 'dateline-message', fault.message));
    if (fault.line) made.append(element('pre', '', fault.line + '\n' + fault.carets));
    fault.way.forEach(step => made.append(element('p', 'dateline-place', 'from ' + step)));
    if (fault.hint) made.append(element('p', 'dateline-hint', fault.hint));
    return made;
  }

  function close() {
    document.getElementById('dateline-faults')?.remove();
    opener?.focus();
    opener = null;
  }

  function open(title, list, urgent) {
    close();
    const box = element('section');
    box.id = 'dateline-faults';
    box.className = urgent ? 'dateline-urgent' : '';
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-labelledby', 'dateline-faults-title');
    const head = element('div', 'dateline-head');
    const name = element('h2', '', title);
    name.id = 'dateline-faults-title';
    const shut = element('button', '', 'Close');
    shut.type = 'button';
    shut.addEventListener('click', close);
    head.append(name, shut);
    const items = element('ol');
    list.slice(0, 50).forEach(fault => items.append(item(fault)));
    box.append(head, items);
    if (list.length > 50) box.append(element('p', '', 'and ' + (list.length - 50) + ' more'));
    box.addEventListener('keydown', key => { if (key.key === 'Escape') close(); });
    document.body.append(box);
    return shut;
  }

  function count(list, word) {
    return list.length + ' ' + word + (list.length === 1 ? '' : 's');
  }

  function badge(now) {
    document.getElementById('dateline-badge')?.remove();
    const some = now.faults.length ? now.faults : now.warnings;
    if (!some.length) return;
    const words = count(some, now.faults.length ? 'error' : 'warning');
    const made = element('button', now.faults.length ? 'dateline-urgent' : '', words);
    made.id = 'dateline-badge';
    made.type = 'button';
    made.setAttribute('aria-haspopup', 'dialog');
    made.addEventListener('click', () => {
      const shut = open(words, some, now.faults.length > 0);
      opener = made;
      shut.focus();
    });
    document.body.append(made);
  }

  function show(now) {
    const wrong = faults !== null && faults.faults.length > 0;
    faults = now;
    sheet();
    badge(now);
    if (now.faults.length) {
      open(count(now.faults, 'error') + ': this page is the last good one', now.faults, true);
    } else if (wrong || document.getElementById('dateline-faults')) {
      close();
    }
  }

  const events = new EventSource(
    '/-/events?path=' + encodeURIComponent(location.pathname) + '&shown=' + encodeURIComponent(shown));
  events.addEventListener('reload', () => { events.close(); reload(); });
  events.addEventListener('styles', event => dress(JSON.parse(event.data)));
  events.addEventListener('faults', event => show(JSON.parse(event.data)));
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', event => { if (event.persisted) reload(); });
})();
