/** Writes src/shared/schema.d.ts from the server's OpenAPI description: npm run schema [../schema.yml] */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import openapiTS, { astToString } from 'openapi-typescript';

const source = resolve(process.argv[2] ?? process.env.SCHEMA ?? '../schema.yml');
const target = resolve(process.argv[3] ?? 'src/shared/schema.d.ts');

const types = astToString(await openapiTS(pathToFileURL(source)));
writeFileSync(target, `/** Generated from the server's schema by "npm run schema"; do not edit. */\n\n${types}`);
