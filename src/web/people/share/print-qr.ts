interface Sheet {
  readonly title: string;
  readonly what: string;
  readonly url: string;
  /** The dark squares of a code that is `size` squares wide. */
  readonly path: string;
  readonly size: number;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Prints a sheet with the code and nothing else, to be hung on a wall. */
export function printQr({ title, what, url, path, size }: Sheet): void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  const put = <T extends HTMLElement>(element: T, text: string, css: string): T => {
    element.textContent = text;
    element.style.cssText = css;
    page.body.append(element);
    return element;
  };
  page.title = title;
  page.body.style.cssText =
    'margin:0;padding:2cm 1cm;text-align:center;font-family:system-ui,sans-serif;color:#000';
  put(page.createElement('h1'), title, 'margin:0 0 1cm;font-size:28pt');
  const svg = page.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('style', 'width:13cm;height:13cm');
  const squares = page.createElementNS(SVG, 'path');
  squares.setAttribute('d', path);
  svg.append(squares);
  page.body.append(svg);
  put(page.createElement('p'), what, 'margin:1cm 0 0;font-size:16pt');
  put(page.createElement('p'), url, 'margin:.4cm 0 0;font-size:10pt;overflow-wrap:anywhere');
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
