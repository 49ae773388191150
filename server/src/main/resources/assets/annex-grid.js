// The annex as a spreadsheet: arrows, Enter, Tab, paste from a spreadsheet, undo, live sums.
// Without this script the table is a plain form that sends every cell; nothing here is needed to save.
(function () {
  'use strict';
  const grid = document.querySelector('[data-annex-grid]');
  if (!grid) return;
  const form = grid.closest('form');
  const comma = document.documentElement.lang === 'en' ? '.' : ',';
  const rows = Array.from(grid.tBodies[0].rows)
    .map((row) => Array.from(row.querySelectorAll('input[data-cell]')))
    .filter((row) => row.length > 0);
  const at = new Map();
  rows.forEach((row, r) => row.forEach((input, c) => at.set(input, [r, c])));
  const undone = [];
  const done = [];

  // Thousands with dots, spaces or nothing; a comma or a dot before decimals of a rate.
  function number(input) {
    const text = input.value.replace(/[\s\u00a0%]/g, '');
    if (text === '' || /^[-–]+$/.test(text)) return null;
    const rate = input.dataset.measure === 'RATE' || input.dataset.measure === 'NEAR_RATE';
    const plain = rate ? text.replace(',', '.') : text.replace(/[.,](?=\d{3}(\D|$))/g, '');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  }

  function shown(value, decimals) {
    const fixed = value.toFixed(decimals).split('.');
    const grouped = fixed[0].replace(/\B(?=(\d{3})+$)/g, comma === ',' ? '.' : ',');
    return fixed.length > 1 ? grouped + comma + fixed[1] : grouped;
  }

  function set(input, value, remember) {
    if (input.readOnly || input.value === value) return;
    if (remember) {
      remember.push([input, input.value]);
    }
    input.value = value;
    mark(input);
  }

  function mark(input) {
    const changed = input.value !== input.defaultValue;
    input.classList.toggle('changed', changed);
    const value = number(input);
    input.setAttribute('aria-invalid', Number.isNaN(value) ? 'true' : 'false');
  }

  // A red corner where a rate is not its own quotient; sums under the table follow what is typed.
  function recompute() {
    const sums = new Map();
    rows.forEach((row) => {
      const byYear = new Map();
      row.forEach((input) => {
        const value = number(input);
        const year = input.dataset.year;
        if (!byYear.has(year)) byYear.set(year, {});
        byYear.get(year)[input.dataset.measure] = { input: input, value: value };
        if (row[0].dataset.kind === 'UNIT' && value !== null && !Number.isNaN(value)) {
          const key = year + '/' + input.dataset.measure;
          sums.set(key, (sums.get(key) || 0) + value);
        }
      });
      byYear.forEach((cells) => {
        rate(cells.RATE, cells.POOR, cells.HOUSEHOLDS);
        rate(cells.NEAR_RATE, cells.NEAR_POOR, cells.HOUSEHOLDS);
      });
    });
    grid.querySelectorAll('[data-sum]').forEach((cell) => {
      const key = cell.dataset.sum;
      const year = key.split('/')[0];
      const whole = sums.get(year + '/HOUSEHOLDS');
      if (key.endsWith('/RATE') || key.endsWith('NEAR_RATE')) {
        const part = sums.get(year + (key.endsWith('NEAR_RATE') ? '/NEAR_POOR' : '/POOR'));
        cell.textContent = whole && part !== undefined ? shown((part / whole) * 100, 2) : '–';
      } else {
        cell.textContent = sums.has(key) ? shown(sums.get(key), 0) : '–';
      }
    });
    const changed = rows.flat().filter((input) => input.value !== input.defaultValue).length;
    const status = document.querySelector('[data-annex-status]');
    if (status) {
      status.textContent = changed === 0 ? status.dataset.none : status.dataset.some.replace('{0}', changed);
    }
    const undo = document.querySelector('[data-annex-undo]');
    if (undo) undo.disabled = done.length === 0;
  }

  function rate(cell, part, whole) {
    if (!cell || !part || !whole || cell.value === null || !part.value || !whole.value) return;
    const decimals = (cell.input.value.split(/[.,]/)[1] || '').replace(/\D/g, '').length;
    const expected = (part.value / whole.value) * 100;
    const wrong = Math.abs(expected - cell.value) > 0.5 * Math.pow(10, -decimals) + 1e-9;
    cell.input.classList.toggle('corner', wrong);
    cell.input.title = wrong ? (grid.dataset.expected || '') + ' ' + shown(expected, decimals) : '';
  }

  function go(input, down, right) {
    const place = at.get(input);
    if (!place) return;
    const row = rows[place[0] + down];
    const next = row && row[place[1] + right];
    if (next) {
      next.focus();
      next.select();
    }
  }

  grid.addEventListener('keydown', (event) => {
    const input = event.target;
    if (!at.has(input)) return;
    const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      go(input, event.shiftKey && event.key === 'Enter' ? -1 : 1, 0);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      go(input, -1, 0);
    } else if (event.key === 'ArrowLeft' && (whole || input.selectionEnd === 0)) {
      event.preventDefault();
      go(input, 0, -1);
    } else if (event.key === 'ArrowRight' && (whole || input.selectionStart === input.value.length)) {
      event.preventDefault();
      go(input, 0, 1);
    } else if (event.key === 'Escape') {
      set(input, input.defaultValue);
      recompute();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) redo(); else undo();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y') {
      event.preventDefault();
      redo();
    }
  });

  grid.addEventListener('focusin', (event) => {
    if (at.has(event.target)) event.target.dataset.before = event.target.value;
  });
  grid.addEventListener('change', (event) => {
    const input = event.target;
    if (!at.has(input)) return;
    if (input.dataset.before !== undefined && input.dataset.before !== input.value) {
      done.push([[input, input.dataset.before]]);
      undone.length = 0;
      input.dataset.before = input.value;
    }
    mark(input);
    recompute();
  });
  grid.addEventListener('input', (event) => {
    if (at.has(event.target)) {
      mark(event.target);
      recompute();
    }
  });

  grid.addEventListener('paste', (event) => {
    const place = at.get(event.target);
    const text = event.clipboardData && event.clipboardData.getData('text/plain');
    if (!place || !text || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const step = [];
    text.replace(/\r/g, '').replace(/\n$/, '').split('\n').forEach((line, r) => {
      line.split('\t').forEach((value, c) => {
        const input = rows[place[0] + r] && rows[place[0] + r][place[1] + c];
        if (input) set(input, value.trim(), step);
      });
    });
    if (step.length > 0) {
      done.push(step);
      undone.length = 0;
      event.target.dataset.before = event.target.value;
    }
    recompute();
  });

  function turn(from, to) {
    const step = from.pop();
    if (!step) return;
    const back = [];
    step.forEach(([input, value]) => set(input, value, back));
    to.push(back.reverse());
    const first = step[0][0];
    first.dataset.before = first.value;
    first.focus();
    recompute();
  }
  function undo() { turn(done, undone); }
  function redo() { turn(undone, done); }

  const button = document.querySelector('[data-annex-undo]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', undo);
  }
  // Only what changed is sent; a second click sends nothing twice.
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    rows.flat().forEach((input) => {
      if (input.value === input.defaultValue) input.disabled = true;
    });
  });
  window.addEventListener('beforeunload', (event) => {
    if (!sent && rows.flat().some((input) => input.value !== input.defaultValue)) event.preventDefault();
  });
  recompute();
})();
