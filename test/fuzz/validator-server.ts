import { createServer } from 'node:http';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { close, listen } from '../../test-utils/http-server.ts';

/** A server with two validators: one that is right, and one that looks at two keys. For tests. */
export async function startValidatorServer() {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const payload: unknown = JSON.parse(text);
    if (request.url?.startsWith('/nowhere')) {
      response.writeHead(404).end(`nothing at ${request.url}`);
      return;
    }
    const holds = request.url?.startsWith('/right')
      ? isLinkTokenGetResponse(payload)
      : typeof payload === 'object' && payload !== null && 'link_token' in payload;
    response.writeHead(holds ? 204 : 422).end();
  });
  const url = await listen(server, 0, '127.0.0.1');
  return { url, close: () => close(server) };
}
