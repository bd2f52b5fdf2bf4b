import { comparedParts, type ProjectIdentity, unitId, unitParts } from '../identity/ids.ts';
import { MANY_DIGITS } from '../identity/makeId.ts';
import { type Settled, settleIds } from '../identity/settleIds.ts';
import { InputError } from '../model/inputError.ts';
import type { Project, Result, Unit } from '../model/site.ts';
import { totalOf } from '../values/totalOf.ts';
import type { PrintedProject } from './printedProjects.ts';

type Named = Pick<ProjectIdentity, 'unit' | 'county'>;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ unit, county }: Named) => comparedParts(unitParts(unit, county));

/** The units that documents print, each with an id of its own, by what makes one unlike another. */
export class UnitIds {
  readonly #byKey: ReadonlyMap<string, Settled<Named>>;
  readonly #before: ReadonlyMap<string, readonly string[]>;

  /** @throws InputError where two units would have one id */
  constructor(printed: readonly Pick<PrintedProject, 'identity' | 'unregistered'>[]) {
    const units = Map.groupBy(printed, ({ identity }) => keyOf(identity));
    const claims = [...units.values()].flatMap((same) => {
      // Whichever document comes first, the id is made of one and the same of its wordings.
      const [first] = same.map(({ identity }) => identity).sort((a, b) => compare(a.unit, b.unit));
      if (!first) return [];
      const { unit, county } = first;
      return [{ item: { unit, county }, ids: [unitId(unit, county), unitId(unit, county, MANY_DIGITS)] as const }];
    });
    this.#byKey = new Map(settleIds(claims, meeting).map((settled) => [keyOf(settled.item), settled]));
    this.#before = new Map(
      [...units].map(([key, same]) => [
        key,
        same.flatMap(({ identity, unregistered }) =>
          [identity, ...unregistered].map(({ unit, county }) => unitId(unit, county)),
        ),
      ]),
    );
  }

  idOf(named: Named): string {
    return this.#byKey.get(keyOf(named))?.id ?? unitId(named.unit, named.county);
  }

  /** Every other id that has led, or might have led, to a unit. */
  aliasesOf(named: Named): string[] {
    const key = keyOf(named);
    const all = [...(this.#byKey.get(key)?.shared ?? []), ...(this.#before.get(key) ?? [])];
    return [...new Set(all)].filter((alias) => alias !== this.idOf(named)).sort();
  }
}

function meeting(a: Named, b: Named): InputError {
  return new InputError(`单位“${a.unit}”`, `与单位“${b.unit}”编号相同`, '每个单位一个编号', '把这两个名称发给维护者');
}

/** Number and exact total of the projects of each year, the newest first, those of no year last. */
const yearTotals = (projects: readonly Project[]): Unit['byYear'] =>
  [...Map.groupBy(projects, ({ fiscalYear }) => fiscalYear)]
    .sort(([a], [b]) => (b ?? 0) - (a ?? 0))
    .map(([fiscalYear, members]) => ({
      fiscalYear,
      projects: members.length,
      totalYuan: totalOf(members),
    }));

/**
 * The units of projects and of results with their totals, by county and name. Amounts that documents disagree about are in no total,
 * nor is money of results.
 */
export function assembleUnits(projects: readonly Project[], results: readonly Result[], ids: UnitIds): Unit[] {
  const byUnit = Map.groupBy<string, Project | Result>([...projects, ...results], ({ unitId: id }) => id);
  return [...byUnit]
    .map(([id, printed]) => {
      const [first] = printed;
      const own = printed.filter((each): each is Project => 'funding' in each);
      const name = first?.unitName ?? '';
      const county = printed.find((each) => each.county !== '')?.county ?? '';
      const documents = printed.flatMap(({ documentId, alsoIn }) => [
        documentId,
        ...alsoIn.map((version) => (typeof version === 'string' ? version : version.documentId)),
      ]);
      const years = yearTotals(own);
      return {
        id,
        name,
        county,
        projectIds: own.map((project) => project.id),
        documentIds: [...new Set(documents)],
        years: [...new Set(own.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort((a, b) => a - b),
        byYear: years,
        totalYuan: years.length === 1 ? (years[0]?.totalYuan ?? null) : null,
        aliases: ids.aliasesOf({ unit: name, county: first?.county ?? '' }),
        path: `units/${id}/`,
      };
    })
    .sort((a, b) => compare(a.county, b.county) || compare(a.name, b.name));
}
