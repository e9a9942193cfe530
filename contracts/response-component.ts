/** The component of the whole response of `POST /link/token/get`. */
export const RESPONSE_COMPONENT = 'LinkTokenGetResponse';
