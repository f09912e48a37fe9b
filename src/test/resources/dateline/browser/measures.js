// What the browser tests ask of a page. Answers are plain values; what is wrong is told in words.
window.measures = (() => {
  const SCROLLS = /auto|scroll/;
  const CUTS = /hidden|clip/;

  const told = (e) => {
    const name = e.localName + (e.id ? '#' + e.id : '') + [...e.classList].map((c) => '.' + c).join('');
    const text = (e.getAttribute('alt') || e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return text ? name + ' "' + text + '"' : name;
  };

  const within = (root) => [...root.querySelectorAll('*')];

  const ancestor = (e, wanted) => {
    for (let a = e.parentElement; a && a !== document.body; a = a.parentElement) {
      if (wanted(a)) return a;
    }
    return null;
  };

  const overflowX = (e) => getComputedStyle(e).overflowX;
  const scrolls = (e) => SCROLLS.test(overflowX(e)) && e.clientWidth > 0;
  const cuts = (e) => CUTS.test(overflowX(e));

  // Colours

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [r, g, b] = rgba(colour).map((v) => {
      const c = v / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // The nearest colour that is painted behind, else that of an empty page.
  const behind = (e) => {
    for (let a = e; a; a = a.parentElement) {
      const colour = getComputedStyle(a).backgroundColor;
      if (rgba(colour)[3] > 0) return colour;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches &&
      /dark/.test(getComputedStyle(document.documentElement).colorScheme) ? 'rgb(18 18 18)' : 'white';
  };

  const hidden = (e) => {
    const box = e.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return 'has no size';
    if (box.right <= 0 || box.left >= innerWidth) return 'is beside the page';
    if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'is not shown';
    if (e.closest('[aria-hidden="true"], [inert]')) return 'is hidden from some readers';
    return '';
  };

  const ring = (e) => {
    const style = getComputedStyle(e);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return 'has no ring';
    if (style.outlineStyle === 'auto') return '';
    const ratio = contrast(style.outlineColor, behind(e.parentElement));
    if (rgba(style.outlineColor)[3] === 0 || ratio < 3) return 'has a ring of contrast ' + ratio.toFixed(2);
    return '';
  };

  // Where to look whether something is seen: its middle, or of a drawn shape, which may be bent round that, a place in
  // it where nothing is above it, if there is one.
  const place = (e) => {
    const box = e.getClientRects()[0];
    const shape = e.closest('svg') && e.querySelector('path, circle');
    const on = shape && shape.getScreenCTM().inverse();
    for (let i = 0; on && i < 400; i++) {
      const at = [box.left + box.width * (i % 20 + 0.5) / 20, box.top + box.height * (Math.floor(i / 20) + 0.5) / 20];
      const top = shape.isPointInFill(new DOMPoint(...at).matrixTransform(on)) && document.elementFromPoint(...at);
      if (top && e.contains(top)) return at;
    }
    return [box.left + box.width / 2, box.top + box.height / 2];
  };

  const covered = (e) => {
    const [left, y] = place(e);
    const x = Math.min(Math.max(left, 1), innerWidth - 1);
    if (y < 0 || y > innerHeight) return 'is out of sight';
    const top = document.elementFromPoint(x, y);
    return top && (e.contains(top) || top.contains(e)) ? '' : 'is covered by ' + (top ? told(top) : 'nothing');
  };

  const named = (e) => e.getAttribute('aria-label') ||
    (e.getAttribute('aria-labelledby') || '').split(/\s+/).some((id) => id && document.getElementById(id));

  const letters = /[\p{L}\p{N}]/u;
  // A link among words is as high as its line.
  const inSentence = (e) => {
    if (getComputedStyle(e).display !== 'inline') return false;
    let block = e.parentElement;
    while (/^(inline|contents)/.test(getComputedStyle(block).display)) block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll('a, button').forEach((a) => a.remove());
    return letters.test(copy.textContent);
  };
  const away = (x, y, box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

  // Blocks whose place follows from the page's direction alone.
  const blocks = () => within(document.body).filter((e) => {
    const box = e.getBoundingClientRect();
    return !/^(inline|contents|none|ruby)/.test(getComputedStyle(e).display) && box.width > 1 && box.height > 1 &&
      !e.closest('body [dir]') && !e.closest('svg') && !ancestor(e, scrolls);
  });

  return {
    // Waits until all pictures and fonts are there, those further down too; not for ever, as some may never come.
    async settle() {
      const images = [...document.images].map((i) => {
        i.loading = 'eager';
        return i.complete || new Promise((done) => { i.onload = i.onerror = done; });
      });
      await Promise.race([Promise.all([document.fonts.ready, ...images]), new Promise((done) => setTimeout(done, 5000))]);
    },

    // Why the page scrolls sideways; nothing when it doesn't.
    sideways() {
      const page = document.scrollingElement;
      if (page.scrollWidth <= page.clientWidth) return [];
      const rtl = getComputedStyle(page).direction === 'rtl';
      const out = within(document.body).filter((e) => {
        const box = e.getBoundingClientRect();
        return (rtl ? box.left < -0.5 : box.right > page.clientWidth + 0.5) && box.width > 0 &&
          !ancestor(e, (a) => scrolls(a) || cuts(a));
      });
      const words = within(document.body).filter((e) => overflowX(e) === 'visible' && e.clientWidth > 0 &&
        e.scrollWidth > e.clientWidth && e.getBoundingClientRect().left + e.scrollWidth > page.clientWidth &&
        !within(e).some((c) => c.scrollWidth > c.clientWidth && c.clientWidth > 0) &&
        !ancestor(e, (a) => scrolls(a) || cuts(a)));
      return ['a page of ' + page.scrollWidth + ' px in ' + page.clientWidth,
        ...out.slice(0, 3).map(told), ...words.slice(0, 3).map(told)];
    },

    // Texts that are cut off by the box they stand in.
    cut() {
      return within(document.body).filter((e) => {
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        return box.width > 2 && box.height > 2 && e.innerText && e.checkVisibility() &&
          (CUTS.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1 ||
            CUTS.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
      }).map(told);
    },

    // What is wider than the screen and can't be scrolled to, with fingers and with keys.
    outOfReach() {
      const wrong = [];
      const width = document.documentElement.clientWidth;
      for (const e of within(document.querySelector('main'))) {
        const box = e.getBoundingClientRect();
        if (box.width > 2 && (box.right > width + 1 || box.left < -1) && !ancestor(e, scrolls)) {
          wrong.push(told(e) + ' sticks out');
        }
        if (scrolls(e) && e.scrollWidth > e.clientWidth + 1) {
          if (e.getAttribute('tabindex') !== '0') wrong.push(told(e) + ' scrolls, but keys do not reach it');
          if (!named(e)) wrong.push(told(e) + ' scrolls, but has no name');
          if (box.right > width + 1 || box.left < -1) wrong.push(told(e) + ' is itself too wide');
        }
      }
      return wrong;
    },

    // How many things in main scroll sideways.
    scrollers() {
      return within(document.querySelector('main')).filter((e) => scrolls(e) && e.scrollWidth > e.clientWidth + 1)
        .length;
    },

    // What has the focus, and what is wrong with that; nothing when nothing has it.
    focus(first) {
      const e = document.activeElement;
      if (!e || e === document.body || e === document.documentElement) return null;
      const last = first ? null : window.lastFocus;
      window.lastFocus = e;
      return {
        what: told(e),
        skip: e.matches('a.skip'),
        main: !!e.closest('main'),
        back: !!last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
        wrong: [hidden(e), ring(e), covered(e)].filter((w) => w).map((w) => told(e) + ' ' + w),
        number: [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
          .indexOf(e),
      };
    },

    // The places of everything that keys should reach.
    reachable() {
      return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .map((e, n) => [e, n])
        .filter(([e]) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
        .map(([e, n]) => n + ' ' + told(e));
    },

    smallTargets() {
      const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((e) => !hidden(e))
        .map((e) => ({ e, box: e.getBoundingClientRect() }))
        .map((t) => ({ ...t, small: t.box.width < 24 || t.box.height < 24 }));
      // A country on a map is as large as it is; the same link stands in words on the same page: 2.5.8, "equivalent".
      const inWords = (e) => e.closest('svg') && targets.some((o) => !o.e.closest('svg') && o.e.href === e.href.baseVal.replace(/^\//, location.origin + '/'));
      return targets.filter((t) => t.small && !inSentence(t.e) && !inWords(t.e)).filter((t) => {
        const x = (t.box.left + t.box.right) / 2;
        const y = (t.box.top + t.box.bottom) / 2;
        return targets.some((o) => o !== t && !o.e.contains(t.e) && !t.e.contains(o.e) && (away(x, y, o.box) < 12 ||
          o.small && Math.hypot(x - (o.box.left + o.box.right) / 2, y - (o.box.top + o.box.bottom) / 2) < 24));
      }).map((t) => told(t.e) + ' ' + Math.round(t.box.width) + ' x ' + Math.round(t.box.height));
    },

    // A text's colours: how light the page and the letters are, and their contrast.
    colours(selector) {
      const e = document.querySelector(selector);
      const ground = behind(e);
      const ink = getComputedStyle(e).color;
      return { ground: luminance(ground), ink: luminance(ink), contrast: contrast(ground, ink) };
    },

    // What stays where it is when a page from right to left is turned round.
    unmirrored() {
      const page = document.documentElement;
      const boxes = () => blocks().map((e) => [e, e.getBoundingClientRect()]);
      const right = boxes();
      page.dir = 'ltr';
      const left = new Map(boxes());
      page.dir = 'rtl';
      const width = page.clientWidth;
      return right.filter(([e, box]) => {
        const other = left.get(e);
        return !other || Math.abs(box.left - (width - other.right)) > 1 || Math.abs(box.top - other.top) > 1;
      }).map(([e]) => told(e));
    },

    // From the start of a text's box to the start of its first line, and the same at the other end.
    start(selector) {
      const e = document.querySelector(selector);
      const range = document.createRange();
      range.selectNodeContents(e);
      const top = range.getClientRects()[0].top;
      const line = [...range.getClientRects()].filter((r) => Math.abs(r.top - top) < 2 && r.width > 0);
      const box = e.getBoundingClientRect();
      return { left: Math.min(...line.map((r) => r.left)) - box.left,
        right: box.right - Math.max(...line.map((r) => r.right)) };
    },

    // What stands in the page without being a word: written there, or by the style sheet.
    signs() {
      const drawn = within(document.querySelector('main')).flatMap((e) =>
        ['::before', '::after'].map((p) => getComputedStyle(e, p).content).filter((c) => /^"/.test(c)));
      const written = within(document.querySelector('main')).flatMap((e) => [...e.childNodes])
        .filter((n) => n.nodeType === Node.TEXT_NODE && n.data.trim() && !letters.test(n.data)).map((n) => n.data);
      return [...drawn, ...written];
    },

    // Texts that are marked as being in another language than this one.
    inOtherLanguage(selector, own) {
      return [...document.querySelectorAll(selector)]
        .map((e) => [e, e.closest('[lang]').lang])
        .filter(([, lang]) => lang.split('-')[0] !== own)
        .map(([e, lang]) => told(e) + ' is marked as ' + lang);
    },

    boxes(selectors) {
      return selectors.map((s) => document.querySelector(s)).filter((e) => e).map((e) => {
        const box = e.getBoundingClientRect();
        return [told(e), ...[box.left, box.top, box.width, box.height].map((n) => n.toFixed(1))].join(' ');
      });
    },
  };
})();
