import { isUtf8 } from 'node:buffer';
import { type JsonObject, objectOf } from '../../contracts/json-value.ts';
import { dialectOf, type Part } from '../../contracts/schema/read-document.ts';
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import { readOpenApiText } from '../../src/openapi-document/read-openapi-text.ts';
import { DEFAULT_SEED } from '../../src/shared/cli/common-options.ts';
import type { ExitCode, Io } from '../../src/shared/cli/io.ts';
import { countLine } from '../../src/shared/cli/progress-line.ts';
import { InputError } from '../../src/shared/errors/input-error.ts';
import { readInput } from '../../src/shared/files/bounded-file.ts';
import { oneLine } from '../../src/shared/text/one-line.ts';
import { contractsOf, sampleOf } from './contracts.ts';
import { type DocumentResult, documentResult, isClean } from './document-result.ts';
import { judgeInThreads } from './in-threads.ts';
import { readContract } from './judge-contract.ts';
import { resultText } from './result-text.ts';

export interface SurveyIo extends Pick<Io, 'err' | 'clock' | 'showsProgress' | 'colors'> {
  readonly out: (text: string) => void;
}

export interface SurveyOptions {
  readonly format: 'text' | 'json';
  /** Contracts of each document; all unless it is given. */
  readonly sample?: number | undefined;
  readonly seed?: number | undefined;
  /** The address of the module that has the stages. */
  readonly stagesModule: string;
}

/** Surveys documents, one after the other. Throws InputError for one that is unusable. */
export async function runSurvey(
  io: SurveyIo,
  files: readonly string[],
  options: SurveyOptions,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files) {
    const result = await surveyFile(io, file, options);
    const text = options.format === 'json' ? JSON.stringify(result) : resultText(result, io.colors);
    io.out(`${text}\n`);
    if (!isClean(result)) code = 1;
  }
  return code;
}

async function surveyFile(
  io: SurveyIo,
  file: string,
  { sample, seed, stagesModule }: SurveyOptions,
): Promise<DocumentResult> {
  const start = io.clock();
  const line = countLine(io);
  line.show(`${file}: reading`);
  const { document, contracts } = readDocument(file);
  const results = contracts.map((part) => readContract(document, part));
  const readable = [...results.entries()].flatMap(([index, { kind, part }]) =>
    kind === 'read' ? [{ index, part }] : [],
  );
  const due = sampleOf(readable, sample ?? null, seed ?? null);
  const data = { text: JSON.stringify(document), seed: seed ?? DEFAULT_SEED, stagesModule };
  let done = 0;
  for await (const { index, result } of judgeInThreads(data, due)) {
    results[index] = result;
    line.show(`${file}: ${++done} of ${due.length} contracts`);
  }
  line.stop();
  return documentResult(file, results, (io.clock() - start) / 1000);
}

interface SurveyedDocument {
  readonly document: JsonObject;
  readonly contracts: readonly Part[];
}

function readDocument(file: string): SurveyedDocument {
  const called = oneLine(file, 200);
  const bytes = readInput(file, { mostBytes: MOST_BYTES, called, remedy: TO_DO });
  if (!isUtf8(bytes)) throw new InputError(`${called} is not UTF-8; ${TO_DO}`);
  const document = objectOf(
    readOpenApiText(new TextDecoder().decode(bytes), called, TO_DO).document,
  );
  try {
    dialectOf(document);
    const contracts = contractsOf(document);
    if (contracts.length > 0) return { document, contracts };
  } catch (error) {
    if (!(error instanceof UnsupportedSchemaError)) throw error;
    throw new InputError(`${called} has ${error.what} at #${error.schemaPath}; ${TO_DO}`);
  }
  throw new InputError(`${called} has no JSON response of success and no JSON request; ${TO_DO}`);
}

const MOST_BYTES = 50_000_000;
const TO_DO = 'give an OpenAPI document, in JSON or YAML';
