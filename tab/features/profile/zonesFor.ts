// The time zones one chooses from: one's own and what was said first, then all that this browser knows.
import { viewerZone } from '../../text/viewerZone';

export function zonesFor(said: string | null): readonly string[] {
  return [...new Set([...(said === null ? [] : [said]), viewerZone(), ...Intl.supportedValuesOf('timeZone')])];
}
