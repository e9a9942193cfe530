// The fake of Plaid that the shop is developed against: `node test/fake-plaid.mjs 4010`.
import { createServer } from 'node:http';

const answer = {
  link_token: 'link-sandbox-11111111-1111-1111-1111-111111111111',
  created_at: '2024-01-31T12:00:00Z',
  expiration: '2024-01-31T16:00:00Z',
  request_id: 'request-of-the-fake',
  metadata: {
    initial_products: ['transactions'],
    webhook: null,
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: 'Web Shop',
  },
};

const server = createServer((request, response) => {
  const known = request.method === 'POST' && request.url === '/link/token/get';
  response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(known ? answer : {}));
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
