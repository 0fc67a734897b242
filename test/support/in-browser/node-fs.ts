// Stands in for `readFileSync` of `node:fs` in a browser: the text of a file of the repository, from the server of the tests.

export function readFileSync(file: URL, encoding: 'utf8'): string {
  if (encoding !== 'utf8') throw new Error('only text can be read here');
  const request = new XMLHttpRequest();
  request.open('GET', file, false);
  request.send();
  if (request.status !== 200) throw new Error(`${file.pathname}: status ${String(request.status)}`);
  return request.responseText;
}
