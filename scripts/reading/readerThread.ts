import { useCharacterMaps } from '../pages/characterMaps.ts';
import { answerAsked } from '../threads/answerAsked.ts';
import { readOne } from './readOne.ts';
import type { Tasks } from './tasks.ts';

useCharacterMaps();
answerAsked<Tasks>({ read: (document) => readOne(document) });
