// The fake of Plaid that the shop is developed against: `node test/fake-plaid.mjs 4010`.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

const answer = {
  link_token: 'link-sandbox-11111111-1111-1111-1111-111111111111',
  created_at: '2024-01-31T12:00:00Z',
  expiration: '2024-01-31T16:00:00Z',
  request_id: 'request-of-the-fake',
  link_sessions: [],
  metadata: {
    initial_products: ['transactions'],
    webhook: null,
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: 'Web Shop',
  },
};

const finishedSession = {
  link_session_id: '22222222-2222-2222-2222-222222222222',
  results: {
    item_add_results: [
      {
        public_token: 'public-sandbox-33333333-3333-3333-3333-333333333333',
        accounts: [],
        institution: { name: 'First Fake Bank', institution_id: 'ins_1' },
      },
    ],
    cra_item_add_results: [],
    cra_update_results: [],
    bank_income_results: [],
    payroll_income_results: [],
    document_income_results: null,
  },
};

/** What differs in each state of the pact. */
const STATES = {
  'a fresh link token': {},
  'a link token whose expiration is null': { expiration: null },
  'a link token with a finished session that added an item': { link_sessions: [finishedSession] },
};

let state = {};

const server = createServer(async (request, response) => {
  const reply = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (request.method !== 'POST') return reply(404, {});
  if (request.url === '/link/token/get') return reply(200, { ...answer, ...state });
  // `verify --provider-states-setup-url` says here which state it is about to ask for.
  if (request.url !== '/_states') return reply(404, {});
  const change = await json(request);
  if (!Object.hasOwn(STATES, change.state)) return reply(404, {});
  state = change.action === 'teardown' ? {} : STATES[change.state];
  return reply(200, {});
});

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
