import { countyYearId } from '../identity/ids.ts';

/** Tells a shard from all others of a portal, in ASCII, whatever it is called: pingluoxian-2024-1c4e0a. */
export const shardKey = ({ county, year }: { county: string; year: number }): string => countyYearId(county, year);
