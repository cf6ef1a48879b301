// Shows the drawing of a flow; the list of steps beside it says the same in words.
import Viewer from 'bpmn-js/lib/NavigatedViewer';

for (const place of document.querySelectorAll('.drawing[data-bpmn]')) {
  show(place).catch(() => place.classList.remove('shown'));
}

async function show(place) {
  const answer = await fetch(place.dataset.bpmn, { headers: { accept: 'application/xml' } });
  if (!answer.ok) {
    return;
  }
  const text = await answer.text();
  place.classList.add('shown');
  const viewer = new Viewer({ container: place });
  await viewer.importXML(text);
  place.querySelector('.bjs-powered-by').setAttribute('aria-label', '流程图由 bpmn.io 绘制');
  viewer.get('canvas').zoom('fit-viewport', 'auto');
}
