import { describe, expect, it } from 'vitest';
import { process } from '../support/publish.ts';
import { describeDocuments } from './writers/describeDocuments.ts';
import { documentWriters } from './writers/documentWriters.ts';
import { differences } from './writers/sameData.ts';
