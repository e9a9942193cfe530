import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import type { ContractPart } from './excerpt.ts';

/** The contract that this package carries. */
export const CARRIED_CONTRACT: ContractPart = {
  operation: 'POST /link/token/get',
  part: '200',
  name: RESPONSE_COMPONENT,
};
