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
  fit(viewer.get('canvas'));
}

// The library measures shapes without the width of their lines, so the outermost would be cut.
function fit(canvas) {
  const margin = 12;
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(
    1,
    outer.width / (inner.width + 2 * margin),
    outer.height / (inner.height + 2 * margin),
  );
  const width = outer.width / scale;
  const height = outer.height / scale;
  canvas.viewbox({
    x: inner.x + (inner.width - width) / 2,
    y: inner.y + (inner.height - height) / 2,
    width,
    height,
  });
}
