// Saves and checks without leaving the page. Whatever cannot be done in place is done as without JavaScript.
import htmx from 'htmx.org';

Object.assign(htmx.config, {
  allowEval: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  // a refusal is a page that keeps what was typed: it takes the place of this one
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '[45]..', swap: true, error: true, target: '#content', select: '#content', swapOverride: 'outerHTML' },
  ],
});

const sends = ({ requestConfig }) => requestConfig.elt.type === 'submit';

// Refusals of what nobody asked for stay silent; an answer of another kind than expected is fetched again as a page.
htmx.on('htmx:beforeSwap', (event) => {
  const { detail } = event;
  const wanted = detail.selectOverride || detail.requestConfig.elt.getAttribute('hx-select');
  const there = !wanted || new DOMParser().parseFromString(detail.serverResponse, 'text/html').querySelector(wanted);
  if (!sends(detail) && (detail.isError || !there)) {
    detail.shouldSwap = false;
  } else if (!there) {
    detail.shouldSwap = false;
    leave();
    detail.requestConfig.elt.closest('form').submit();
  }
});

htmx.on('htmx:sendError', (event) => {
  const state = document.querySelector('#state .said');
  if (state && sends(event.detail)) {
    state.textContent = '没有连上系统，还没有保存。您写的内容都在这一页上，请稍后再点“保存”。';
    state.classList.add('bad');
  }
});

// Unsaved text is not left by a slip.
let unsaved = false;
let typed = 0;
let sent = 0;
const leave = () => {
  unsaved = false;
};
document.addEventListener('input', (event) => {
  typed += 1;
  unsaved = unsaved || (event.target.form && 'guarded' in event.target.form.dataset);
});
document.addEventListener('submit', leave);
htmx.on('htmx:beforeRequest', (event) => {
  if (sends(event.detail)) {
    sent = typed;
  }
});
htmx.on('htmx:afterRequest', (event) => {
  if (event.detail.successful && sends(event.detail) && typed === sent) {
    leave();
  }
});
window.addEventListener('beforeunload', (event) => {
  if (unsaved) {
    event.preventDefault();
    event.returnValue = '';
  }
});
